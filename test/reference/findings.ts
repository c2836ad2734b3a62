import type { AssessmentContext, Finding, OpenBreach } from '../../rules/assessment.ts';
import { type Conclusion, messageCode, type Rule } from '../../rules/rule.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import type { FormName, Severity } from '../../rules/vocabulary.ts';
import type { World } from './condition.ts';
import { stateOf, unrepaired } from './earlier.ts';
import type { Filing } from './filing.ts';
import { gravity, judge, type Verdict } from './verdict.ts';

/** A finding without texts, evidence and shares, and with what it weighs. */
export interface Judged {
  rule: Rule;
  form: FormName;
  verdict: Verdict;
  outcome: Finding['outcome'];
  severity: Severity | undefined;
  code: string;
  notAsked: boolean;
  missing: string[];
  /** How grave it is by what was said, and by what is not ruled out. */
  found: number;
  notRuledOut: number;
}

/** Every rule on conduct, on every form that it reads. */
export function findingsOf(
  filings: readonly Filing[],
  context: AssessmentContext,
  set: RuleSet,
  world: World,
): Judged[] {
  const breaches = set.engine === '2' ? (context.openBreaches ?? []) : [];
  const forms = new Set([...filings.map(({ form }) => form), ...breaches.map(({ form }) => form)]);
  const conduct = set.rules.filter(({ subject }) => subject === 'declarant' || subject === 'buyer');
  return conduct.flatMap((rule) =>
    [...forms]
      .filter((form) => rule.forms.includes(form))
      .flatMap((form) => {
        const filing = filings.find((each) => each.form === form);
        const breach = breaches.find((each) => each.rule === rule.id && each.form === form);
        if (filing === undefined && breach === undefined) return [];
        const verdict: Verdict =
          filing === undefined ? { kind: 'not_applicable' } : judge(rule, filing, world, set.score);
        const own = judgedOf(rule, form, verdict, set);
        return [breach === undefined ? own : withEarlier(own, breach, filing, set, world)];
      }),
  );
}

function judgedOf(rule: Rule, form: FormName, verdict: Verdict, { score }: RuleSet): Judged {
  const common = { rule, form, verdict, notAsked: false, missing: [], found: 0, notRuledOut: 0, severity: undefined };
  switch (verdict.kind) {
    case 'not_applicable':
      return { ...common, outcome: 'not_applicable', code: messageCode(rule, { outcome: 'not_applicable' }) };
    case 'decided': {
      const { conclusion, notAsked } = verdict;
      const weight = gravity(conclusion, score);
      return {
        ...common,
        outcome: conclusion.outcome,
        code: messageCode(rule, conclusion),
        notAsked,
        severity: weight > 0 ? conclusion.severity : undefined,
        found: weight,
        notRuledOut: weight,
      };
    }
    case 'unknown': {
      const { notAsked, possible, missing } = verdict;
      const worst = possible.reduce<Conclusion | undefined>(
        (worst, each) => (worst === undefined || gravity(each, score) > gravity(worst, score) ? each : worst),
        undefined,
      );
      const weight = worst === undefined ? 0 : gravity(worst, score);
      return {
        ...common,
        outcome: 'unknown',
        code: messageCode(rule, { outcome: 'unknown', ...(notAsked ? { suffix: 'not_asked' } : {}) }),
        notAsked,
        missing: [...new Set(missing)].sort(),
        severity: weight > 0 ? worst?.severity : undefined,
        notRuledOut: weight,
      };
    }
  }
}

/** A breach that stays stands before what the declaration shows, unless that is heavier. */
function withEarlier(
  own: Judged,
  breach: OpenBreach,
  filing: Filing | undefined,
  { score }: RuleSet,
  world: World,
): Judged {
  if (own.verdict.kind !== 'unknown' && filing?.declaration?.id === breach.declaration) return own;
  const state = stateOf(breach, own.rule, filing, own.verdict, world);
  if (state === 'closed') return own;
  const asBreach = gravity({ outcome: 'breach', severity: breach.severity }, score);
  const weight = state === 'open' ? asBreach : Math.min(asBreach, score.points.remedying);
  const found = Math.max(own.found, weight);
  const says = state === 'open' ? 'breach' : 'remedying';
  const stands = own.notRuledOut > weight || (own.notRuledOut === weight && own.outcome === says);
  if (stands) return { ...own, found };
  return {
    ...own,
    // It rests on what was said then, for which no document of now speaks.
    verdict: { kind: 'decided', conclusion: own.rule.otherwise, notAsked: false, rests: [''] },
    outcome: says,
    severity: state === 'open' ? breach.severity : asBreach < score.points.remedying ? breach.severity : 'major',
    code: breach.message.code,
    missing: state === 'open' ? unrepaired(breach, own.rule, filing, world) : [],
    // What was never asked could not be graver than the gravest that the rule knows.
    notAsked: own.notAsked && gravest(own.rule, score) > asBreach,
    found,
    notRuledOut: weight,
  };
}

const gravest = ({ cases, otherwise }: Rule, score: RuleSet['score']): number =>
  Math.max(...[otherwise, ...cases.map(({ conclusion }) => conclusion)].map((each) => gravity(each, score)));
