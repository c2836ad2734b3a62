import type { Pointer } from '../../../../rules/vocabulary.ts';
import type { Draft, Qualifier } from './draft.ts';
import { type Mistake, type Reader, readAnswer } from './read-answer.ts';
import { dayParts, typedDay } from './read-day.ts';

const bases = ['known', 'estimated', 'not_known', 'cannot_know'] as const;
type Basis = (typeof bases)[number];
const note = { kind: 'text', most: 2000, lines: true } as const;

/** Where the fields stand in which an answer is qualified: `/basis`, `/asOf-day`, `/note` behind it. */
export const qualifierFields = (pointer: Pointer): Pointer => `/qualifiers${pointer}`;

export const isUnknown = (basis: Basis | undefined): boolean => basis === 'not_known' || basis === 'cannot_know';

interface ReadQualifier {
  qualifier: Qualifier;
  typed: Record<string, string>;
  /** Whether an answer may stand beside it: not where it says that there is none. */
  mayStand: boolean;
}

/** Reads what qualifies an answer; `chosen` is what was chosen in place of an answer. */
export function readQualifier(
  pointer: Pointer,
  sent: (name: string) => string,
  chosen: 'not_known' | 'cannot_know' | undefined,
  reader: Reader,
): ReadQualifier {
  const at = qualifierFields(pointer);
  const said = bases.find((each) => each === sent(`${at}/basis`));
  const basis = chosen ?? said;
  const day = readAnswer({ kind: 'day' }, (part) => sent(`${at}/asOf${part}`), reader, true);
  const words = readAnswer(note, () => sent(`${at}/note`), reader);
  const asOf = 'answer' in day && day.answer !== undefined ? { asOf: String(day.answer) } : {};
  const kept = 'answer' in words && words.answer !== undefined ? { note: String(words.answer) } : {};
  return {
    qualifier: { ...(basis === undefined ? {} : { basis }), ...asOf, ...kept },
    typed: {
      ...('mistake' in day
        ? Object.fromEntries(dayParts.map((part) => [`${at}/asOf-${part}`, sent(`${at}/asOf-${part}`)]))
        : {}),
      ...('mistake' in words ? { [`${at}/note`]: sent(`${at}/note`) } : {}),
    },
    mayStand: !isUnknown(basis),
  };
}

/** What is wrong with what qualifies an answer, each with the name of its field. */
export function qualifierMistakes(
  { qualifiers, typed }: Draft,
  pointer: Pointer,
  isAnswered: boolean,
  reader: Reader,
): (Mistake & { field: string })[] {
  const at = qualifierFields(pointer);
  const { basis, asOf, note: words, evidence } = qualifiers[pointer] ?? {};
  const mistakes: (Mistake & { field: string })[] = [];
  const reread = (name: '/asOf' | '/note', read: ReturnType<typeof readAnswer>) => {
    if ('mistake' in read) mistakes.push({ ...read.mistake, field: `${at}${name}${read.mistake.part}` });
  };
  reread(
    '/asOf',
    readAnswer({ kind: 'day' }, (part) => typed[`${at}/asOf${part}`] ?? '', reader, true),
  );
  reread(
    '/note',
    readAnswer(note, () => typed[`${at}/note`] ?? '', reader),
  );
  const hasNote = words !== undefined || typed[`${at}/note`] !== undefined;
  if (basis === 'cannot_know' && !hasNote) {
    mistakes.push({ part: '', key: 'declare.mistake.reason-missing', field: `${at}/note` });
  }
  const isSaid = basis !== undefined || asOf !== undefined || hasNote || evidence !== undefined;
  if (!isUnknown(basis) && !isAnswered && isSaid) {
    mistakes.push({ part: '', key: 'declare.mistake.nothing-answered', field: pointer });
  }
  return mistakes;
}

/** The text of a field that qualifies an answer, as its page shows it. */
export function qualifierText({ qualifiers, typed }: Draft, pointer: Pointer, part: string): string {
  const kept = typed[`${qualifierFields(pointer)}${part}`];
  if (kept !== undefined) return kept;
  const { basis, asOf, note: words } = qualifiers[pointer] ?? {};
  if (part === '/basis') return basis ?? '';
  if (part === '/note') return words ?? '';
  const dayPart = dayParts.find((each) => part === `/asOf-${each}`);
  return dayPart === undefined || asOf === undefined ? '' : typedDay(asOf)[dayPart];
}
