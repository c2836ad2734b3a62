import type { MessageKey } from '../texts/messages.ts';
import type { Speaker, Values } from '../texts/speaker.ts';

/** A field of a form, and what is wrong with it. */
export interface Mistake {
  field: string;
  key: MessageKey;
  values?: Values;
}

/** What stands at a field that is wrong; undefined at one that is not. */
export function errorAt(mistakes: readonly Mistake[], field: string, text: Speaker) {
  const mistake = mistakes.find((each) => each.field === field);
  if (mistake === undefined) return undefined;
  return { text: text.say(mistake.key, mistake.values), visuallyHiddenText: text.say('declare.error') };
}
