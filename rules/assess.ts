import type { Assessment, AssessmentContext, Declaration, Finding } from './assessment.ts';
import { confidenceIn, documentedPointers } from './engine/confidence.ts';
import { addDays } from './engine/date.ts';
import { factsOf } from './engine/facts.ts';
import { findingOf, type Judged, weigh } from './engine/finding.ts';
import { gate, measure } from './engine/gate.ts';
import { nextQuestions } from './engine/next-questions.ts';
import type { Environment } from './engine/operand.ts';
import { rootScope } from './engine/scope.ts';
import { judge, type ReadyRule, readyRule } from './engine/verdict.ts';
import { forms } from './forms/forms.ts';
import { normaliseMembers } from './normalise.ts';
import { type RuleSet, valueOn } from './rule-set.ts';
import { pick, shareBoth } from './score.ts';
import type { FormName, IsoDate } from './vocabulary.ts';

/** Changes whenever the same inputs could give other bytes. */
const engineVersion = '1';

const ready = new WeakMap<RuleSet, readonly ReadyRule[]>();

function readyRules(ruleSet: RuleSet): readonly ReadyRule[] {
  const known = ready.get(ruleSet) ?? ruleSet.rules.filter(({ subject }) => subject !== 'state').map(readyRule);
  ready.set(ruleSet, known);
  return known;
}

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
  const environment = environmentOf(ruleSet, asOf);
  const judged = formsToRead(declarations, context).flatMap((form) =>
    judgeForm(
      form,
      declarations.find((each) => each.form === form),
      ruleSet,
      environment,
    ),
  );
  judged.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));

  const weighed = judged
    .filter((each) => each.weight !== 0)
    .map(({ rule, key, weight, found }) => ({ group: rule.group, key, weight, found }));
  const shared = shareBoth(weighed, ruleSet.score);
  const score = { found: shared.found.score, notRuledOut: shared.notRuledOut.score };
  const validUntil = validity(declarations, environment);
  const measured = measure(judged, ruleSet.score);
  const findings: Finding[] = judged.map((each) => ({
    ...findingOf(each, environment),
    share: pick(shared, each.key, 'shares'),
    ifMended: pick(shared, each.key, 'ifMended'),
  }));
  return {
    engine: engineVersion,
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
    findings,
    nextQuestions: nextQuestions(judged),
    stateDuties: ruleSet.rules
      .filter(({ subject }) => subject === 'state')
      .map(({ id, version, basis }) => ({ rule: id, version, basis: basis.map(({ cite }) => cite) }))
      .sort((a, b) => (a.rule < b.rule ? -1 : 1)),
  };
}

const environmentOf = (ruleSet: RuleSet, asOf: IsoDate): Environment => {
  const parameters = new Map(ruleSet.parameters.map((each) => [each.id, valueOn(each, asOf)]));
  return { asOf, parameter: (id) => parameters.get(id) };
};

const formsToRead = (declarations: readonly Declaration[], context: AssessmentContext): FormName[] =>
  [...new Set([...context.party.forms, ...declarations.map(({ form }) => form)])].sort();

function judgeForm(
  form: FormName,
  declaration: Declaration | undefined,
  ruleSet: RuleSet,
  environment: Environment,
): Judged[] {
  const answers = normaliseMembers(declaration?.answers ?? {});
  const days = environment.parameter('evidence.age.days');
  const filed =
    declaration === undefined
      ? {}
      : {
          period: { ...declaration.period },
          signature: { ...declaration.signature },
          facts: factsOf(declaration, answers, environment, typeof days === 'number' ? days : 0),
        };
  const scope = rootScope({ ...answers, ...normaliseMembers(filed) });
  const documented = declaration === undefined ? new Set<string>() : documentedPointers(declaration, environment.asOf);
  return readyRules(ruleSet)
    .filter(({ rule }) => rule.forms.includes(form))
    .map(({ rule, ...rest }) => {
      const verdict = judge({ rule, ...rest }, scope, environment, ruleSet.score);
      return {
        ...weigh(rule, form, declaration?.formVersion ?? forms[form].version, verdict, ruleSet.score),
        confidence: verdict.kind === 'decided' ? confidenceIn(verdict.trail.answers.keys(), documented) : 'declared',
        scope,
      };
    });
}

/** The earliest day on which one of the declarations stops speaking for its party; null without a declaration. */
function validity(declarations: readonly Declaration[], environment: Environment): IsoDate | null {
  const days = environment.parameter('declaration.validity.days');
  if (typeof days !== 'number') return null;
  return declarations.map(({ signature }) => addDays(signature.date, days)).sort()[0] ?? null;
}
