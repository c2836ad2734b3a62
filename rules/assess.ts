import type { Assessment, AssessmentContext, Declaration, OpenBreach } from './assessment.ts';
import { confidenceIn } from './engine/confidence.ts';
import { addDays } from './engine/date.ts';
import { decidingQuestions } from './engine/deciding-questions.ts';
import { withEarlier } from './engine/earlier-breach.ts';
import { type Filing, filingsOf } from './engine/filing.ts';
import { findingOf, type Judged, weigh } from './engine/finding.ts';
import { gate, measure } from './engine/gate.ts';
import { inherentRisk } from './engine/inherent.ts';
import { nextQuestions } from './engine/next-questions.ts';
import { isShownBy, keyOf, merged } from './engine/open-breach.ts';
import type { Environment } from './engine/operand.ts';
import { type Check, type ReadyRuleSet, readyRuleSet } from './engine/ready-rule-set.ts';
import { tierOf } from './engine/tier.ts';
import { emptyTrail } from './engine/trail.ts';
import { judge, type Verdict } from './engine/verdict.ts';
import { type RuleSet, valueOn } from './rule-set.ts';
import { scoreAndShares } from './score.ts';
import type { FormName, IsoDate } from './vocabulary.ts';

/**
 * Assesses declarations of one party (or one contract) under a rule set as of a day. Pure: the same inputs give the
 * same result, in the same order of members, on any machine and any day; time comes in as `asOf`.
 * Give at most one declaration for each form, its latest.
 */
export function assess(input: {
  declarations: readonly Declaration[];
  context: AssessmentContext;
  ruleSet: RuleSet;
  asOf: IsoDate;
}): Assessment {
  const { declarations, context, ruleSet, asOf } = input;
  const ready = readyRuleSet(ruleSet);
  const environment = environmentOf(ruleSet, asOf);
  const open = ready.engine === '1' ? [] : merged(context.openBreaches ?? []);
  const filings = filingsOf({ declarations, context, open, ready, environment });
  const judged = judgeAll({ ready, filings, open, environment, ruleSet });
  const { score, sharesOf } = scoreAndShares(judged, ruleSet.score);
  const validUntil = validity(declarations, environment);
  const measured = measure(judged, ruleSet.score);
  const band = gate(
    { ...measured, score: score.notRuledOut, expired: validUntil !== null && validUntil < asOf },
    ruleSet.score,
  );
  return {
    engine: ready.engine,
    ruleSet: { id: ruleSet.id, version: ruleSet.version },
    asOf,
    validUntil,
    score,
    band,
    coverage: measured.coverage,
    confidence: measured.confidence,
    ...besideTheScore(ready, filings, environment, { band, confidence: measured.confidence, ruleSet }),
    findings: judged.map((each) => findingOf(each, environment, sharesOf(each))),
    nextQuestions:
      ready.engine === '1'
        ? nextQuestions(judged, (form) => filings.get(form)?.formVersion ?? 1)
        : decidingQuestions(judged, filings, environment),
    stateDuties: ready.stateDuties.map((duty) => ({ ...duty, basis: [...duty.basis] })),
  };
}

/** What the context suggests, and how far to look: apart from the score, and nothing in it moves the score. */
function besideTheScore(
  ready: ReadyRuleSet,
  filings: ReadonlyMap<FormName, Filing>,
  environment: Environment,
  { band, confidence, ruleSet }: Pick<Assessment, 'band' | 'confidence'> & { ruleSet: RuleSet },
): Pick<Assessment, 'inherent' | 'tier'> {
  const scopeOf = (form: FormName) => {
    const filing = filings.get(form);
    return filing?.onlyEarlier ? undefined : filing?.scope;
  };
  const inherent = inherentRisk(ready.contextChecks, scopeOf, environment);
  if (inherent === undefined) return {};
  const tier = tierOf(ruleSet.tiers ?? [], { band, inherent: inherent.notRuledOut, confidence });
  return { inherent, ...(tier === undefined ? {} : { tier }) };
}

/** The last environment of each rule set: most declarations are assessed as of the same day. */
const environments = new WeakMap<RuleSet, Environment>();

function environmentOf(ruleSet: RuleSet, asOf: IsoDate): Environment {
  const last = environments.get(ruleSet);
  const environment = last?.asOf === asOf ? last : makeEnvironment(ruleSet, asOf);
  environments.set(ruleSet, environment);
  return environment;
}

function makeEnvironment(ruleSet: RuleSet, asOf: IsoDate): Environment {
  const parameters = new Map(ruleSet.parameters.map((each) => [each.id, each]));
  const now = new Map(ruleSet.parameters.map((each) => [each.id, valueOn(each, asOf)]));
  const onDay = (id: string, day: IsoDate) => {
    const parameter = parameters.get(id);
    return parameter && valueOn(parameter, day);
  };
  return { asOf, parameter: (id, on) => (on === undefined ? now.get(id) : onDay(id, on)) };
}

function judgeAll(input: {
  ready: ReadyRuleSet;
  filings: ReadonlyMap<FormName, Filing>;
  open: readonly OpenBreach[];
  environment: Environment;
  ruleSet: RuleSet;
}): Judged[] {
  const { ready, filings, environment, ruleSet } = input;
  const open = new Map(input.open.map((breach) => [keyOf(breach), breach]));
  const judged: Judged[] = [];
  for (const check of ready.checks) {
    const filing = filings.get(check.form);
    const breach = open.get(check.key);
    if (filing === undefined || (filing.onlyEarlier && breach === undefined)) continue;
    const own = judgeOne(check, filing, environment);
    judged.push(
      breach !== undefined && isEarlier(breach, own, filing)
        ? withEarlier(own, breach, filing.declaration, environment, ruleSet.score)
        : own,
    );
  }
  return judged;
}

/** What this very declaration showed is no earlier breach, as long as it still shows or admits it. */
const isEarlier = (breach: OpenBreach, { verdict }: Judged, { declaration }: Filing): boolean =>
  !isShownBy(breach, declaration) || (verdict.kind === 'unknown' && verdict.admitted === undefined);

function judgeOne({ ready, form, key }: Check, filing: Filing, environment: Environment): Judged {
  const { scope, documented, wasAsked, onlyEarlier } = filing;
  const verdict: Verdict = onlyEarlier
    ? { kind: 'not_applicable', trail: emptyTrail() }
    : judge(ready, scope, environment, wasAsked);
  return {
    ready,
    form,
    group: ready.rule.group,
    key,
    verdict,
    weight: weigh(verdict),
    found: verdict.kind === 'decided',
    notAsked: verdict.kind !== 'not_applicable' && verdict.notAsked,
    confidence: verdict.kind === 'decided' ? confidenceIn(verdict.trail.answers, documented) : 'declared',
    scope,
  };
}

/** The earliest day on which one of the declarations stops speaking for its party; null without a declaration. */
function validity(declarations: readonly Declaration[], environment: Environment): IsoDate | null {
  const days = environment.parameter('declaration.validity.days');
  if (typeof days !== 'number') return null;
  return declarations.map(({ signature }) => addDays(signature.date, days)).sort()[0] ?? null;
}
