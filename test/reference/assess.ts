import type { Assessment, AssessmentContext, Declaration } from '../../rules/assessment.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import type { Band, Confidence, DueDiligenceTier } from '../../rules/vocabulary.ts';
import type { World } from './condition.ts';
import { coverageOf } from './coverage.ts';
import { daysAfter } from './day.ts';
import { type Filing, filingsOf } from './filing.ts';
import { findingsOf, type Judged } from './findings.ts';
import { type Inherent, inherentOf } from './inherent.ts';
import { scores } from './score.ts';

export interface Reference {
  findings: Judged[];
  score: Assessment['score'];
  band: Band;
  coverage: Assessment['coverage'];
  confidence: Confidence;
  validUntil: string | null;
  inherent: Inherent | undefined;
  tier: DueDiligenceTier | undefined;
}

/**
 * The verdict by the book: `conformance/README.md` and section 5 of the plan, read once more and written down without a
 * look at the engine, for two programs that agree are less likely to be wrong than one. Slow, and as plain as it goes.
 */
export function referenceAssess(input: {
  declarations: readonly Declaration[];
  context: AssessmentContext;
  ruleSet: RuleSet;
  asOf: string;
}): Reference {
  const { declarations, context, ruleSet, asOf } = input;
  const world: World = { asOf, parameter: (id, day) => parameterOn(ruleSet, id, day) };
  const filings = filingsOf(declarations, context, world, ruleSet.engine);
  const findings = findingsOf(filings, context, ruleSet, world);
  const score = scores(findings, ruleSet.score);
  const coverage = coverageOf(findings, ruleSet);
  const days = world.parameter('declaration.validity.days', asOf);
  const ends = declarations.map(({ signature }) => daysAfter(signature.date, Number(days))).sort();
  const validUntil = days === undefined ? null : (ends[0] ?? null);
  const inherent = inherentOf(filings, ruleSet, world);
  const band = bandOf(findings, score, coverage, validUntil !== null && validUntil < asOf, ruleSet);
  const confidence = confidenceOf(findings, filings, asOf);
  const tier =
    inherent === undefined
      ? undefined
      : ruleSet.tiers?.find(
          (line) =>
            (line.band?.includes(band) ?? true) &&
            (line.inherent?.includes(inherent.notRuledOut) ?? true) &&
            (line.confidence?.includes(confidence) ?? true),
        )?.tier;
  return { findings, score, band, coverage, confidence, validUntil, inherent, tier };
}

/** The newest value of a parameter that had begun by a day. */
function parameterOn({ parameters }: RuleSet, id: string, day: string) {
  const begun = parameters.find((each) => each.id === id)?.values.filter(({ from }) => from <= day) ?? [];
  return begun.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1)?.value;
}

function bandOf(
  findings: readonly Judged[],
  { notRuledOut }: Assessment['score'],
  { decided, total }: Assessment['coverage'],
  expired: boolean,
  { score }: RuleSet,
): Band {
  const [part, of] = score.coverageFloor;
  if (findings.some((each) => each.found === Number.POSITIVE_INFINITY)) return 'critical';
  if (expired || findings.some((each) => each.notRuledOut === Number.POSITIVE_INFINITY)) return 'not_scored';
  if (of * decided < part * total) return 'not_scored';
  if (notRuledOut < score.bands.medium) return 'low';
  return notRuledOut < score.bands.high ? 'medium' : 'high';
}

/** Documents speak for every answer that each decided rule with a critical conclusion rests on, or they do not. */
function confidenceOf(findings: readonly Judged[], filings: readonly Filing[], asOf: string): Confidence {
  const rests = findings.flatMap(({ rule, form, verdict }) => {
    const isCritical = [rule.otherwise, ...rule.cases.map(({ conclusion }) => conclusion)].some(
      ({ severity }) => severity === 'critical',
    );
    if (!isCritical || verdict.kind !== 'decided') return [];
    const filing = filings.find((each) => each.form === form);
    // What others say is no answer, and a rule that rests on nothing else asks for no document.
    const own = verdict.rests.filter((pointer) => !pointer.startsWith('/context/'));
    return own.map((pointer) => isDocumented(filing, pointer, asOf));
  });
  const answers = rests.flat();
  return answers.length > 0 && answers.every((each) => each) ? 'documented' : 'declared';
}

function isDocumented(filing: Filing | undefined, pointer: string, asOf: string): boolean {
  const qualifiers = Object.entries(filing?.declaration?.qualifiers ?? {});
  return qualifiers.some(
    ([at, { evidence = [] }]) =>
      (pointer === at || pointer.startsWith(`${at}/`)) &&
      evidence.some(({ expiresOn }) => expiresOn === undefined || expiresOn >= asOf),
  );
}
