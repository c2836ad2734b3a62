import type { Finding } from '../../rules/assessment.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { bands, type OutcomeKind } from '../../rules/vocabulary.ts';

/** Gravest first, and silence before what is well: an organisation counts under the first that one of its findings has. */
export const outcomeOrder = ['breach', 'conflict', 'gap', 'unknown', 'remedying', 'met', 'not_applicable'] as const;

/** Bands as statistics count them: `not_judged` are organisations of a kind that the rule set does not judge. */
export const bandOrder = [...bands, 'not_judged'] as const;

/** What is counted of each organisation: its band, or its outcome in one paragraph. */
export type Measure = string;
export const bandMeasure = 'band';

export const categoriesOf = (measure: Measure): readonly string[] =>
  measure === bandMeasure ? bandOrder : outcomeOrder;

/** Under which category an organisation counts of which nothing is known, though it could be. */
export const silenceOf = (measure: Measure): string => (measure === bandMeasure ? 'not_scored' : 'unknown');
/** ... and one that a rule set does not judge. */
export const notJudgedOf = (measure: Measure): string => (measure === bandMeasure ? 'not_judged' : 'not_applicable');

const resolution = 'CTOC/COP/RES/10/3';

/** The parts of paragraph 13 (j) and (k) that rules of a set judge a declarant by; none where it speaks of other instruments. */
export function paragraphsOf({ rules }: Pick<RuleSet, 'rules'>): string[] {
  const bases = rules.filter(({ subject }) => subject === 'declarant').flatMap(({ basis }) => basis);
  const cites = bases.filter(({ instrument }) => instrument === resolution).map(({ cite }) => cite);
  return [...new Set(cites)].sort();
}

export const measuresOf = (ruleSet: Pick<RuleSet, 'rules'>): Measure[] => [bandMeasure, ...paragraphsOf(ruleSet)];

/** The outcome of an organisation in one paragraph; `not_applicable` where none of its findings rests on it. */
export function outcomeIn(
  paragraph: string,
  findings: readonly Pick<Finding, 'subject' | 'basis' | 'outcome'>[],
): OutcomeKind {
  const there = new Set<OutcomeKind>();
  for (const { subject, basis, outcome } of findings) {
    if (subject === 'declarant' && basis.includes(paragraph)) there.add(outcome);
  }
  return outcomeOrder.find((each) => there.has(each)) ?? 'not_applicable';
}
