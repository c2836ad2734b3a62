import * as z from 'zod';
import { bands } from '../../../rules/vocabulary.ts';
import { partyNotFound } from '../../../shared/access/permissions.ts';
import { Problem } from '../../../shared/errors.ts';
import { getParty } from '../../../shared/store/party.ts';
import { getScore } from '../../../shared/store/score.ts';
import { listScores } from '../../../shared/store/score-list.ts';
import { jsonAnswer } from '../answer.ts';
import { defineRoute } from '../define-route.ts';
import { listAnswer, paging, placeOf } from '../list.ts';
import { wholeNumber } from '../query.ts';
import { nothing } from '../route.ts';
import { requireRuleSet } from '../rule-sets.ts';
import { bandQuery, ruleSetQuery, shownScore, showScore, viewOf } from '../show-score.ts';
import { partyPath } from './party-schemas.ts';

export const showScoreRoute = defineRoute({
  id: 'show-score',
  method: 'GET',
  path: '/v1/parties/{id}/score',
  tag: 'Scores',
  summary: 'Show the current score of an organisation',
  request: { ...nothing, params: partyPath, query: z.strictObject({ ruleSet: ruleSetQuery }) },
  effect: 'read',
  reads: 'others',
  partyOf: ({ params }) => params.id,
  answers: { 200: { description: 'Its score.', schema: shownScore } },
  handle: async ({ services, params, query, grant }) => {
    requireRuleSet(query.ruleSet);
    const score = await getScore(services.store, params.id, query.ruleSet);
    if (score !== undefined) {
      const view = await viewOf(services.store, [score], { own: grant.reach === 'own' });
      return jsonAnswer(200, showScore(score, services.now(), view));
    }
    if ((await getParty(services.store, params.id)) === undefined) throw partyNotFound();
    throw new Problem('not-found', 'This organisation has declared nothing yet, so it has no score.');
  },
});

const position = z.object({ band: z.enum(bands), notRuledOut: z.int(), party: z.string() });

export const listScoresRoute = defineRoute({
  id: 'list-scores',
  method: 'GET',
  path: '/v1/scores',
  tag: 'Scores',
  summary: 'List current scores, riskiest first',
  description:
    'Critical first, then those not scored, then high, medium and low; in each band the highest `notRuledOut` first. ' +
    'A score whose declarations have expired keeps its place until it is reached anew; it shows `not_scored` and `expired`.',
  request: {
    ...nothing,
    query: z.strictObject({
      ruleSet: ruleSetQuery,
      band: bandQuery,
      minScore: wholeNumber({ min: 0, max: 100, otherwise: 0, description: 'The least `notRuledOut` that is listed.' }),
      ...paging,
    }),
  },
  effect: 'read',
  reads: 'others',
  answers: { 200: { description: 'Scores.', schema: z.strictObject({ items: z.array(shownScore) }) } },
  handle: async (call) => {
    const { services, query } = call;
    const { ruleSet, band, minScore, limit } = query;
    requireRuleSet(ruleSet);
    const filter = { ruleSet, band, minScore };
    const page = await listScores(services.store, filter, { limit, after: placeOf(call, filter, position) });
    const now = services.now();
    const view = await viewOf(services.store, page.items, { own: false });
    return listAnswer(call, filter, { ...page, items: page.items.map((score) => showScore(score, now, view)) });
  },
});
