import * as z from 'zod';
import { commitTo } from '../audit/commitment.ts';
import { jsonText } from './json-text.ts';
import { keys } from './keys.ts';
import { getItem } from './read.ts';
import type { Store } from './store.ts';
import type { Write } from './write.ts';

const personalSchema = z.object({
  declaration: z.string(),
  fields: jsonText(z.record(z.string(), z.unknown())),
  salt: z.string(),
  commitment: z.string(),
});
/** The personal fields of a declaration: the signatory's name, contact, free notes. The only item that can be erased. */
export type Personal = z.infer<typeof personalSchema>;

/** Splits personal fields off: `commitment` goes into the audit, `write` keeps the fields and their salt apart. */
export function putPersonal(
  declaration: string,
  fields: Record<string, unknown>,
): { commitment: string; write: Write } {
  const { salt, commitment } = commitTo(fields);
  const kept = { type: 'personal', declaration, fields: JSON.stringify(fields), salt, commitment };
  const put = { ...keys.personal(declaration), ...kept };
  return { commitment, write: { put, when: 'absent', otherwise: 'retry' } };
}

/** Erases the fields together with their salt: from the commitment alone nobody can guess them. */
export function erasePersonal(declaration: string): Write {
  return { remove: keys.personal(declaration), when: 'any', otherwise: 'retry' };
}

/** The personal fields of a declaration; nothing where they were erased. */
export async function getPersonal(store: Store, declaration: string): Promise<Personal | undefined> {
  return getItem(store, keys.personal(declaration), personalSchema);
}
