import type { Json } from '../../../../rules/engine/scope.ts';
import type { FormName, Pointer } from '../../../../rules/vocabulary.ts';
import { answerAt, withAnswer } from './answer-at.ts';
import type { Draft, Qualifier } from './draft.ts';
import { readQualifier } from './qualifier-fields.ts';
import type { Asking } from './questions-on.ts';
import { partsOf, type Reader, readAnswer } from './read-answer.ts';
import { showAnswer } from './show-answer.ts';

/** The text of a field that was sent; empty where it was not. */
export type Sent = (name: string) => string;

/** The texts of a form, ready to be asked for thousands of them: a `FormData` looks through all of its fields each time. */
export function sentIn(form: FormData): Sent {
  const texts = new Map([...form].toReversed());
  return (name) => {
    const value = texts.get(name);
    return typeof value === 'string' ? value : '';
  };
}

/** What a choice says in place of an answer. */
const notAnswers = new Map([
  ['=not_known', 'not_known'],
  ['=cannot_know', 'cannot_know'],
] as const);
const notAnswerOf = (text: string) => [...notAnswers].find(([sent]) => sent === text)?.[1];

/**
 * Puts what was sent for some questions into a draft. Every text ends up in an answer, in what qualifies it, or as it was
 * typed, so that nothing is lost; what was sent just as the draft already shows it changes nothing.
 */
export function readPost(form: FormName, draft: Draft, askings: readonly Asking[], sent: Sent, reader: Reader): Draft {
  let next = draft;
  for (const asking of askings) next = readOne(form, next, asking, sent, reader);
  return next;
}

function readOne(form: FormName, draft: Draft, asking: Asking, sent: Sent, reader: Reader): Draft {
  const { pointer, control, question } = asking;
  const parts = partsOf(control);
  const text = (part: string) => sent(`${pointer}${part}`);
  const chosen = control.kind === 'choice' ? notAnswerOf(text('')) : undefined;
  const qualified = readQualifier(pointer, sent, chosen, reader);
  const { mayStand } = qualified;
  const typed = withoutFields(draft.typed, pointer, parts);
  const keep = (more: Record<string, string>, answers: Draft['answers']): Draft => ({
    ...draft,
    answers,
    qualifiers: withQualifier(draft.qualifiers, pointer, qualified.qualifier),
    typed: { ...typed, ...qualified.typed, ...more },
  });
  if (parts.length === 0 || chosen !== undefined) {
    return keep({}, parts.length === 0 ? draft.answers : withAnswer(form, draft.answers, pointer, undefined));
  }
  const place = control.kind === 'counted' ? `${pointer}/total` : pointer;
  if (mayStand && isAsShown(asking, draft, text, reader)) return keep({}, draft.answers);
  const read = readAnswer(control, text, reader, question?.notAfterToday);
  if ('answer' in read && (mayStand || read.answer === undefined)) {
    return keep({}, withAnswer(form, draft.answers, place, read.answer));
  }
  const texts = Object.fromEntries(parts.map((part) => [`${pointer}${part}`, text(part)]));
  return keep(texts, withAnswer(form, draft.answers, place, undefined));
}

/** Whether the fields hold just what the page shows for an answer that stands. */
function isAsShown(
  { pointer, control }: Asking,
  draft: Draft,
  text: (part: string) => string,
  reader: Reader,
): boolean {
  const answer: Json | undefined = answerAt(draft.answers, pointer);
  const shown = showAnswer(control, answer, reader.language);
  const parts = partsOf(control);
  return Object.keys(shown).length > 0 && parts.every((part) => (shown[part] ?? '') === text(part));
}

function withoutFields(typed: Draft['typed'], pointer: Pointer, parts: readonly string[]): Draft['typed'] {
  const own = (name: string) =>
    parts.some((part) => name === `${pointer}${part}`) || name.startsWith(`/qualifiers${pointer}/`);
  return Object.fromEntries(Object.entries(typed).filter(([name]) => !own(name)));
}

function withQualifier(all: Draft['qualifiers'], pointer: Pointer, qualifier: Qualifier): Draft['qualifiers'] {
  const { [pointer]: before, ...rest } = all;
  // Evidence is added on a page of its own, and stays.
  const { basis: _basis, asOf: _asOf, note: _note, ...kept } = before ?? {};
  const next = { ...kept, ...qualifier };
  return Object.keys(next).length === 0 ? rest : { ...rest, [pointer]: next };
}
