import type * as z from 'zod';
import { isMembers, type Json } from '../../../../rules/engine/scope.ts';
import { forms } from '../../../../rules/forms/forms.ts';
import type { FormName, Pointer } from '../../../../rules/vocabulary.ts';
import type { MessageKey } from '../../texts/messages.ts';
import type { Answers } from './draft.ts';

/** Answers that the form refuses side by side: at a question, and the part of its fields. */
interface Contradiction {
  pointer: Pointer;
  part: string;
  key: MessageKey;
}

const known: readonly { path: RegExp; part: string; key: MessageKey }[] = [
  { path: /\/total$/, part: '/total', key: 'declare.mistake.total-too-small' },
  { path: /\/fees\/[^/]+\/workers$/, part: '', key: 'declare.mistake.more-than-recruits' },
  { path: /\/currency$/, part: '/currency', key: 'declare.mistake.two-currencies' },
  { path: /\/owed\/amount$/, part: '/amount', key: 'declare.mistake.nothing-owed' },
  { path: /\/validTo$/, part: '', key: 'declare.mistake.ends-before' },
  { path: /\/openOverLimit$/, part: '', key: 'declare.mistake.more-than-open' },
];

/** What the form itself says against answers that are all well read, each by its question (rows by id). */
export function contradictions(form: FormName, answers: Answers): Contradiction[] {
  const result = forms[form].answers.safeParse(answers);
  return result.success ? [] : result.error.issues.map((issue) => contradictionOf(issue, answers));
}

function contradictionOf({ path }: z.core.$ZodIssue, answers: Answers): Contradiction {
  const pointer = byIds(path, answers);
  // The shares of revenue contradict one another as a group.
  if (pointer === '/revenue') {
    return { pointer: '/revenue/fromEmployersPercent', part: '', key: 'declare.mistake.shares' };
  }
  const { part = '', key = 'declare.mistake.contradicts' } = known.find((each) => each.path.test(pointer)) ?? {};
  return { pointer: pointer.slice(0, pointer.length - part.length), part, key };
}

/** A path of an issue as a pointer whose rows go by their ids. */
export function byIds(path: readonly PropertyKey[], answers: Json): Pointer {
  let at: Json | undefined = answers;
  let pointer = '';
  for (const step of path) {
    const next: Json | undefined = Array.isArray(at) ? at[Number(step)] : isMembers(at) ? at[String(step)] : undefined;
    const id = Array.isArray(at) && isMembers(next) && typeof next.id === 'string' ? next.id : String(step);
    pointer += `/${id}`;
    at = next;
  }
  return pointer;
}
