import { isMembers } from '../../../../rules/engine/scope.ts';
import { FALSE } from '../../../../rules/engine/truth.ts';
import { feeTable } from '../../../../rules/forms/fee-table.ts';
import { forms } from '../../../../rules/forms/forms.ts';
import type { FormName, Pointer } from '../../../../rules/vocabulary.ts';
import { answerAt } from './answer-at.ts';
import type { Draft } from './draft.ts';
import { mistakesAt } from './mistakes.ts';
import { type Asking, isDealtWith, questionsOn } from './questions-on.ts';
import type { Reader } from './read-answer.ts';
import type { Spot } from './standing.ts';

/** The forms that an organisation files about itself. */
export type PartyForm = 'supplier' | 'agency';

export type Topic = keyof typeof forms.supplier.answers.shape | keyof typeof forms.agency.answers.shape;

/** The topics of a form in the order in which they are asked. */
export const topicsOf = (form: PartyForm): readonly Topic[] =>
  form === 'supplier' ? forms.supplier.answers.keyof().options : forms.agency.answers.keyof().options;

export interface TopicStatus {
  topic: Topic;
  state: 'not_asked' | 'not_started' | 'in_progress' | 'done';
  /** How many questions are asked now, and how many of them are answered or said not to be known. */
  asked: number;
  answered: number;
  mistakes: number;
}

/** All questions that are asked of one topic, also in the rows of its lists. */
export function questionsOfTopic(form: FormName, draft: Draft, spots: readonly Spot[], topic: string): Asking[] {
  const rows = new Set(spots.filter((spot) => spot.row.startsWith(`/${topic}/`)).map(({ row }) => row));
  return [`/${topic}`, ...rows].flatMap((at) => questionsOn(form, draft, spots, at)).filter(({ waiting }) => !waiting);
}

/** How far one topic is. */
export function statusOf(
  form: PartyForm,
  draft: Draft,
  spots: readonly Spot[],
  topic: Topic,
  reader: Reader,
): TopicStatus {
  const questions = questionsOfTopic(form, draft, spots, topic);
  const mistakes = mistakesAt(form, draft, questions, reader).length;
  const answered = questions.filter((asking) => isDone(draft, asking)).length;
  const asked = questions.length;
  const begun = answered > 0 || mistakes > 0 || answerAt(draft.answers, `/${topic}`) !== undefined;
  const state =
    asked === 0 ? 'not_asked' : !begun ? 'not_started' : answered < asked || mistakes > 0 ? 'in_progress' : 'done';
  return { topic, state, asked, answered, mistakes };
}

/** A list is answered when as many rows stand there as are stated, a fee table when every cost speaks of every recruit. */
function isDone(draft: Draft, { pointer, control, question }: Asking): boolean {
  if (control.kind === 'ledger') return costsLeft(draft, pointer) === 0;
  if (control.kind !== 'counted' || question === undefined) return isDealtWith(draft, { pointer, control });
  const list = answerAt(draft.answers, pointer);
  if (!isMembers(list) || typeof list.total !== 'number') return isDealtWith(draft, { pointer, control });
  return (Array.isArray(list.rows) ? list.rows.length : 0) === list.total;
}

/** How many costs of a fee table do not speak for every recruit of the corridor yet. */
export function costsLeft({ answers }: Draft, fees: Pointer): number {
  const recruits = answerAt(answers, fees.replace(/\/fees$/, '/recruits'));
  const rows = answerAt(answers, fees);
  const listed = (Array.isArray(rows) ? rows : []).filter(isMembers);
  const categories = feeTable.complete === 'total' ? [] : feeTable.complete.values;
  return categories.filter((category) => {
    const sum = listed
      .filter((row) => row.category === category && row.payer !== undefined)
      .reduce((workers, row) => workers + (typeof row.workers === 'number' ? row.workers : 0), 0);
    return sum !== recruits;
  }).length;
}

/** Answers to questions that other answers rule out by now: they stay in the draft, and are left out of the declaration. */
export function noLongerAsked(draft: Draft, spots: readonly Spot[]): Pointer[] {
  const out = spots.filter((spot) => spot.asked === FALSE && spot.place.question !== undefined);
  const answered = out.filter(
    ({ pointer }) => answerAt(draft.answers, pointer) !== undefined || draft.qualifiers[pointer],
  );
  return answered
    .map(({ pointer }) => pointer)
    .filter((pointer, _index, all) => !all.some((other) => pointer.startsWith(`${other}/`)));
}
