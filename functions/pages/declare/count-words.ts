import type { Speaker } from '../texts/speaker.ts';

/** The browser puts the number in: where it stands in the sentence is the translator's to say. */
const number = { count: '%{count}' };

/** What a field of several lines says while somebody types, for the component that counts its characters. */
export function countWords(text: Speaker, most: number) {
  const alike = (words: string) => ({ zero: words, one: words, two: words, few: words, many: words, other: words });
  return {
    maxlength: most,
    textareaDescriptionText: text.say('declare.characters', { most }),
    charactersUnderLimitText: alike(text.say('declare.characters-left', number)),
    charactersAtLimitText: text.say('declare.characters-none-left'),
    charactersOverLimitText: alike(text.say('declare.characters-over', number)),
  };
}
