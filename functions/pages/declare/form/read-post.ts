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
  // A page can have thousands of questions, so what all of them leave as it is is copied once.
  const typed = typedElsewhere(draft.typed, askings);
  const qualifiers = { ...draft.qualifiers };
  let { answers } = draft;
  for (const asking of askings) {
    const read = readOne(form, { ...draft, answers }, asking, sent, reader);
    answers = read.answers;
    Object.assign(typed, read.typed);
    const qualifier = withEvidence(qualifiers[asking.pointer], read.qualifier);
    delete qualifiers[asking.pointer];
    if (qualifier !== undefined) qualifiers[asking.pointer] = qualifier;
  }
  return { ...draft, answers, qualifiers, typed };
}

interface Read {
  answers: Draft['answers'];
  qualifier: Qualifier;
  /** What could not be taken for an answer, by its field. */
  typed: Draft['typed'];
}

function readOne(form: FormName, draft: Draft, asking: Asking, sent: Sent, reader: Reader): Read {
  const { pointer, control, question } = asking;
  const parts = partsOf(control);
  const text = (part: string) => sent(`${pointer}${part}`);
  const chosen = control.kind === 'choice' ? notAnswerOf(text('')) : undefined;
  const { mayStand, qualifier, typed } = readQualifier(pointer, sent, chosen, reader);
  const put = (place: Pointer, answer: Json | undefined) => withAnswer(form, draft.answers, place, answer);
  if (parts.length === 0) return { answers: draft.answers, qualifier, typed };
  if (chosen !== undefined) return { answers: put(pointer, undefined), qualifier, typed };
  const place = control.kind === 'counted' ? `${pointer}/total` : pointer;
  if (mayStand && isAsShown(asking, draft, text, reader)) return { answers: draft.answers, qualifier, typed };
  const read = readAnswer(control, text, reader, question?.notAfterToday);
  if ('answer' in read && (mayStand || read.answer === undefined)) {
    return { answers: put(place, read.answer), qualifier, typed };
  }
  const texts = Object.fromEntries(parts.map((part) => [`${pointer}${part}`, text(part)]));
  return { answers: put(place, undefined), qualifier, typed: { ...typed, ...texts } };
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

/** What was typed into fields of other questions than these. */
function typedElsewhere(typed: Draft['typed'], askings: readonly Asking[]): { [field: string]: string } {
  const fields = new Set(
    askings.flatMap(({ pointer, control }) => partsOf(control).map((part) => `${pointer}${part}`)),
  );
  const qualified = new Set(askings.map(({ pointer }) => `/qualifiers${pointer}`));
  const isOfThese = (name: string) => fields.has(name) || placesAbove(name).some((place) => qualified.has(place));
  return Object.fromEntries(Object.entries(typed).filter(([name]) => !isOfThese(name)));
}

function placesAbove(name: string): string[] {
  const steps = name.split('/');
  return steps.slice(1, -1).map((_, index) => steps.slice(0, index + 2).join('/'));
}

/** What a page says of an answer, beside the evidence, which is added on a page of its own and stays. */
function withEvidence(before: Qualifier | undefined, said: Qualifier): Qualifier | undefined {
  const { basis: _basis, asOf: _asOf, note: _note, ...kept } = before ?? {};
  const next = { ...kept, ...said };
  return Object.keys(next).length === 0 ? undefined : next;
}
