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

/** What a finding says, and how it is to be read where it is a breach. */
export function findingText(finding: Pick<Finding, 'message' | 'basis'>): string {
  const { code, parameters } = finding.message;
  return [textOf(code, parameters), ...readingsOf(finding).map((each) => textOf(each))].join(' ');
}
