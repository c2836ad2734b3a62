import { IntlMessageFormat } from 'intl-messageformat';
import { type Language, localeOf } from './languages.ts';

const compiled = new Map<string, IntlMessageFormat>();

/** A message in ICU MessageFormat, read once for each language. Throws `SyntaxError` where it is none. */
export function messageFormat(message: string, language: Language): IntlMessageFormat {
  const key = `${language} ${message}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const format = new IntlMessageFormat(message, localeOf(language), undefined, { ignoreTag: true });
  compiled.set(key, format);
  return format;
}
