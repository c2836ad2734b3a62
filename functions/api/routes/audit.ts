import * as z from 'zod';
import { partyNotFound } from '../../../shared/access/permissions.ts';
import { type RecordedEntry, recordedEntrySchema } from '../../../shared/audit/entry.ts';
import { newestCheckpoint, segmentsUnder } from '../../../shared/log/read-log.ts';
import { loggedSegmentSchema } from '../../../shared/log/segment.ts';
import { auditEntries, streams } from '../../../shared/store/audit-trail.ts';
import { getParty } from '../../../shared/store/party.ts';
import type { Store } from '../../../shared/store/store.ts';
import { jsonAnswer } from '../answer.ts';
import { defineRoute } from '../define-route.ts';
import { linkToNext, paging, placeOf } from '../list.ts';
import { nothing } from '../route.ts';
import { partyPath } from './party-schemas.ts';

const shownLog = z
  .strictObject({
    checkpoint: z
      .strictObject({ origin: z.string(), size: z.int(), at: z.string() })
      .nullable()
      .meta({ description: 'The newest one; null before the first.' }),
    segments: z.array(loggedSegmentSchema.pick({ from: true, to: true, index: true })).meta({
      description:
        'Which leaf of the log the entries from `from` to `to` are; an entry in none waits for a checkpoint.',
    }),
  })
  .meta({ description: 'Where these entries stand in the log that the newest checkpoint signs.' });

export const listAuditEntriesRoute = defineRoute({
  id: 'list-audit-entries',
  method: 'GET',
  path: '/v1/parties/{id}/audit',
  tag: 'Audit',
  summary: 'List the audit entries of an organisation, from the first on',
  description:
    'Each entry names the hash of the one before: `hash = SHA-256(0x00 || JCS(entry))`, the entry without its hash.',
  request: { ...nothing, params: partyPath, query: z.strictObject(paging) },
  effect: 'read',
  reads: 'others',
  partyOf: ({ params }) => params.id,
  answers: {
    200: { description: 'Entries.', schema: z.strictObject({ items: z.array(recordedEntrySchema), log: shownLog }) },
  },
  handle: async (call) => {
    const { services, params, query } = call;
    if ((await getParty(services.store, params.id)) === undefined) throw partyNotFound();
    const after = placeOf(call, {}, z.int());
    const stream = streams.party(params.id);
    const { items, next } = await auditEntries(services.store, stream, { limit: query.limit, after });
    const log = await logOf(services.store, items);
    return { ...jsonAnswer(200, { items, log }, linkToNext(call, {}, next)), records: items.length };
  },
});

async function logOf(store: Store, entries: readonly RecordedEntry[]): Promise<z.input<typeof shownLog>> {
  const newest = await newestCheckpoint(store);
  const [first, last] = [entries.at(0), entries.at(-1)];
  if (newest === undefined || first === undefined || last === undefined) return { checkpoint: null, segments: [] };
  const { origin, size, at } = newest.checkpoint;
  const request = { limit: entries.length, after: first.seq - 1 };
  const { items } = await segmentsUnder(store, first.stream, size, request);
  const holding = items.filter(({ from }) => from <= last.seq);
  return { checkpoint: { origin, size, at }, segments: holding.map(({ from, to, index }) => ({ from, to, index })) };
}
