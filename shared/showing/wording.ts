import type { Finding } from '../../rules/assessment.ts';
import { english, say } from '../../rules/messages/en.ts';
import { readingsOf } from '../../rules/messages/readings.ts';
import type { OutcomeKind } from '../../rules/vocabulary.ts';

/**
 * The English text of a message. A verdict is kept for ever and a text is not: where a code has none any more, the code
 * stands for itself.
 */
export function textOf(code: string, parameters: Parameters<typeof say>[1] = {}): string {
  return Object.hasOwn(english, code) ? say(code, parameters) : code;
}

/** What is needed of a finding to say it in words. */
export interface Told {
  message: Finding['message'];
  basis: string[];
  outcome?: OutcomeKind | undefined;
  earlier?: { message: { code: string }; closed?: true | undefined; admitted?: true | undefined } | undefined;
}

/** The messages that a finding says one after the other, so that each can be said in any language. */
export function toldBy(finding: Told): { code: string; parameters: Finding['message']['parameters'] }[] {
  const { message, outcome, earlier } = finding;
  const own = [message, ...readingsOf(finding).map(plain)];
  if (earlier === undefined) return own;
  const since = plain(earlierCode(finding));
  const [, , suffix] = message.code.split('.');
  if (earlier.closed) {
    return (outcome === 'met' || outcome === 'not_applicable') && suffix === undefined ? [since] : own;
  }
  const isCarried = message.code === earlier.message.code;
  if (isCarried && outcome === 'remedying') return [since, plain('earlier.shown'), ...own];
  return isCarried && earlier.admitted ? [since, plain('earlier.open'), ...own] : own;
}

const plain = (code: string) => ({ code, parameters: {} });

/**
 * What a finding says, and how it is to be read where it is a breach. What became of a breach that an earlier
 * declaration showed stands before its words, or in place of a text by which nothing had been.
 */
export const findingText = (finding: Told): string =>
  toldBy(finding)
    .map(({ code, parameters }) => textOf(code, parameters))
    .join(' ');

/** What has become of the breach that an earlier declaration showed, as a message code. */
export function earlierCode({ outcome, earlier }: Pick<Told, 'outcome' | 'earlier'>): string {
  if (earlier?.closed) return earlier.admitted ? 'earlier.answered' : 'earlier.repaired';
  if (outcome === 'remedying') return 'earlier.remedying';
  return earlier?.admitted ? 'earlier.admitted' : 'earlier.breach';
}
