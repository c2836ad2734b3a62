import * as z from 'zod';
import { partyNotFound } from '../../../shared/access/permissions.ts';
import { Problem } from '../../../shared/errors.ts';
import { getParty } from '../../../shared/store/party.ts';
import { jsonAnswer } from '../answer.ts';
import { defineRoute } from '../define-route.ts';
import { linkToNext, paging, placeOf } from '../list.ts';
import { wholeNumber } from '../query.ts';
import { nothing } from '../route.ts';
import { requireRuleSet } from '../rule-sets.ts';
import { ownChain, shownChain, wholeChain } from '../show-chain.ts';
import { ruleSetQuery } from '../show-score.ts';
import { partyPath } from './party-schemas.ts';

const mostNodes = 5000;

export const showChainRoute = defineRoute({
  id: 'show-chain',
  method: 'GET',
  path: '/v1/parties/{id}/chain',
  tag: 'Supply chain',
  summary: 'Walk the chain of an organisation: whom it uses, whom these use, and so on',
  description:
    'Breadth first; each organisation once, with the link by which it was met, so that rings show and do not turn. ' +
    'The owner sees its own links alone, and of those whom it uses what they agreed to by stating the link. ' +
    'A longer chain is `truncated`; the next page walks again from the start, and costs as much as all pages before it. ' +
    'A link that changes in between may show twice or not at all.',
  request: {
    ...nothing,
    params: partyPath,
    query: z.strictObject({
      depth: wholeNumber({ min: 1, max: 5, otherwise: 5, description: 'How many links to go at most.' }),
      direction: z
        .enum(['providers', 'users'])
        .default('providers')
        .meta({ description: '`users`: who uses it. For officers and auditors.' }),
      ruleSet: ruleSetQuery,
      limit: wholeNumber({
        min: 1,
        max: mostNodes,
        otherwise: mostNodes,
        description: 'How many organisations at most.',
      }),
      cursor: paging.cursor,
    }),
  },
  effect: 'read',
  reads: 'others',
  partyOf: ({ params }) => params.id,
  answers: { 200: { description: 'The chain.', schema: shownChain } },
  handle: async (call) => {
    const { services, params, query, grant } = call;
    const { ruleSet, depth, direction, limit } = query;
    requireRuleSet(ruleSet);
    const party = await getParty(services.store, params.id);
    if (party === undefined) throw partyNotFound();
    const view = { party, ruleSet, now: services.now() };
    if (grant.reach === 'own') {
      if (direction === 'users') throw new Problem('forbidden', usersForOfficers);
      return jsonAnswer(200, await ownChain(services.store, view));
    }
    const filter = { depth, direction, ruleSet };
    const after = placeOf(call, filter, z.int()) ?? 0;
    const { next, ...chain } = await wholeChain(services.store, view, { depth, direction, after, limit });
    const answer = jsonAnswer(200, chain, linkToNext(call, filter, next));
    return { ...answer, records: chain.nodes.length };
  },
});

const usersForOfficers =
  'Who uses an organisation is shown to officers and auditors. Your own links stand at /v1/parties/{id}/links.';
