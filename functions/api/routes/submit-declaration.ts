import * as z from 'zod';
import { partyDeclarationBody } from '../../../rules/forms/declaration.ts';
import { ruleSets } from '../../../rules/sets/all.ts';
import { requireSound } from '../../../shared/assessing/receive.ts';
import { prepareSubmission } from '../../../shared/assessing/submit.ts';
import type { RecordedEntry } from '../../../shared/audit/entry.ts';
import { declaredAnew } from '../../../shared/disputing/declared-anew.ts';
import { draftEnds, endDraft } from '../../../shared/drafting/end-draft.ts';
import type { KeptAssessment } from '../../../shared/store/assessment.ts';
import { streams } from '../../../shared/store/audit-trail.ts';
import { jsonAnswer } from '../answer.ts';
import { defineRoute } from '../define-route.ts';
import { agencyExample, supplierExample } from '../examples.ts';
import { trueOrFalse } from '../query.ts';
import { shownRemarks } from '../remarks.ts';
import { requireRuleSets } from '../rule-sets.ts';
import { showAssessment, shownAssessment } from '../show-assessment.ts';
import { showDeclaration, shownDeclaration } from '../show-declaration.ts';
import { shownReceipt, showReceipt } from '../show-receipt.ts';
import { ruleSetsQuery, shownScore, shownTrial, showScore, viewOf } from '../show-score.ts';
import { write } from '../write.ts';
import { partyPath } from './party-schemas.ts';

/** Declaration, assessments, scores, audit entry and the record of the request land together or not at all. */
export const submitDeclarationRoute = defineRoute({
  id: 'submit-declaration',
  method: 'POST',
  path: '/v1/parties/{id}/declarations',
  tag: 'Declarations',
  summary: 'Declare how you recruit, and see the score',
  description:
    'An answer that is left out is not answered, never "no". It is assessed under every rule set that has something to ' +
    'say of the form: `scores` has them all, `assessments` those in full that `?ruleSet=` names. `?dryRun=true` assesses ' +
    'and keeps nothing. Workers are never named.',
  request: {
    params: partyPath,
    query: z.strictObject({
      dryRun: trueOrFalse,
      ruleSet: ruleSetsQuery,
      draft: z.uuid().optional().meta({ description: 'The `ETag` of the draft that this was, without its quotes.' }),
    }),
    repeatable: ['ruleSet'],
    body: partyDeclarationBody.meta({
      example: supplierExample,
      'x-examples': {
        supplier: { summary: 'A supplier or contractor', value: supplierExample },
        agency: { summary: 'A recruitment agency', value: agencyExample },
      },
    }),
  },
  effect: 'write-unless-dry-run',
  partyOf: ({ params }) => params.id,
  answers: {
    200: {
      description: 'With `dryRun`: the assessments, nothing is kept.',
      schema: z.strictObject({
        dryRun: z.literal(true),
        remarks: shownRemarks,
        scores: z.array(shownTrial),
        assessments: z.array(shownAssessment),
      }),
    },
    201: {
      description: 'It is kept and assessed.',
      schema: z.strictObject({
        declaration: shownDeclaration,
        receipt: shownReceipt,
        remarks: shownRemarks,
        scores: z.array(shownScore),
        assessments: z.array(shownAssessment),
        draft: z.enum(draftEnds).optional().meta({
          description: 'With `?draft=`: whether it was removed, or kept because somebody has saved it since.',
        }),
      }),
    },
    413: { description: 'It has more than 100 KB.' },
  },
  handle: async (call) => {
    const { services, params, body, query } = call;
    const { store, now, newId } = services;
    requireSound(body, now());
    const wanted = new Set(requireRuleSets(query.ruleSet).map(({ id }) => id));
    const asked = (assessments: KeptAssessment[]) => assessments.filter(({ ruleSet }) => wanted.has(ruleSet.id));
    if (query.dryRun) {
      const at = now();
      const tried = await prepareSubmission(store, params.id, body, { at, newId, ruleSets });
      const shown = asked(tried.assessments).map(({ id: _, ...rest }) => showAssessment(rest, { own: true, now: at }));
      const view = await viewOf(store, tried.scores, { own: true });
      const scores = tried.scores.map((score) => {
        const { assessmentId: _, ...rest } = showScore(score, at, view);
        return rest;
      });
      return jsonAnswer(200, { dryRun: true, remarks: tried.remarks, scores, assessments: shown });
    }
    return write(call, {
      stream: streams.party(params.id),
      prepare: async ({ at, head }) => {
        const facts = { at, seq: head.seq + 1, newId, ruleSets };
        const drafted = { party: params.id, form: body.form, version: query.draft ?? '' };
        const [anew, submission, ended] = await Promise.all([
          declaredAnew(store, params.id),
          prepareSubmission(store, params.id, body, facts),
          query.draft === undefined ? { writes: [] } : endDraft(store, drafted, at),
        ]);
        const { writes: draftGone, ...draft } = ended;
        const { declaration, assessments, scores, remarks, writes, audit } = submission;
        const view = await viewOf(store, scores, { own: true });
        const shown = {
          remarks,
          scores: scores.map((score) => showScore(score, at, view)),
          assessments: asked(assessments).map((each) => showAssessment(each, { own: true, now: at })),
          ...draft,
        };
        const location = `/v1/parties/${params.id}/declarations/${declaration.id}`;
        const answer = (entry: RecordedEntry) =>
          jsonAnswer(
            201,
            { declaration: showDeclaration(declaration), receipt: showReceipt(params.id, entry), ...shown },
            { location },
          );
        return { writes: [...writes, ...draftGone, ...anew], audit, answer };
      },
    });
  },
});
