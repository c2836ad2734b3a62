import type { Assessment, AssessmentContext, Declaration } from './assessment.ts';
import { confidenceIn, documentedPointers } from './engine/confidence.ts';
import { addDays } from './engine/date.ts';
import { countEvidence, unanswered } from './engine/facts.ts';
import { findingOf, type Judged, weigh } from './engine/finding.ts';
import { gate, measure } from './engine/gate.ts';
import { nextQuestions } from './engine/next-questions.ts';
import type { Environment } from './engine/operand.ts';
import { type ReadyRuleSet, readyRuleSet } from './engine/ready-rule-set.ts';
import { type Answer, pointerOf, rootScope, type Scope } from './engine/scope.ts';
import { judge } from './engine/verdict.ts';
import { forms } from './forms/forms.ts';
import { askedSince } from './forms/walk.ts';
import { normaliseMembers } from './normalise.ts';
import { type RuleSet, valueOn } from './rule-set.ts';
import { scoreAndShares } from './score.ts';
import { type FormName, forms as formNames, type IsoDate, type Pointer } from './vocabulary.ts';

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
  const filings = filingsOf(declarations, context, ready, environment);
  const judged = judgeAll(ready, filings, environment);
  const { score, sharesOf } = scoreAndShares(judged, ruleSet.score);
  const validUntil = validity(declarations, environment);
  const measured = measure(judged, ruleSet.score);
  return {
    engine: ready.engine,
    ruleSet: { id: ruleSet.id, version: ruleSet.version },
    asOf,
    validUntil,
    score,
    band: gate(
      { ...measured, score: score.notRuledOut, expired: validUntil !== null && validUntil < asOf },
      ruleSet.score,
    ),
    coverage: measured.coverage,
    confidence: measured.confidence,
    findings: judged.map((each) => findingOf(each, environment, sharesOf(each))),
    nextQuestions: nextQuestions(judged, (form) => filings.get(form)?.formVersion ?? 1),
    stateDuties: ready.stateDuties.map((duty) => ({ ...duty, basis: [...duty.basis] })),
  };
}

function environmentOf(ruleSet: RuleSet, asOf: IsoDate): Environment {
  const parameters = new Map(ruleSet.parameters.map((each) => [each.id, each]));
  const now = new Map(ruleSet.parameters.map((each) => [each.id, valueOn(each, asOf)]));
  const onDay = (id: string, day: IsoDate) => {
    const parameter = parameters.get(id);
    return parameter && valueOn(parameter, day);
  };
  return { asOf, parameter: (id, on) => (on === undefined ? now.get(id) : onDay(id, on)) };
}

/** One form as it is read: what was filed on it, or nothing. */
interface Filing {
  formVersion: number;
  scope: Scope;
  wasAsked: (answer: Answer) => boolean;
  documented: ReadonlySet<Pointer>;
}

function filingsOf(
  declarations: readonly Declaration[],
  context: AssessmentContext,
  ready: ReadyRuleSet,
  environment: Environment,
): Map<FormName, Filing> {
  const filings = new Map<FormName, Filing>();
  for (const form of formNames) {
    const declaration = declarations.find((each) => each.form === form);
    if (declaration !== undefined) filings.set(form, filed(declaration, ready, environment));
    else if (context.party.forms.includes(form)) {
      filings.set(form, {
        formVersion: ready.engine === '1' ? 1 : forms[form].version,
        scope: rootScope(ready.root, { form }),
        wasAsked: () => true,
        documented: new Set(),
      });
    }
  }
  return filings;
}

function filed(declaration: Declaration, ready: ReadyRuleSet, environment: Environment): Filing {
  const { form, formVersion, answers, period, signature } = declaration;
  const days = environment.parameter('evidence.age.days');
  const evidence = countEvidence(declaration, environment.asOf, typeof days === 'number' ? days : 0);
  const facts = { unansweredQuestions: 0, evidence };
  const scope = rootScope(ready.root, {
    ...normaliseMembers(answers),
    form,
    period,
    signature: { ...signature },
    facts,
  });
  // Counted from the same scope, before a rule reads it: so each answer is looked up once.
  facts.unansweredQuestions = unanswered(ready.asked[form][formVersion - 1] ?? [], scope, environment);
  const wasAsked = (answer: Answer): boolean => askedSince(form, pointerOf(answer)) <= formVersion;
  return { formVersion, scope, wasAsked, documented: documentedPointers(declaration, environment.asOf) };
}

function judgeAll(ready: ReadyRuleSet, filings: Map<FormName, Filing>, environment: Environment): Judged[] {
  const judged: Judged[] = [];
  for (const check of ready.checks) {
    const filing = filings.get(check.form);
    if (filing === undefined) continue;
    const { scope, documented, wasAsked } = filing;
    const verdict = judge(check.ready, scope, environment, wasAsked);
    judged.push({
      ready: check.ready,
      form: check.form,
      group: check.ready.rule.group,
      key: check.key,
      verdict,
      weight: weigh(verdict),
      found: verdict.kind === 'decided',
      notAsked: verdict.kind !== 'not_applicable' && verdict.notAsked,
      confidence: verdict.kind === 'decided' ? confidenceIn(verdict.trail.answers, documented) : 'declared',
      scope,
    });
  }
  return judged;
}

/** The earliest day on which one of the declarations stops speaking for its party; null without a declaration. */
function validity(declarations: readonly Declaration[], environment: Environment): IsoDate | null {
  const days = environment.parameter('declaration.validity.days');
  if (typeof days !== 'number') return null;
  return declarations.map(({ signature }) => addDays(signature.date, days)).sort()[0] ?? null;
}
