import * as z from 'zod';
import { partiesOf } from '../../../shared/store/member.ts';
import { getParty } from '../../../shared/store/party.ts';
import { jsonAnswer } from '../answer.ts';
import { defineRoute } from '../define-route.ts';
import { linkToNext, paging, placeOf } from '../list.ts';
import { nothing } from '../route.ts';
import { shownParty, showParty } from './party-schemas.ts';

const shownMembership = z.strictObject({ party: shownParty, addedAt: z.iso.datetime() });

export const listMembershipsRoute = defineRoute({
  id: 'list-memberships',
  method: 'GET',
  path: '/v1/memberships',
  tag: 'Parties',
  summary: 'List the organisations that you speak for',
  description: 'Those that you registered, and those whose members added you; one a moment old may be missing.',
  request: { ...nothing, query: z.strictObject(paging) },
  effect: 'read',
  answers: {
    200: {
      description: 'The organisations, each with the time since when.',
      schema: z.strictObject({
        items: z.array(shownMembership),
        you: z.strictObject({ subject: z.string() }).meta({
          description: 'How a member of an organisation names you when adding you: the `sub` of your tokens.',
        }),
      }),
    },
  },
  handle: async (call) => {
    const { services, principal, query } = call;
    const after = placeOf(call, {}, z.string());
    const page = await partiesOf(services.store, principal, { limit: query.limit, after });
    const items = await Promise.all(
      page.items.map(async ({ party, addedAt }) => ({ party: await getParty(services.store, party), addedAt })),
    );
    const shown = items.flatMap(({ party, addedAt }) =>
      party === undefined ? [] : [{ party: showParty(party), addedAt }],
    );
    const body = { items: shown, you: { subject: principal.subject } };
    return { ...jsonAnswer(200, body, linkToNext(call, {}, page.next)), records: shown.length };
  },
});
