import { type Language, languages } from '../../functions/pages/texts/languages.ts';
import { lawIn } from '../../functions/pages/texts/law.ts';
import { lawTexts } from '../../functions/pages/texts/law-texts.ts';
import { messages } from '../../functions/pages/texts/messages.ts';
import { decoded } from './leads.ts';

/** What is said otherwise in a language: whole sentences, for a single word may be the same in both. */
function englishWith(language: Language): Set<string> {
  const own = new Map(Object.entries(messages[language]));
  const said = Object.entries(messages.en).filter(([key, text]) => own.has(key) && own.get(key) !== text);
  const law = [...lawTexts().keys()].filter((text) => (lawIn(language, text) ?? text) !== text);
  const texts = [...said.map(([, text]) => text), ...law].filter((text) => /^[^{}<']+ [^{}<']+$/.test(text));
  const alsoTheirs = new Set(own.values());
  return new Set(texts.filter((text) => !alsoTheirs.has(text)));
}

const english = new Map(languages.map((language) => [language, englishWith(language)]));

/** Texts of a page that are English although the language of the page has its own. */
export function leftInEnglish(body: string, language: Language): string[] {
  const shown = body.replace(/<head>.*?<\/head>/s, '').matchAll(/>([^<]+)</g);
  const texts = [...shown].map(([, text = '']) => decoded(text).trim());
  const left = texts.filter((text) => english.get(language)?.has(text));
  return [...new Set(left)].map((text) => `English in ${language}: ${text}`);
}
