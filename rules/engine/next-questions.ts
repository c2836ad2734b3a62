import type { Assessment } from '../assessment.ts';
import { readingsOf } from '../fields.ts';
import { askedIn } from '../forms/question.ts';
import { questionAt } from '../forms/walk.ts';
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
export function nextQuestions(
  judged: readonly Judged[],
  versionOf: (form: FormName) => number,
): Assessment['nextQuestions'] {
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
  const questions = [...open.values()].map(({ answer, ...rest }) => ({ ...rest, pointer: pointerOf(answer) }));
  const places = new Set(questions.map(({ form, pointer }) => form + pointer));
  return questions
    .filter(({ form, pointer }) => !waits(form, pointer, versionOf(form), places))
    .sort((a, b) => b.worth - a.worth || byText(a.form + a.pointer, b.form + b.pointer))
    .slice(0, most)
    .map(({ form, pointer, rules }) => ({ form, pointer, rules }));
}

/** Whether a question is part of another open one, or asked only once that is answered: then that one comes first. */
function waits(form: FormName, pointer: Pointer, version: number, open: ReadonlySet<string>): boolean {
  if (pointer.endsWith('/total') && open.has(form + pointer.slice(0, -'/total'.length))) return true;
  const question = questionAt(form, pointer);
  const askedIf = question === undefined ? false : askedIn(question, version);
  if (askedIf === false) return false;
  const steps = pointer.split('/');
  const around = steps.map((_step, index) => steps.slice(0, index + 1).join('/'));
  return readingsOf(askedIf).some((read) => around.some((place) => open.has(`${form}${place}${read.pointer}`)));
}

const byText = (a: Pointer, b: Pointer): number => (a < b ? -1 : 1);
