import type { MessageKey } from './texts/messages.ts';
import type { Speaker, Values } from './texts/speaker.ts';

/** A field of a form, or a part of it such as `from-day`, and what is wrong with it. */
export interface Mistake<Field extends string = string> {
  field: Field;
  key: MessageKey;
  values?: Values;
}

/** What stands at a field that is wrong, itself or in one of its parts; undefined at one that is not. */
export function errorAt(mistakes: readonly Mistake[], field: string, text: Speaker) {
  const mistake = mistakes.find((each) => each.field === field || each.field.startsWith(`${field}-`));
  if (mistake === undefined) return undefined;
  return { text: text.say(mistake.key, mistake.values), visuallyHiddenText: text.say('declare.error') };
}
