import { english, say } from '../../rules/messages/en.ts';

/**
 * The English text of a message. A verdict is kept for ever and a text is not: where a code has none any more, the code
 * stands for itself.
 */
export function textOf(code: string, parameters: Parameters<typeof say>[1] = {}): string {
  return Object.hasOwn(english, code) ? say(code, parameters) : code;
}
