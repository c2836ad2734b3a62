import * as z from 'zod';
import { partyNotFound } from '../../../shared/access/permissions.ts';
import { recordedEntrySchema } from '../../../shared/audit/entry.ts';
import { auditEntries, streams } from '../../../shared/store/audit-trail.ts';
import { getParty } from '../../../shared/store/party.ts';
import { defineRoute } from '../define-route.ts';
import { listAnswer, paging, placeOf } from '../list.ts';
import { nothing } from '../route.ts';
import { partyPath } from './party-schemas.ts';

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
  answers: { 200: { description: 'Entries.', schema: z.strictObject({ items: z.array(recordedEntrySchema) }) } },
  handle: async (call) => {
    const { services, params, query } = call;
    if ((await getParty(services.store, params.id)) === undefined) throw partyNotFound();
    const after = placeOf(call, {}, z.int());
    return listAnswer(
      call,
      {},
      await auditEntries(services.store, streams.party(params.id), { limit: query.limit, after }),
    );
  },
});
