import type { Rule } from '../../rules/rule.ts';
import { messageCode } from '../../rules/rule.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import type { FormName, Level } from '../../rules/vocabulary.ts';
import type { World } from './condition.ts';
import type { Filing } from './filing.ts';
import { judge } from './verdict.ts';

interface Factor {
  rule: Rule;
  form: FormName;
  code: string;
  level: string;
  /** What it suggests; and each level that it may still suggest. */
  found: Level | undefined;
  possible: Level[];
}

export interface Inherent {
  level: Level | 'not_known';
  notRuledOut: Level;
  factors: Factor[];
}

/** What the context suggests; undefined under a set without rules on it. */
export function inherentOf(filings: readonly Filing[], set: RuleSet, world: World): Inherent | undefined {
  const rules = set.rules.filter(({ subject }) => subject === 'context');
  if (rules.length === 0) return undefined;
  const factors = rules.flatMap((rule) =>
    filings.filter(({ form }) => rule.forms.includes(form)).map((filing) => factorOf(rule, filing, set, world)),
  );
  if (factors.length === 0) return undefined;
  const several = world.parameter('inherent.several.mediums', world.asOf);
  const groups = [...Map.groupBy(factors, ({ rule }) => rule.group).values()];
  const whole = (levelsOf: (factor: Factor) => (Level | undefined)[]): Level => {
    const levels = groups.map((group) => group.flatMap(levelsOf));
    if (levels.some((each) => each.includes('high'))) return 'high';
    const mediums = levels.filter((each) => each.includes('medium')).length;
    if (typeof several === 'number' && mediums >= several) return 'high';
    return mediums > 0 ? 'medium' : 'low';
  };
  return {
    level: factors.every(({ found }) => found === undefined) ? 'not_known' : whole(({ found }) => [found]),
    notRuledOut: whole(({ possible }) => possible),
    factors,
  };
}

function factorOf(rule: Rule, filing: Filing, { score }: RuleSet, world: World): Factor {
  const { form } = filing;
  const verdict = judge(rule, { ...filing, wasAsked: () => true }, world, score);
  const levels = (of: { level?: Level | 'not_known' }[]): Level[] =>
    of.flatMap(({ level }) => (level === undefined || level === 'not_known' ? [] : [level]));
  switch (verdict.kind) {
    case 'not_applicable': {
      const code = messageCode(rule, { outcome: 'not_applicable' });
      return { rule, form, code, level: 'not_applicable', found: undefined, possible: [] };
    }
    case 'decided': {
      const { conclusion } = verdict;
      const possible = levels([conclusion]);
      const code = messageCode(rule, conclusion);
      return { rule, form, code, level: String(conclusion.level), found: possible[0], possible };
    }
    case 'unknown': {
      const code = messageCode(rule, { outcome: 'unknown' });
      return { rule, form, code, level: 'unanswered', found: undefined, possible: levels(verdict.possible) };
    }
  }
}
