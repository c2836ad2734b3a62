import type { Finding } from '../../rules/assessment.ts';
import type { Remark } from '../../rules/forms/remark.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { practiceOf } from '../../rules/topics/repairs.ts';
import type { FormName } from '../../rules/vocabulary.ts';

/** Remarks on the practices that earlier declarations on a form showed and that nothing in this one closes, each once. */
export function breachRemarks(
  form: FormName,
  verdicts: readonly { findings: readonly Finding[]; ruleSet: RuleSet }[],
): Remark[] {
  const practices = verdicts.flatMap(({ findings, ruleSet }) =>
    findings
      .filter((each) => each.form === form && each.earlier !== undefined && !each.earlier.closed)
      .filter(({ outcome }) => outcome !== 'remedying')
      .flatMap(({ rule }) => practiceOf(ruleSet.rules.find(({ id }) => id === rule) ?? {}) ?? []),
  );
  return [...new Set(practices)].sort().map((practice) => ({
    pointer: '/answers/repairs/practices',
    detail: `An earlier declaration showed ${practice}; it stays open until /repairs/practices states its repair.`,
  }));
}
