import { writeFileSync } from 'node:fs';
import { isLanguage, type Language, languages } from '../../functions/pages/texts/languages.ts';
import { lawTexts } from '../../functions/pages/texts/law-texts.ts';
import { type MessageKey, messages } from '../../functions/pages/texts/messages.ts';
import { missingTexts } from '../../functions/pages/texts/missing-texts.ts';
import { englishNow, staleTexts } from '../../functions/pages/texts/translated-from.ts';
import { locate } from './locate.ts';

const [asked = ''] = process.argv.slice(2);
if (asked === 'follow') {
  writeFileSync(locate('functions/pages/texts/translated-from.json'), `${JSON.stringify(englishNow(), null, 2)}\n`);
  console.log('Every language is taken to follow the English as it is now.');
} else if (isLanguage(asked)) {
  console.log(JSON.stringify(toTranslate(asked), null, 2));
} else {
  console.error(
    `Say for which language, one of ${languages.join(', ')}; or "follow" once all of them follow the English.`,
  );
  process.exitCode = 1;
}

/**
 * What a language still lacks, in English: by key for the texts of the pages, by file for those of rules/; and those of
 * the pages whose English has changed since.
 */
function toTranslate(language: Language) {
  const missing = missingTexts(language);
  const topics = lawTexts();
  const files = Map.groupBy(missing.law, (english) => topics.get(english) ?? '');
  const english = (keys: readonly MessageKey[]) => Object.fromEntries(keys.map((key) => [key, messages.en[key]]));
  return {
    messages: english(missing.messages),
    changed: english(staleTexts().filter((key) => !missing.messages.includes(key))),
    law: Object.fromEntries(
      [...files].map(([topic, texts]) => [topic, Object.fromEntries(texts.map((text) => [text, '']))]),
    ),
  };
}
