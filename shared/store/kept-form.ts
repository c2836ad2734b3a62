import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { translated } from './failure.ts';
import { keys } from './keys.ts';
import { getItem } from './read.ts';
import type { Store } from './store.ts';

const keptFormSchema = z.object({
  name: z.string(),
  /** Whose it is, where it was sent to and what was typed; opened only with what the browser holds. */
  sealed: z.instanceof(Uint8Array),
  /** In seconds; DynamoDB removes it some time later. */
  expiresAt: z.int(),
});
/** What somebody typed whose session had ended. No record: it has no audit entry, and goes by itself. */
export type StoredKeptForm = z.infer<typeof keptFormSchema>;

export async function getKeptForm(store: Store, name: string, now: Date): Promise<StoredKeptForm | undefined> {
  const kept = await getItem(store, keys.keptForm(name), keptFormSchema);
  return kept !== undefined && kept.expiresAt > now.getTime() / 1000 ? kept : undefined;
}

/** Keeps it under a random name. Throws `Problem('too-large')` where it is over 400 KB. */
export async function putKeptForm(store: Store, form: StoredKeptForm): Promise<void> {
  const Item = { ...keys.keptForm(form.name), type: 'kept-form', ...form };
  await translated(store.client.send(new PutCommand({ TableName: store.tables.records, Item })));
}
