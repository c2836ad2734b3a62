import { isMembers, type Json } from '../../../../rules/engine/scope.ts';
import type { Language } from '../../texts/languages.ts';
import type { Control } from './control.ts';
import { typedDay } from './read-day.ts';
import { typedAmount } from './read-number.ts';
import { typedTongue } from './tongues.ts';

type Texts = { readonly [part: string]: string };

/** The texts of the fields of one question by their parts, for an answer that was understood; no text where there is none. */
export function showAnswer(control: Control, answer: Json | undefined, language: Language): Texts {
  if (answer === undefined || answer === null) return {};
  switch (control.kind) {
    case 'money': {
      const { amount, currency } = isMembers(answer) ? answer : {};
      return {
        ...(typeof amount === 'string' ? { '/amount': typedAmount(amount, language) } : {}),
        ...(typeof currency === 'string' ? { '/currency': currency } : {}),
      };
    }
    case 'day': {
      const { day, month, year } = typedDay(String(answer));
      return { '-day': day, '-month': month, '-year': year };
    }
    case 'counted': {
      const total = isMembers(answer) ? answer.total : undefined;
      return total === undefined ? {} : { '/total': String(total) };
    }
    case 'language':
      return { '': typedTongue(String(answer), language) };
    case 'ledger':
    case 'group':
      return {};
    default:
      return { '': String(answer) };
  }
}
