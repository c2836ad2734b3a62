import { ErrorSummary } from './components/error-summary.tsx';
import type { Mistake } from './field-error.ts';
import type { Speaker } from './texts/speaker.ts';

/** All that is wrong with a form, at the head of its page; nothing where nothing is. */
export const MistakeList = ({ mistakes, text }: { mistakes: readonly Mistake[]; text: Speaker }) =>
  mistakes.length === 0 ? null : (
    <ErrorSummary
      titleText={text.say('declare.summary-title')}
      errorList={mistakes.map(({ field, key, values }) => ({ text: text.say(key, values), href: `#${field}` }))}
    />
  );
