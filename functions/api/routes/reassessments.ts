import * as z from 'zod';
import { bands } from '../../../rules/vocabulary.ts';
import { ruleSetReference } from '../../../shared/assessing/rule-set-digest.ts';
import { findRuleSet } from '../../../shared/assessing/rule-set-of.ts';
import { Problem } from '../../../shared/errors.ts';
import { invalidRequest } from '../../../shared/http/problem.ts';
import { progressOf, shardsDoneOf } from '../../../shared/reassessing/progress.ts';
import { startJob } from '../../../shared/reassessing/start-job.ts';
import { streams } from '../../../shared/store/audit-trail.ts';
import {
  countsSchema,
  getReassessment,
  jobStates,
  listReassessments,
  type Reassessment,
} from '../../../shared/store/reassessment.ts';
import { ruleSetReferenceSchema } from '../../../shared/store/verdict.ts';
import { jsonAnswer } from '../answer.ts';
import { defineRoute } from '../define-route.ts';
import { listAnswer, paging, placeOf } from '../list.ts';
import { nothing } from '../route.ts';
import { write } from '../write.ts';

/** Assessing everybody again, as lists show it. */
export const shownJob = z
  .strictObject({
    id: z.uuid(),
    ruleSet: ruleSetReferenceSchema,
    state: z.enum(jobStates).meta({
      description:
        '`queued` until its work is handed out, `running` until every organisation was looked at; then `ready`, or ' +
        '`failed` where one could not be assessed. `cancelled`: a later one took its place.',
    }),
    startedBy: z.enum(['publication', 'person']),
    createdAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
    shards: z.strictObject({ done: z.int(), total: z.int() }),
    counts: countsSchema.meta({
      description:
        '`renewed`: assessed anew; `unchanged`: were assessed under these rules already; `notJudged`: declared nothing ' +
        'that this rule set judges; `failed`: could not be assessed. `parties` is their sum.',
    }),
    bandChanges: z
      .array(z.strictObject({ from: z.enum([...bands, 'none']), to: z.enum(bands), parties: z.int() }))
      .meta({ description: 'How many moved from one band to another; from `none` where there was no score.' }),
  })
  .meta({ id: 'Reassessment' });

/** ... and as it is shown by itself. */
export const shownProgress = shownJob.extend({
  failedParties: z.array(z.string()).meta({ description: 'Some of those that could not be assessed.' }),
});

const shownChange = z.tuple([z.enum([...bands, 'none']), z.enum(bands)]);

function show(
  { version: _version, shardsDone: _shardsDone, ...job }: Reassessment,
  shards: { done: number; total: number },
): z.input<typeof shownJob> {
  const bandChanges = Object.entries(job.bandChanges).map(([change, parties]) => {
    const [from, to] = shownChange.parse(change.split('>'));
    return { from, to, parties };
  });
  return { ...job, shards, bandChanges };
}

export const listReassessmentsRoute = defineRoute({
  id: 'list-reassessments',
  method: 'GET',
  path: '/v1/reassessments',
  tag: 'Re-assessments',
  summary: 'List what brought assessments up to date with a rule set, newest first',
  description: 'The counts of one that is under way are those of its finished parts; shown by itself it says more.',
  request: { ...nothing, query: z.strictObject(paging) },
  effect: 'read',
  answers: { 200: { description: 'Re-assessments.', schema: z.strictObject({ items: z.array(shownJob) }) } },
  handle: async (call) => {
    const after = placeOf(call, {}, z.string());
    const page = await listReassessments(call.services.store, { limit: call.query.limit, after });
    return listAnswer(call, {}, { ...page, items: page.items.map((job) => show(job, shardsDoneOf(job))) });
  },
});

export const showReassessmentRoute = defineRoute({
  id: 'show-reassessment',
  method: 'GET',
  path: '/v1/reassessments/{id}',
  tag: 'Re-assessments',
  summary: 'Show how far a re-assessment has come',
  request: { ...nothing, params: z.strictObject({ id: z.uuid() }) },
  effect: 'read',
  answers: { 200: { description: 'The re-assessment.', schema: shownProgress } },
  handle: async ({ services, params }) => {
    const job = await getReassessment(services.store, params.id);
    if (job === undefined) throw new Problem('not-found', 'There is no re-assessment with this id.');
    const { shards, failedParties, ...progress } = await progressOf(services.store, job.id);
    return jsonAnswer(200, { ...show({ ...job, ...progress }, shards), failedParties });
  },
});

const body = z
  .strictObject({ ruleSet: z.string().max(60).meta({ description: 'The id of a rule set.' }) })
  .meta({ example: { ruleSet: 'un-13jk' } });

export const startReassessmentRoute = defineRoute({
  id: 'start-reassessment',
  method: 'POST',
  path: '/v1/reassessments',
  tag: 'Re-assessments',
  summary: 'Bring every assessment under a rule set up to date',
  description:
    'Begins by itself when a rule set changes; by hand for those that could not be assessed then. Its workers start ' +
    'within a minute. An open one of the same rule set is cancelled and shown so; what it has assessed stays, and this ' +
    'one does the rest. Organisations that are up to date are left as they are.',
  request: { ...nothing, body },
  effect: 'write',
  answers: {
    202: {
      description: 'It is queued, and workers start on it within a minute; its path shows how far it has come.',
      schema: shownJob,
    },
  },
  handle: async (call) => {
    const { services, body: asked } = call;
    const ruleSet = findRuleSet(asked.ruleSet);
    if (ruleSet === undefined) {
      throw invalidRequest([{ pointer: '/ruleSet', detail: `There is no rule set "${asked.ruleSet}".` }]);
    }
    return write(call, {
      stream: streams.publication(ruleSet.id),
      prepare: async ({ at, head }) => {
        const facts = { startedBy: 'person', at, newId: services.newId, seq: head.seq + 1 } as const;
        const { job, writes, audit } = await startJob(services.store, ruleSetReference(ruleSet), facts);
        const location = `/v1/reassessments/${job.id}`;
        return { writes, audit, answer: jsonAnswer(202, show(job, shardsDoneOf(job)), { location }) };
      },
    });
  },
});
