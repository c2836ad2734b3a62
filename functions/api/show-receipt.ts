import * as z from 'zod';
import type { RecordedEntry } from '../../shared/audit/entry.ts';

/** Says what was accepted and where it stands: kept by the declarant, it shows any later change to what was declared. */
export const shownReceipt = z
  .strictObject({
    id: z.string(),
    stream: z.string().meta({ description: 'The audit stream of the organisation.' }),
    seq: z.int().meta({ description: 'Which entry of the stream.' }),
    entryHash: z
      .string()
      .meta({ description: 'Hash of the entry, which commits to the declaration and its assessments.' }),
    at: z.iso.datetime(),
    href: z.string().meta({ description: 'Gives the proof that the entry is in the log, once it is.' }),
  })
  .meta({ id: 'Receipt' });

/** The receipt of what a party's entry records; its id leads back to the entry, so that nothing has to be kept for it. */
export function showReceipt(party: string, { stream, seq, hash, at }: RecordedEntry): z.input<typeof shownReceipt> {
  const id = `${party}.${seq}`;
  return { id, stream, seq, entryHash: hash, at, href: `/v1/receipts/${id}` };
}
