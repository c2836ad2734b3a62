import { ErrorSummary } from '../components/error-summary.tsx';
import type { Speaker } from '../texts/speaker.ts';
import type { FieldMistake } from './form/mistakes.ts';

/** The words of a mistake behind those of its question. */
export function mistakeWords({ title, key, values }: FieldMistake, text: Speaker): string {
  const question = text.law(title).text;
  const joined = /[?؟.!]$/.test(question) ? 'declare.of-question' : 'declare.of-field';
  return text.say(joined, { question, mistake: text.say(key, values) });
}

interface MistakeSummaryProps {
  mistakes: readonly FieldMistake[];
  text: Speaker;
  /** Where a field is, if on another page. */
  hrefOf?: (mistake: FieldMistake) => string;
}

const hereOf = ({ field }: FieldMistake): string => `#${field}`;

/** All mistakes of a page, each leading to its field; nothing where there is none. */
export function MistakeSummary({ mistakes, text, hrefOf = hereOf }: MistakeSummaryProps) {
  if (mistakes.length === 0) return null;
  const errorList = mistakes.map((mistake) => ({ text: mistakeWords(mistake, text), href: hrefOf(mistake) }));
  return <ErrorSummary titleText={text.say('declare.summary-title')} errorList={errorList} />;
}
