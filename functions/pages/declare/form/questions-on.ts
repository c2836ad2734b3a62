import * as z from 'zod';
import { FALSE, UNKNOWN } from '../../../../rules/engine/truth.ts';
import { openersOf } from '../../../../rules/forms/openers.ts';
import type { Question } from '../../../../rules/forms/question.ts';
import type { Place } from '../../../../rules/forms/walk.ts';
import type { FormName, Pointer } from '../../../../rules/vocabulary.ts';
import { answerAt } from './answer-at.ts';
import { type Control, controlOf } from './control.ts';
import type { Draft } from './draft.ts';
import { partsOf } from './read-answer.ts';
import type { Spot } from './standing.ts';

/** A question as it stands in one declaration. */
export interface Asking {
  pointer: Pointer;
  pattern: Pointer;
  row: Pointer;
  title: string;
  /** What is known of it; undefined for what a row is never without, as the cost of a row of the fee table. */
  question: Question | undefined;
  control: Control;
  place: Place;
  /** Not shown yet: whether it is asked follows from a question of the same page that nobody has dealt with. */
  waiting: boolean;
}

/** Whether a place is answered by itself: it is a question, or what a row is never without. */
function isQuestion({ place, pointer }: Spot): boolean {
  if (place.question !== undefined) return true;
  return place.schema instanceof z.ZodEnum && !pointer.endsWith('/id');
}

const byRow = new WeakMap<readonly Spot[], Map<Pointer, Spot[]>>();

/** The places that a page shows: they belong to one topic and stand in no row, or all stand in one. */
function spotsAt(spots: readonly Spot[], at: Pointer): Spot[] {
  const known = byRow.get(spots) ?? Map.groupBy(spots, ({ row }) => row);
  byRow.set(spots, known);
  const isTopic = !at.slice(1).includes('/');
  return (known.get(isTopic ? '' : at) ?? []).filter(({ pointer }) => pointer.startsWith(`${at}/`));
}

/** The list of which a place is a row; undefined for what is no row. */
export const listOf = (row: Pointer): Pointer => row.replace(/(\/rows)?\/[^/]+$/, '');

/** Of a list whose rows hold one question only, that question's name: they are answered where the list stands. */
export function onlyQuestion(list: Place): string | undefined {
  const row = list.members.get('rows')?.row;
  const names = [...(row?.members.keys() ?? [])].filter((name) => name !== 'id');
  return names.length === 1 ? names[0] : undefined;
}

/** Whether somebody has answered a question, said why not, or begun to. */
export function isDealtWith(draft: Draft, { pointer, control }: Pick<Asking, 'pointer' | 'control'>): boolean {
  const basis = draft.qualifiers[pointer]?.basis;
  if (basis === 'not_known' || basis === 'cannot_know') return true;
  if (partsOf(control).some((part) => draft.typed[`${pointer}${part}`] !== undefined)) return true;
  return answerAt(draft.answers, control.kind === 'counted' ? `${pointer}/total` : pointer) !== undefined;
}

/** The questions of one page that answers do not rule out, in the order of the form: of a topic (`/housing`) or of a row. */
export function questionsOn(form: FormName, draft: Draft, spots: readonly Spot[], at: Pointer): Asking[] {
  const here = spotsAt(spots, at).filter((spot) => isQuestion(spot) && spot.asked !== FALSE);
  const askings = here.map((spot) => askingOf(spot));
  const open = new Set(askings.filter((asking) => !isDealtWith(draft, asking)).map(({ pattern }) => pattern));
  return askings.map((asking, index) => {
    const { question, pattern } = asking;
    if (here[index]?.asked !== UNKNOWN || question === undefined || isDealtWith(draft, asking)) return asking;
    const openers = openersOf({ pointer: pattern, question }, form).map((opener) => opener.replace(/\/total$/, ''));
    return { ...asking, waiting: openers.some((opener) => open.has(opener)) };
  });
}

function askingOf({ place, pointer, pattern, row }: Spot): Asking {
  const title = place.question?.title ?? z.globalRegistry.get(place.schema)?.title ?? '';
  const control = controlOf(place);
  return { pointer, pattern, row, title, question: place.question, control, place, waiting: false };
}

/** The questions of all rows of a list. */
export const questionsInRows = (form: FormName, draft: Draft, spots: readonly Spot[], list: Pointer): Asking[] =>
  [...new Set(spots.map(({ row }) => row))].flatMap((row) =>
    row !== '' && listOf(row) === list ? questionsOn(form, draft, spots, row) : [],
  );
