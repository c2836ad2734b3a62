import { isLanguage, type Language, languages } from '../../functions/pages/texts/languages.ts';
import { lawTexts } from '../../functions/pages/texts/law-texts.ts';
import { messages } from '../../functions/pages/texts/messages.ts';
import { missingTexts } from '../../functions/pages/texts/missing-texts.ts';

const [asked = ''] = process.argv.slice(2);
if (!isLanguage(asked)) {
  console.error(`Say for which language, one of ${languages.join(', ')}.`);
  process.exit(1);
}
console.log(JSON.stringify(toTranslate(asked), null, 2));

/** What a language still lacks, in English: by file for the texts of rules/, by key for those of the pages. */
function toTranslate(language: Language) {
  const missing = missingTexts(language);
  const topics = lawTexts();
  const files = Map.groupBy(missing.law, (english) => topics.get(english) ?? '');
  return {
    messages: Object.fromEntries(missing.messages.map((key) => [key, messages.en[key]])),
    law: Object.fromEntries(
      [...files].map(([topic, texts]) => [topic, Object.fromEntries(texts.map((text) => [text, '']))]),
    ),
  };
}
