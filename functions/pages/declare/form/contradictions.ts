import type * as z from 'zod';
import { forms } from '../../../../rules/forms/forms.ts';
import type { FormName, Pointer } from '../../../../rules/vocabulary.ts';
import type { MessageKey } from '../../texts/messages.ts';
import type { Answers } from './draft.ts';
import { pointerById } from './row-ids.ts';

/** Answers that the form refuses side by side: at a question, and the part of its fields. */
interface Contradiction {
  pointer: Pointer;
  part: string;
  key: MessageKey;
}

const known: readonly { path: RegExp; part: string; key: MessageKey }[] = [
  { path: /\/total$/, part: '/total', key: 'declare.mistake.total-too-small' },
  { path: /\/fees\/[^/]+\/workers$/, part: '', key: 'declare.mistake.more-than-recruits' },
  { path: /\/fees\/[^/]+\/category$/, part: '', key: 'declare.mistake.choice' },
  { path: /\/currency$/, part: '/currency', key: 'declare.mistake.two-currencies' },
  { path: /\/owed\/amount$/, part: '/amount', key: 'declare.mistake.nothing-owed' },
  { path: /\/validTo$/, part: '', key: 'declare.mistake.ends-before' },
  { path: /\/openOverLimit$/, part: '', key: 'declare.mistake.more-than-open' },
];

const found = new WeakMap<Answers, readonly Contradiction[]>();

/** What the form itself says against answers that are all well read, each by its question (rows by id). */
export function contradictions(form: FormName, answers: Answers): readonly Contradiction[] {
  const before = found.get(answers);
  if (before !== undefined) return before;
  const result = forms[form].answers.safeParse(answers);
  const made = result.success ? [] : result.error.issues.map((issue) => contradictionOf(issue, answers));
  found.set(answers, made);
  return made;
}

function contradictionOf({ path }: z.core.$ZodIssue, answers: Answers): Contradiction {
  const pointer = pointerById(answers, path.map((step) => `/${String(step)}`).join(''));
  // The shares of revenue contradict one another as a group.
  if (pointer === '/revenue') {
    return { pointer: '/revenue/fromEmployersPercent', part: '', key: 'declare.mistake.shares' };
  }
  const { part = '', key = 'declare.mistake.contradicts' } = known.find((each) => each.path.test(pointer)) ?? {};
  return { pointer: pointer.slice(0, pointer.length - part.length), part, key };
}
