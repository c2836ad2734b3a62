import type { FormName, Pointer } from '../../../../rules/vocabulary.ts';
import type { MessageKey } from '../../texts/messages.ts';
import type { Values } from '../../texts/speaker.ts';
import { answerAt } from './answer-at.ts';
import { contradictions } from './contradictions.ts';
import type { Draft } from './draft.ts';
import { isUnknown, qualifierMistakes } from './qualifier-fields.ts';
import type { Asking } from './questions-on.ts';
import { partsOf, type Reader, readAnswer } from './read-answer.ts';

/** What is wrong at one field of a page. */
export interface FieldMistake {
  field: Pointer;
  /** The question that it belongs to. */
  pointer: Pointer;
  title: string;
  key: MessageKey;
  values?: Values;
}

/** All that is wrong with a draft at the given questions, in their order. */
export function mistakesAt(form: FormName, draft: Draft, askings: readonly Asking[], reader: Reader): FieldMistake[] {
  const contradicting = contradictions(form, draft.answers);
  return askings.flatMap((asking) => [
    ...answerMistakes(draft, asking, reader),
    ...contradicting
      .filter(({ pointer }) => pointer === asking.pointer)
      .map(({ part, ...rest }) => ({ ...rest, field: `${asking.pointer}${part}`, title: asking.title })),
  ]);
}

function answerMistakes(draft: Draft, { pointer, control, question, title }: Asking, reader: Reader): FieldMistake[] {
  const parts = partsOf(control);
  const typed = (part: string) => draft.typed[`${pointer}${part}`];
  const isKept = parts.some((part) => typed(part) !== undefined);
  const place = control.kind === 'counted' ? `${pointer}/total` : pointer;
  const isAnswered = isKept || answerAt(draft.answers, place) !== undefined;
  const found: FieldMistake[] = qualifierMistakes(draft, pointer, isAnswered, reader).map(
    ({ part: _part, ...mistake }) => ({ ...mistake, pointer, title }),
  );
  if (!isKept) return found;
  const first = `${pointer}${parts[0] ?? ''}`;
  if (isUnknown(draft.qualifiers[pointer]?.basis)) {
    return [{ field: first, pointer, title, key: 'declare.mistake.answer-and-unknown' }, ...found];
  }
  const read = readAnswer(control, (part) => typed(part) ?? '', reader, question?.notAfterToday);
  // Typed in another language or on another day, it may be understood by now: it is taken over when the page is saved.
  if (!('mistake' in read)) return [{ field: first, pointer, title, key: 'declare.mistake.save-again' }, ...found];
  const { part, ...mistake } = read.mistake;
  return [{ ...mistake, field: `${pointer}${part}`, pointer, title }, ...found];
}
