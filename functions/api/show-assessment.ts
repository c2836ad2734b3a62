import * as z from 'zod';
import { bands, confidences, forms } from '../../rules/vocabulary.ts';
import { dayOf } from '../../shared/assessing/day-of.ts';
import { findRuleSet, ruleOf, ruleSetOf } from '../../shared/assessing/rule-set-of.ts';
import { type Disputed, disputedSchema, disputeOf } from '../../shared/disputing/marks.ts';
import { gravestFirst } from '../../shared/showing/gravest-first.ts';
import { verdictOn } from '../../shared/showing/verdict-on.ts';
import { textOf } from '../../shared/showing/wording.ts';
import type { KeptAssessment } from '../../shared/store/assessment.ts';
import type { CurrentScore } from '../../shared/store/score.ts';
import { coverageSchema, ruleSetReferenceSchema, scoreSchema, type Verdict } from '../../shared/store/verdict.ts';
import { questionTitle } from './question-title.ts';
import { showContext, shownContext } from './show-context.ts';
import { type DocumentsOf, namedDocuments } from './show-documents.ts';
import { type ExposureView, showExposure, shownExposure } from './show-exposure.ts';
import { showFinding, shownFinding } from './show-finding.ts';
import { showInherent, shownInherent, shownLevels, shownTierAsks } from './show-inherent.ts';

/** What every verdict shows of itself, in lists too. */
export const shownVerdict = {
  score: scoreSchema,
  band: z.enum(bands),
  expired: z.literal(true).optional().meta({ description: 'The declarations are older than they may be.' }),
  coverage: coverageSchema,
  confidence: z.enum(confidences),
  asOf: z.iso.date(),
  validUntil: z.iso.date().nullable(),
  ...shownLevels,
  tierRaisedBy: z.literal('exposure').optional().meta({
    description: 'The tier stands above what its own answers ask for, because of whom it uses.',
  }),
};

const shownDuty = z.strictObject({
  rule: z.string(),
  version: z.int(),
  title: z.string(),
  basis: z.array(z.string()),
  text: z.string(),
});

/** An assessment as it is shown: each finding with its texts, and all that is needed to run it again. */
export const shownAssessment = z
  .strictObject({
    id: z.uuid().optional().meta({ description: 'Left out where nothing was kept.' }),
    partyId: z.string().meta({ description: 'Of a contract without a registered buyer: the id of the contract.' }),
    createdAt: z.iso.datetime(),
    engine: z.string(),
    ruleSet: ruleSetReferenceSchema,
    ...shownVerdict,
    inherent: shownInherent.optional(),
    exposure: shownExposure.optional().meta({ description: 'As it is now; of the current assessment alone.' }),
    disputed: disputedSchema.optional(),
    tierAsks: shownTierAsks.optional().meta({ description: 'What the tier asks of the buyer.' }),
    reading: z.string().meta({ description: 'What the verdict is not.' }),
    findings: z.array(shownFinding).meta({ description: 'Gravest first.' }),
    nextQuestions: z.array(
      z.strictObject({
        form: z.enum(forms),
        pointer: z.string(),
        question: z.string().optional(),
        rules: z.array(z.string()),
      }),
    ),
    stateDuties: z.array(shownDuty),
    declarations: z.array(z.strictObject({ form: z.enum(forms), id: z.string(), digest: z.string() })),
    context: shownContext,
  })
  .meta({ id: 'Assessment' });

/** What every verdict shows of itself, as it stands on a day. */
export function showVerdict(kept: Verdict & { tierRaisedBy?: 'exposure' }, now: Date) {
  const { score, band, coverage, confidence, asOf, validUntil, inherent, tier, tierRaisedBy } = kept;
  const beside = {
    ...(inherent === undefined ? {} : { inherent: { level: inherent.level, notRuledOut: inherent.notRuledOut } }),
    ...(tier === undefined ? {} : { tier }),
    ...(tierRaisedBy === undefined ? {} : { tierRaisedBy }),
  };
  return verdictOn({ score, band, coverage, confidence, asOf, validUntil, ...beside }, dayOf(now));
}

const notAVerdict = 'Not a finding of trafficking or of illegality, and not by itself an exclusion ground.';

/** The score that stands, and who looks at its exposure. */
interface CurrentExposure {
  score: CurrentScore;
  view: ExposureView;
}

/** How an assessment is looked at, and what is known beside it. */
interface AssessmentView {
  own: boolean;
  now: Date;
  current?: CurrentExposure | undefined;
  disputed?: Disputed | undefined;
  documentsOf?: DocumentsOf;
}

/**
 * `own`: the owner sees every number; others see small counts of workers as `<11`. `current` is the score that an
 * assessment in force left, with its exposure and the tier that follows from both.
 */
export function showAssessment(
  assessment: Omit<KeptAssessment, 'id'> & { id?: string },
  { own, now, current, disputed, documentsOf }: AssessmentView,
): z.input<typeof shownAssessment> {
  const { id, party, createdAt, ruleSet, declarations, context, body } = assessment;
  const rules = ruleSetOf(body.ruleSet);
  const { tier = body.tier, tierRaisedBy } = current?.score ?? {};
  const standing = { ...(tier === undefined ? {} : { tier }), ...(tierRaisedBy === undefined ? {} : { tierRaisedBy }) };
  const { inherent: _levels, ...verdict } = showVerdict({ ...body, ...standing }, now);
  return {
    ...(id === undefined ? {} : { id }),
    partyId: party,
    createdAt,
    engine: body.engine,
    ruleSet,
    ...verdict,
    ...showInherent(body.inherent, verdict.tier, rules, own),
    ...(current === undefined ? {} : showExposure(current.score, current.view)),
    ...(disputed === undefined ? {} : { disputed }),
    reading: (rules ?? findRuleSet(ruleSet.id))?.isNot ?? notAVerdict,
    findings: gravestFirst(body.findings).map((finding) => ({
      ...showFinding(finding, rules, own),
      ...disputeOf(finding, disputed),
      ...namedDocuments(documentsOf?.(finding) ?? []),
    })),
    nextQuestions: body.nextQuestions.map(({ form, pointer, rules: feeds }) => ({
      form,
      pointer,
      ...questionTitle(form, pointer),
      rules: feeds,
    })),
    stateDuties: body.stateDuties.map(({ rule, version, basis }) => ({
      rule,
      version,
      title: ruleOf(rules, { rule, version })?.title ?? rule,
      basis,
      text: textOf(`${rule}.duty`),
    })),
    declarations,
    context: showContext(context, own),
  };
}
