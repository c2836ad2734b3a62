import * as z from 'zod';
import { type RecordedEntry, recordedEntrySchema } from '../../../shared/audit/entry.ts';
import { Problem } from '../../../shared/errors.ts';
import { proveInclusion } from '../../../shared/log/prove.ts';
import { type KeptCheckpoint, newestCheckpoint, segmentHolding } from '../../../shared/log/read-log.ts';
import { type LoggedSegment, segmentSchema } from '../../../shared/log/segment.ts';
import { auditEntries, readEntry, streams } from '../../../shared/store/audit-trail.ts';
import type { Store } from '../../../shared/store/store.ts';
import { jsonAnswer } from '../answer.ts';
import { defineRoute } from '../define-route.ts';
import { nothing } from '../route.ts';
import { hash, hex } from '../show-hash.ts';
import { shownReceipt, showReceipt } from '../show-receipt.ts';

/** As long as the next checkpoint may take. */
const secondsToWait = 60;

const idLength = '00000000-0000-0000-0000-000000000000'.length;
const receiptId = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.[1-9]\d{0,11}$/)
  .meta({ description: 'As the answer to the declaration gave it.' });

const pending = shownReceipt
  .extend({ state: z.literal('pending'), entry: recordedEntrySchema })
  .meta({ id: 'PendingReceipt' });
const logged = shownReceipt
  .extend({
    state: z.literal('logged'),
    entry: recordedEntrySchema,
    later: z.array(recordedEntrySchema).meta({
      description: 'The entries behind it in its segment: each names the hash of the one before, the last is `head`.',
    }),
    segment: segmentSchema.meta({ description: 'The leaf: SHA-256(0x00 || JCS(segment)) is its hash.' }),
    index: z.int().meta({ description: 'Which leaf of the log, counted from 0.' }),
    size: z.int().meta({ description: 'How many leaves the checkpoint covers.' }),
    proof: z.array(hash).meta({ description: 'RFC 9162, section 2.1.3: from the leaf to the root of the checkpoint.' }),
    checkpoint: z.string().meta({ description: 'The signed note.' }),
  })
  .meta({ id: 'LoggedReceipt' });

export const showReceiptRoute = defineRoute({
  id: 'show-receipt',
  method: 'GET',
  path: '/v1/receipts/{id}',
  tag: 'Log',
  summary: 'Show a receipt, with the proof that what it is for is in the log',
  description:
    'Pending until the next checkpoint, which is made each minute. From then on it holds all that is needed to check, ' +
    'without this service, that the declaration was accepted and that its place in the log was signed for.',
  request: { ...nothing, params: z.strictObject({ id: receiptId }) },
  effect: 'read',
  reads: 'others',
  partyOf: ({ params }) => params.id.slice(0, idLength),
  answers: {
    200: { description: 'The receipt.', schema: z.discriminatedUnion('state', [pending, logged]) },
  },
  handle: async ({ services: { store }, params: { id } }) => {
    const party = id.slice(0, idLength);
    const entry = await readEntry(store, streams.party(party), Number(id.slice(idLength + 1)));
    if (entry === undefined)
      throw new Problem('not-found', 'There is no receipt with this id among those you may see.');
    const receipt = { ...showReceipt(party, entry), entry };
    const [segment, newest] = await Promise.all([
      segmentHolding(store, entry.stream, entry.seq),
      newestCheckpoint(store),
    ]);
    if (segment === undefined || newest === undefined || segment.index >= newest.checkpoint.size) {
      return jsonAnswer(200, { ...receipt, state: 'pending' }, { 'retry-after': String(secondsToWait) });
    }
    return jsonAnswer(200, { ...receipt, state: 'logged', ...(await proofOf(store, entry, segment, newest)) });
  },
});

async function proofOf(store: Store, entry: RecordedEntry, held: LoggedSegment, { note, checkpoint }: KeptCheckpoint) {
  const { index, ...segment } = held;
  const { size } = checkpoint;
  const behind = segment.to - entry.seq;
  const [proof, later] = await Promise.all([
    proveInclusion(store, index, size),
    behind === 0
      ? []
      : auditEntries(store, entry.stream, { limit: behind, after: entry.seq }).then(({ items }) => items),
  ]);
  return { later, segment, index, size, proof: proof.map(hex), checkpoint: note };
}
