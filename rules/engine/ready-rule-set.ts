import type { Assessment } from '../assessment.ts';
import type { RuleSet } from '../rule-set.ts';
import type { FormName } from '../vocabulary.ts';
import { type AskedOnce, askedOnce } from './facts.ts';
import { type Place, rootPlace } from './place.ts';
import { type ReadyRule, readyRule } from './ready-rule.ts';

/** One rule on one form. */
export interface Check {
  readonly key: string;
  readonly form: FormName;
  readonly ready: ReadyRule;
}

/** A rule set taken apart once, ready to assess any number of declarations. */
export interface ReadyRuleSet {
  readonly engine: '1' | '2';
  readonly root: Place;
  /** By form and by form version less one. */
  readonly asked: { readonly [form in FormName]: readonly (readonly AskedOnce[])[] };
  /** Each rule on each form that it reads, in the order of the keys. */
  readonly checks: readonly Check[];
  /** The same of the rules on the context, which no score, coverage or list of questions sees. */
  readonly contextChecks: readonly Check[];
  readonly stateDuties: Assessment['stateDuties'];
}

const known = new WeakMap<RuleSet, ReadyRuleSet>();

export function readyRuleSet(ruleSet: RuleSet): ReadyRuleSet {
  const ready = known.get(ruleSet) ?? makeReady(ruleSet);
  known.set(ruleSet, ready);
  return ready;
}

function makeReady(ruleSet: RuleSet): ReadyRuleSet {
  const root = rootPlace();
  const checks = ruleSet.rules
    .filter(({ subject }) => subject !== 'state')
    .map((rule) => readyRule(rule, root, ruleSet.score))
    .flatMap((ready) => ready.rule.forms.map((form) => ({ key: `${ready.rule.id}/${form}`, form, ready })))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  return {
    engine: ruleSet.engine ?? '1',
    root,
    asked: {
      supplier: askedOnce('supplier', root),
      agency: askedOnce('agency', root),
      contract: askedOnce('contract', root),
    },
    checks: checks.filter(({ ready }) => ready.rule.subject !== 'context'),
    contextChecks: checks.filter(({ ready }) => ready.rule.subject === 'context'),
    stateDuties: ruleSet.rules
      .filter(({ subject }) => subject === 'state')
      .map(({ id, version, basis }) => ({ rule: id, version, basis: basis.map(({ cite }) => cite) }))
      .sort((a, b) => (a.rule < b.rule ? -1 : 1)),
  };
}
