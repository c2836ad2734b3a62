import type { Finding } from '../../rules/assessment.ts';
import { english, say } from '../../rules/messages/en.ts';
import { readingsOf } from '../../rules/messages/readings.ts';

/**
 * The English text of a message. A verdict is kept for ever and a text is not: where a code has none any more, the code
 * stands for itself.
 */
export function textOf(code: string, parameters: Parameters<typeof say>[1] = {}): string {
  return Object.hasOwn(english, code) ? say(code, parameters) : code;
}

type Told = Pick<Finding, 'message' | 'basis'> & Partial<Pick<Finding, 'outcome' | 'earlier'>>;

/**
 * What a finding says, and how it is to be read where it is a breach. What became of a breach that an earlier
 * declaration showed stands before its words, or in place of a text by which nothing had been.
 */
export function findingText(finding: Told): string {
  const { message, outcome, earlier } = finding;
  const { code, parameters } = message;
  const own = [textOf(code, parameters), ...readingsOf(finding).map((each) => textOf(each))].join(' ');
  if (earlier === undefined) return own;
  const since = textOf(earlierCode(finding));
  const [, , suffix] = code.split('.');
  if (earlier.closed) {
    return (outcome === 'met' || outcome === 'not_applicable') && suffix === undefined ? since : own;
  }
  const isCarried = code === earlier.message.code;
  if (isCarried && outcome === 'remedying') return `${since} ${textOf('earlier.shown')} ${own}`;
  return isCarried && earlier.admitted ? `${since} ${textOf('earlier.open')} ${own}` : own;
}

/** What has become of the breach that an earlier declaration showed, as a message code. */
export function earlierCode({ outcome, earlier }: Pick<Told, 'outcome' | 'earlier'>): string {
  if (earlier?.closed) return earlier.admitted ? 'earlier.answered' : 'earlier.repaired';
  if (outcome === 'remedying') return 'earlier.remedying';
  return earlier?.admitted ? 'earlier.admitted' : 'earlier.breach';
}
