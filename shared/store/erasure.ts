import * as z from 'zod';
import { keys } from './keys.ts';
import { getItem } from './read.ts';
import type { Store } from './store.ts';
import type { Write } from './write.ts';

export const erasureReasons = ['asked_by_person', 'retention_ended', 'mistake'] as const;
export type ErasureReason = (typeof erasureReasons)[number];

const erasureSchema = z.object({
  /** The declaration whose personal fields were erased. */
  declaration: z.string(),
  erasedAt: z.iso.datetime(),
  reason: z.enum(erasureReasons),
  note: z.exactOptional(z.string()),
});
/** That the personal fields of a declaration were erased. It stays; they and their salt are gone. */
export type Erasure = z.infer<typeof erasureSchema>;

/** Keeps that they were erased, once. */
export function putErasure(erasure: Erasure): Write {
  const put = { ...keys.erasure(erasure.declaration), type: 'erasure', ...erasure };
  return { put, when: 'absent', otherwise: 'retry' };
}

export async function getErasure(store: Store, declaration: string): Promise<Erasure | undefined> {
  return getItem(store, keys.erasure(declaration), erasureSchema);
}
