import * as z from 'zod';
import { partyNotFound } from '../../../shared/access/permissions.ts';
import { type Access, accessesOf } from '../../../shared/store/access.ts';
import { getParty } from '../../../shared/store/party.ts';
import { defineRoute } from '../define-route.ts';
import { listAnswer, paging, placeOf } from '../list.ts';
import { nothing } from '../route.ts';
import { partyPath } from './party-schemas.ts';

const shownAccess = z.strictObject({
  id: z.uuid(),
  at: z.iso.datetime(),
  role: z.string().meta({ description: 'As what somebody read.' }),
  actor: z.string().optional().meta({
    description: 'The random id under which the reader stands in the audit; only auditors and administrators see it.',
  }),
  route: z.string(),
  path: z.string().meta({ description: 'The address that was read, without its query.' }),
  records: z.int().meta({ description: 'How many records the answer told of.' }),
  reason: z.string().nullable().meta({ description: 'As the reader put it; null where none was given.' }),
});

export const listAccessesRoute = defineRoute({
  id: 'list-accesses',
  method: 'GET',
  path: '/v1/parties/{id}/accesses',
  tag: 'Audit',
  summary: 'List who read records of an organisation, newest first',
  description:
    'Officers, auditors and administrators who read what belongs to this one organisation: when, as what, why and how ' +
    'much. Lists, screenings and exports over many organisations are in the access log as well, under none of them. ' +
    'One a moment old may be missing.',
  request: { ...nothing, params: partyPath, query: z.strictObject(paging) },
  effect: 'read',
  reads: 'others',
  partyOf: ({ params }) => params.id,
  answers: { 200: { description: 'Accesses.', schema: z.strictObject({ items: z.array(shownAccess) }) } },
  handle: async (call) => {
    const { services, params, query, grant } = call;
    if ((await getParty(services.store, params.id)) === undefined) throw partyNotFound();
    const after = placeOf(call, {}, z.string());
    const page = await accessesOf(services.store, params.id, { limit: query.limit, after });
    const items = page.items.map((access) => showAccess(access, grant.reach === 'own'));
    return listAnswer(call, {}, { ...page, items });
  },
});

function showAccess({ id, at, role, actor, route, path, records, reason }: Access, own: boolean) {
  const shown = { id, at, role, ...(own ? {} : { actor }), route, path, records, reason };
  return shown satisfies z.input<typeof shownAccess>;
}
