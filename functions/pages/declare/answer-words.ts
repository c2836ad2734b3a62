import { isMembers } from '../../../rules/engine/scope.ts';
import { date as dayShape } from '../../../rules/forms/values.ts';
import type { Speaker } from '../texts/speaker.ts';
import { answerAt } from './form/answer-at.ts';
import type { Draft } from './form/draft.ts';
import type { Asking } from './form/questions-on.ts';
import { partsOf } from './form/read-answer.ts';
import { optionLabel } from './option-labels.ts';

type Asked = Pick<Asking, 'pointer' | 'pattern' | 'control'>;

/** An answer in words, as a person reads it; what was typed where that is no answer yet, and nothing where nothing is. */
export function answerWords(draft: Draft, { pointer, pattern, control }: Asked, text: Speaker): string | undefined {
  const typed = partsOf(control).flatMap((part) => draft.typed[`${pointer}${part}`] ?? []);
  if (typed.length > 0) return typed.join(' ');
  const answer = answerAt(draft.answers, pointer);
  if (answer === undefined || answer === null) {
    const basis = draft.qualifiers[pointer]?.basis;
    return basis === 'not_known' || basis === 'cannot_know' ? text.say(`declare.basis.${basis}`) : undefined;
  }
  switch (control.kind) {
    case 'choice': {
      const value = typeof answer === 'boolean' ? answer : String(answer);
      const label = optionLabel(pattern, value);
      return label === undefined ? String(value) : text.law(label).text;
    }
    case 'day':
      // The draft of another program may hold what is no day.
      return dayShape.safeParse(answer).success ? text.date(String(answer)) : String(answer);
    case 'number':
      // Others than the owner read a small count of workers as `<11`.
      return typeof answer === 'number' ? text.number(answer) : String(answer);
    case 'money':
      return isMembers(answer)
        ? text.money({ amount: String(answer.amount), currency: String(answer.currency) })
        : undefined;
    case 'country':
      return text.country(String(answer));
    case 'language':
      return text.languageName(String(answer));
    case 'counted':
      if (!isMembers(answer) || answer.total === undefined) return undefined;
      return typeof answer.total === 'number' ? text.number(answer.total) : String(answer.total);
    case 'ledger':
    case 'group':
      return undefined;
    default:
      return String(answer);
  }
}
