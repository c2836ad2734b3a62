import * as z from 'zod';
import { partyNotFound } from '../../../shared/access/permissions.ts';
import { disputedUnder } from '../../../shared/disputing/marks.ts';
import { Problem } from '../../../shared/errors.ts';
import { type AssessmentSummary, getAssessment, listAssessments } from '../../../shared/store/assessment.ts';
import { getContested } from '../../../shared/store/contested.ts';
import { getParty } from '../../../shared/store/party.ts';
import { getScore } from '../../../shared/store/score.ts';
import { ruleSetReferenceSchema } from '../../../shared/store/verdict.ts';
import { jsonAnswer } from '../answer.ts';
import { defineRoute } from '../define-route.ts';
import { listAnswer, paging, placeOf } from '../list.ts';
import { nothing } from '../route.ts';
import { requireRuleSet } from '../rule-sets.ts';
import { showAssessment, shownAssessment, shownVerdict, showVerdict } from '../show-assessment.ts';
import { documentsBehind } from '../show-documents.ts';
import { namesOnTheWay } from '../show-exposure.ts';
import { ruleSetQuery } from '../show-score.ts';
import { asOf, shownThen, showThen } from '../show-then.ts';
import { partyPath } from './party-schemas.ts';

const shownSummary = z.strictObject({
  id: z.string(),
  partyId: z.string(),
  createdAt: z.iso.datetime(),
  seq: z.int().optional().meta({ description: "Where in the organisation's audit it landed." }),
  ruleSet: ruleSetReferenceSchema,
  ...shownVerdict,
});

function showSummary(
  { party, id, createdAt, seq, ruleSet, ...kept }: AssessmentSummary,
  now: Date,
): z.input<typeof shownSummary> {
  return { id, partyId: party, createdAt, ...(seq === undefined ? {} : { seq }), ruleSet, ...showVerdict(kept, now) };
}

export const listAssessmentsRoute = defineRoute({
  id: 'list-assessments',
  method: 'GET',
  path: '/v1/parties/{id}/assessments',
  tag: 'Scores',
  summary: 'List the assessments of an organisation, newest first, or show what was known on a day',
  description:
    'With `asOf` it gives the assessment that was in force then, with the declarations that it read. The cut is made in ' +
    "the organisation's audit, after the last entry written by then: its order counts, not the clocks.",
  request: { ...nothing, params: partyPath, query: z.strictObject({ ruleSet: ruleSetQuery, asOf, ...paging }) },
  effect: 'read',
  reads: 'others',
  partyOf: ({ params }) => params.id,
  answers: {
    200: {
      description: 'Superseded ones too; with `asOf` the one in force then.',
      schema: z.union([z.strictObject({ items: z.array(shownSummary) }), shownThen]),
    },
  },
  handle: async (call) => {
    const { services, params, query } = call;
    requireRuleSet(query.ruleSet);
    if ((await getParty(services.store, params.id)) === undefined) throw partyNotFound();
    if (query.asOf !== undefined) return jsonAnswer(200, await showThen(call, query.asOf));
    const filter = { ruleSet: query.ruleSet };
    const after = placeOf(call, filter, z.string());
    const page = await listAssessments(services.store, params.id, query.ruleSet, { limit: query.limit, after });
    const now = services.now();
    return listAnswer(call, filter, { ...page, items: page.items.map((each) => showSummary(each, now)) });
  },
});

export const showAssessmentRoute = defineRoute({
  id: 'show-assessment',
  method: 'GET',
  path: '/v1/parties/{id}/assessments/{assessmentId}',
  tag: 'Scores',
  summary: 'Show one assessment with all its findings',
  description: 'Others than its owner see counts of workers under 11 as `<11`.',
  request: { ...nothing, params: partyPath.extend({ assessmentId: z.uuid() }) },
  effect: 'read',
  reads: 'others',
  partyOf: ({ params }) => params.id,
  answers: { 200: { description: 'The assessment.', schema: shownAssessment } },
  handle: async ({ services, params, grant }) => {
    const assessment = await getAssessment(services.store, params.id, params.assessmentId);
    if (assessment === undefined) throw new Problem('not-found', 'This organisation has no assessment with this id.');
    const own = grant.reach === 'own';
    const [score, contested, documentsOf] = await Promise.all([
      getScore(services.store, params.id, assessment.ruleSet.id),
      getContested(services.store, params.id),
      documentsBehind(services.store, params.id, assessment.declarations),
    ]);
    const disputed = disputedUnder(contested, assessment.ruleSet.id);
    const current =
      score?.assessment === assessment.id
        ? { score, view: await namesOnTheWay(services.store, [score], { own }) }
        : undefined;
    const view = { own, now: services.now(), current, disputed, documentsOf };
    return jsonAnswer(200, showAssessment(assessment, view));
  },
});
