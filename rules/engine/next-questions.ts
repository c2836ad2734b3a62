import type { Assessment } from '../assessment.ts';
import type { FormName, Pointer } from '../vocabulary.ts';
import type { Judged } from './finding.ts';
import { type Answer, pointerOf } from './scope.ts';

const most = 10;
const worthOf = ({ weight }: Judged): number => (weight === 'critical' ? 1000 : weight);

interface Open {
  form: FormName;
  answer: Answer;
  rules: string[];
  worth: number;
}

/** The unanswered questions on which most undecided weight rests, critical groups first. */
export function nextQuestions(judged: readonly Judged[]): Assessment['nextQuestions'] {
  const open = new Map<Answer, Open>();
  for (const each of judged) {
    if (each.verdict.kind !== 'unknown' || each.notAsked) continue;
    for (const answer of each.verdict.trail.missing) {
      const known = open.get(answer) ?? { form: each.form, answer, rules: [], worth: 0 };
      known.rules.push(each.ready.rule.id);
      known.worth += worthOf(each);
      open.set(answer, known);
    }
  }
  // Pointers are text to be made and compared: only for those that can still be among the first.
  const byWorth = [...open.values()].sort((a, b) => b.worth - a.worth);
  const least = byWorth[most - 1]?.worth ?? 0;
  return byWorth
    .filter(({ worth }) => worth >= least)
    .map(({ form, answer, rules, worth }) => ({ form, pointer: pointerOf(answer), rules, worth }))
    .sort((a, b) => b.worth - a.worth || byText(a.form + a.pointer, b.form + b.pointer))
    .slice(0, most)
    .map(({ form, pointer, rules }) => ({ form, pointer, rules }));
}

const byText = (a: Pointer, b: Pointer): number => (a < b ? -1 : 1);
