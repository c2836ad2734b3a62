import type { Assessment } from '../assessment.ts';
import type { FormName, Pointer } from '../vocabulary.ts';
import type { Judged } from './finding.ts';

const most = 10;
const worth = ({ weight }: Judged): number => (weight === 'critical' ? 1000 : weight);

/** The unanswered questions on which most undecided weight rests, critical groups first. */
export function nextQuestions(judged: readonly Judged[]): Assessment['nextQuestions'] {
  const open = new Map<string, { form: FormName; pointer: Pointer; rules: string[]; worth: number }>();
  for (const each of judged) {
    if (each.verdict.kind !== 'unknown' || each.notAsked) continue;
    for (const pointer of each.verdict.trail.missing) {
      const key = `${each.form}${pointer}`;
      const known = open.get(key) ?? { form: each.form, pointer, rules: [], worth: 0 };
      open.set(key, { ...known, rules: [...known.rules, each.rule.id], worth: known.worth + worth(each) });
    }
  }
  return [...open.entries()]
    .sort(([a, one], [b, other]) => other.worth - one.worth || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([, { form, pointer, rules }]) => ({ form, pointer, rules }));
}
