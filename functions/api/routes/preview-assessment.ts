import * as z from 'zod';
import { type DeclarationBody, partyDeclarationBody } from '../../../rules/forms/declaration.ts';
import { ruleSets } from '../../../rules/sets/all.ts';
import { partyNotFound } from '../../../shared/access/permissions.ts';
import { type Preview, previewAlone, previewFor } from '../../../shared/assessing/preview.ts';
import { requireSound } from '../../../shared/assessing/receive.ts';
import { findRuleSet } from '../../../shared/assessing/rule-set-of.ts';
import { Problem } from '../../../shared/errors.ts';
import { type PatchOperation, patchOperation } from '../../../shared/http/json-patch.ts';
import { invalidRequest } from '../../../shared/http/problem.ts';
import { latestDeclarations } from '../../../shared/store/declaration.ts';
import { getParty } from '../../../shared/store/party.ts';
import { ruleSetReferenceSchema } from '../../../shared/store/verdict.ts';
import { jsonAnswer } from '../answer.ts';
import { defineRoute } from '../define-route.ts';
import { patchedDeclaration } from '../patched-declaration.ts';
import { shownRemarks } from '../remarks.ts';
import { type Call, nothing } from '../route.ts';
import { shownVerdict, showVerdict } from '../show-assessment.ts';
import { showDifference, shownDifference } from '../show-difference.ts';

const body = z
  .strictObject({
    partyId: z.uuid().optional().meta({ description: 'Whose it is; with a whole declaration it may be left out.' }),
    declaration: partyDeclarationBody.optional().meta({ description: 'A whole declaration, as it would be filed.' }),
    form: z.enum(['supplier', 'agency']).optional().meta({ description: 'Of the stored declaration to be changed.' }),
    patch: z
      .array(patchOperation)
      .min(1)
      .max(200)
      .optional()
      .meta({
        description:
          'A JSON Patch (RFC 6902) on the latest stored declaration of the form. Pointers name rows by id, as findings do, or ' +
          'by index; they start at /answers, /period, /signature or /qualifiers, or at a topic of the answers.',
      }),
    ruleSets: z
      .array(z.string().max(60))
      .min(1)
      .max(20)
      .optional()
      .meta({ description: 'The ids of rule sets. Left out: all.' }),
  })
  .superRefine(({ partyId, declaration, form, patch }, context) => {
    const say = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (declaration === undefined && patch === undefined) {
      say('declaration', 'Send a whole declaration, or partyId, form and patch.');
    } else if (declaration !== undefined) {
      if (patch !== undefined) say('patch', 'Send a whole declaration or a patch, not both.');
      if (form !== undefined) say('form', 'A whole declaration names its form itself.');
    } else {
      if (partyId === undefined) say('partyId', 'Say whose stored declaration the patch changes.');
      if (form === undefined) say('form', 'Say which stored declaration the patch changes: supplier or agency.');
    }
  })
  .meta({
    example: {
      partyId: '01890a5d-ac96-774b-bcce-b302099a8057',
      form: 'supplier',
      patch: [{ op: 'add', path: '/answers/identityDocuments/kept', value: true }],
      ruleSets: ['un-13jk'],
    },
  });

const verdict = z.strictObject(shownVerdict);

export const previewAssessmentRoute = defineRoute({
  id: 'preview-assessment',
  method: 'POST',
  path: '/v1/assessments/preview',
  tag: 'Scores',
  summary: 'See what a declaration, or a change to the stored one, would come to',
  description:
    'Nothing is kept, and no Idempotency-Key is needed. It is what filing the declaration now would come to, so that ' +
    'breaches of earlier declarations stay open; `before` is assessed at the same moment. A change that would be refused ' +
    'names the operation: `/patch/0/value`. Others than the owner may add, remove and replace, see counts of workers ' +
    'under 11 nowhere, and no remarks.',
  request: { ...nothing, body },
  effect: 'read',
  reads: 'named-party',
  partyOf: ({ body: { partyId } }) => partyId,
  answers: {
    200: {
      description: 'Before, after and the difference under each rule set.',
      schema: z.strictObject({
        form: z.enum(['supplier', 'agency']),
        formVersion: z.int(),
        remarks: shownRemarks.optional(),
        ruleSets: z.array(
          z.strictObject({
            ruleSet: ruleSetReferenceSchema,
            before: verdict.nullable(),
            after: verdict,
            difference: z.array(shownDifference),
          }),
        ),
        notJudged: z
          .array(z.string())
          .meta({ description: 'Rule sets that say nothing of an organisation of this kind.' }),
      }),
    },
  },
  handle: async (call) => {
    const { services, grant, body: asked } = call;
    const { store, newId } = services;
    const at = services.now();
    const wanted = asked.ruleSets === undefined ? ruleSets : asked.ruleSets.map(ruleSetNamed);
    const trying = { at, newId, ruleSets: [...new Set(wanted)] };
    const declared = asked.declaration ?? (await changed(call, at));
    if (asked.declaration !== undefined) requireSound(declared, at);
    const party = asked.partyId === undefined ? undefined : await getParty(store, asked.partyId);
    if (asked.partyId !== undefined && party === undefined) throw partyNotFound();
    const { previews, remarks } =
      party === undefined ? previewAlone(declared, trying) : await previewFor(store, party, declared, trying);
    const own = party === undefined || grant.reach === 'own';
    return jsonAnswer(200, {
      form: declared.form,
      formVersion: declared.formVersion,
      ...(own ? { remarks } : {}),
      ruleSets: previews.map((preview) => showPreview(preview, at)),
      notJudged: trying.ruleSets.map(({ id }) => id).filter((id) => !previews.some(({ ruleSet }) => ruleSet.id === id)),
    });
  },
});

function ruleSetNamed(id: string, index: number) {
  const ruleSet = findRuleSet(id);
  if (ruleSet !== undefined) return ruleSet;
  throw invalidRequest([{ pointer: `/ruleSets/${index}`, detail: `There is no rule set "${id}".` }]);
}

/** The stored declaration with the caller's change. */
async function changed({ services, grant, body: asked }: Call<unknown, unknown, z.output<typeof body>>, at: Date) {
  const { partyId = '', form, patch = [] } = asked;
  if (grant.reach !== 'own') refuseReading(patch);
  const kept = (await latestDeclarations(services.store, partyId)).find((each) => each.form === form);
  if (kept === undefined) throw new Problem('not-found', 'This organisation has not declared anything on this form.');
  return patchedDeclaration(kept, patch, at) satisfies DeclarationBody;
}

/** These tell what stands somewhere, also a small count of workers. */
function refuseReading(patch: readonly PatchOperation[]): void {
  const mistakes = patch.flatMap(({ op }, index) =>
    op === 'test' || op === 'move' || op === 'copy'
      ? [{ pointer: `/patch/${index}/op`, detail: `Only the organisation itself may use "${op}".` }]
      : [],
  );
  if (mistakes.length > 0) throw invalidRequest(mistakes);
}

const showPreview = ({ ruleSet, before, after }: Preview, now: Date) => ({
  ruleSet: after.ruleSet,
  before: before === undefined ? null : showVerdict(before.body, now),
  after: showVerdict(after.body, now),
  difference: showDifference(before?.body, after.body, ruleSet),
});
