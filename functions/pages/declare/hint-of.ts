import type { Speaker } from '../texts/speaker.ts';
import type { Asking } from './form/questions-on.ts';
import { optionLabel } from './option-labels.ts';

/** A value as hints name it for who sends JSON: a page names it as it shows it. */
const code = /["«“]\s?([a-z]+(?:_[a-z]+)*)\s?["»”]/g;

/** The hint of a question, in the words of the page; none where the page shows all that it says. */
export function hintOf({ question, control, pattern }: Asking, text: Speaker): string | undefined {
  const hint = question?.hint;
  // A list of values and their meanings: a page shows the meanings alone.
  if (hint === undefined || hint.startsWith('`')) {
    return control.kind === 'language' ? text.say('declare.language-hint') : undefined;
  }
  if (control.kind === 'language') return text.say('declare.language-hint');
  const at = control.kind === 'ledger' ? `${pattern}/*/payer` : pattern;
  return text.law(hint).text.replaceAll(code, (_whole, value: string) => {
    const known = optionLabel(at, value === 'yes' ? true : value) ?? value;
    return `“${text.law(known).text}”`;
  });
}
