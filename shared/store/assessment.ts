import * as z from 'zod';
import type { Assessment, AssessmentContext } from '../../rules/assessment.ts';
import { forms } from '../../rules/vocabulary.ts';
import { canonicalJson, sha256Hex } from '../audit/canonical.ts';
import { getItems } from './batch.ts';
import { jsonText } from './json-text.ts';
import { gsi2, keys } from './keys.ts';
import { packed } from './packed.ts';
import { getItem, type Page, type PageRequest, pageOfIndex } from './read.ts';
import type { Store } from './store.ts';
import type { Timing } from './timing.ts';
import { assessmentBodySchema, contextSchema, ruleSetReferenceSchema, verdictOf, verdictSummary } from './verdict.ts';
import type { Write } from './write.ts';

const summarySchema = z.object({
  id: z.string(),
  party: z.string(),
  createdAt: z.iso.datetime(),
  /** Where in the party's audit it landed; assessments of before 2026-11-22 do not say. */
  seq: z.exactOptional(z.int()),
  ruleSet: ruleSetReferenceSchema,
  ...verdictSummary,
});
/** An assessment as lists show it. */
export type AssessmentSummary = z.infer<typeof summarySchema>;

export const keptAssessmentSchema = summarySchema.extend({
  declarations: z.array(z.object({ form: z.enum(forms), id: z.string(), digest: z.string() })),
  context: jsonText(contextSchema),
  body: jsonText(assessmentBodySchema),
});

/** An assessment with all that anyone needs to run it again: which declarations, which context, which rules. */
export interface KeptAssessment {
  id: string;
  party: string;
  createdAt: string;
  seq?: number;
  ruleSet: AssessmentSummary['ruleSet'];
  declarations: { form: (typeof forms)[number]; id: string; digest: string }[];
  context: AssessmentContext;
  body: Assessment;
}

/**
 * The canonical JSON of what `assess` found, and the digest by which the audit knows the whole assessment.
 * The text of an object is made of those of its members, and `body` comes first: so the longest is written only once.
 */
export function sealAssessment({ id, ruleSet, declarations, context, body }: KeptAssessment) {
  const text = canonicalJson(body);
  return { text, digest: digestOfTexts({ id, ruleSet, declarations, context: canonicalJson(context), body: text }) };
}

/** The same digest, of an assessment whose context and body are at hand as canonical JSON. */
export function digestOfTexts(
  assessment: Pick<KeptAssessment, 'id' | 'ruleSet' | 'declarations'> & { context: string; body: string },
): string {
  const { id, ruleSet, declarations, context, body } = assessment;
  return sha256Hex(`{"body":${body},"context":${context},${canonicalJson({ declarations, id, ruleSet }).slice(1)}`);
}

/** Keeps an assessment, once and for ever; `sealed` when it was sealed before. */
export function putAssessment(assessment: KeptAssessment, sealed = sealAssessment(assessment)): Write {
  const { id, party, createdAt, seq, ruleSet, body, context } = assessment;
  const put = {
    ...keys.assessment(party, id),
    ...gsi2.assessment(party, ruleSet.id, id),
    type: 'assessment',
    summary: {
      id,
      party,
      createdAt,
      ...(seq === undefined ? {} : { seq }),
      ruleSet,
      ...verdictOf(body),
    },
    declarations: assessment.declarations,
    context: packed(canonicalJson(context)),
    body: packed(sealed.text),
  };
  return { put, when: 'absent', otherwise: 'retry' };
}

export async function getAssessment(store: Store, party: string, id: string): Promise<KeptAssessment | undefined> {
  return getItem(store, keys.assessment(party, id), keptAssessmentSchema);
}

/** Up to 100 assessments by their ids; one that is not there is not in the map. */
export async function assessmentsOf(
  store: Store,
  wanted: readonly { party: string; id: string }[],
  timing?: Partial<Timing>,
): Promise<Map<string, KeptAssessment>> {
  const found = await getItems(
    store,
    wanted.map(({ party, id }) => keys.assessment(party, id)),
    keptAssessmentSchema,
    timing,
  );
  return new Map(found.map((assessment) => [assessment.id, assessment]));
}

/** A party's assessments under a rule set, superseded ones too, newest first; one a moment old may be missing. */
export async function listAssessments(
  store: Store,
  party: string,
  ruleSet: string,
  page: PageRequest,
): Promise<Page<AssessmentSummary>> {
  const request = { index: 'gsi2', partition: gsi2.assessments(party, ruleSet), newestFirst: true } as const;
  return pageOfIndex(store, request, page, summarySchema, ({ id }) => id);
}
