import { type Language, languages } from './languages.ts';
import { lawIn } from './law.ts';
import { lawTexts } from './law-texts.ts';
import { type MessageKey, messages } from './messages.ts';

/** What is not translated into a language yet: texts of the pages by their keys, texts of rules/ by their English. */
export interface MissingTexts {
  messages: MessageKey[];
  law: string[];
}

const isKey = (key: string): key is MessageKey => Object.hasOwn(messages.en, key);

/** `own` are the texts of the pages that the language has. */
export function missingTexts(
  language: Language,
  own: Partial<Record<MessageKey, string>> = messages[language],
): MissingTexts {
  return {
    messages: Object.keys(messages.en)
      .filter(isKey)
      .filter((key) => own[key] === undefined),
    law: [...lawTexts().keys()].filter((english) => lawIn(language, english) === undefined),
  };
}

let offered: readonly Language[] | undefined;

/** The languages that every text is there in; only they are offered, so that no page is half in another language. */
export function offeredLanguages(): readonly Language[] {
  offered ??= languages.filter((each) => isComplete(missingTexts(each)));
  return offered;
}

const isComplete = ({ messages: own, law }: MissingTexts): boolean => own.length === 0 && law.length === 0;
