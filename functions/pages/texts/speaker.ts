import { en } from './en.ts';
import { isolate } from './isolate.ts';
import { type Direction, directionOf, type Language, localeOf } from './languages.ts';
import { lawIn } from './law.ts';
import { messageFormat } from './message-format.ts';
import { type MessageKey, messages } from './messages.ts';

export type Values = { readonly [name: string]: string | number };

/** A text of the law, and the language that it is in: English where there is no translation yet. */
export interface LawText {
  text: string;
  lang: Language;
}

/** All that a page says, in one language. */
export interface Speaker {
  language: Language;
  dir: Direction;
  /** A text of the pages. Throws where a value that it shows is not given. */
  say(key: MessageKey, values?: Values): string;
  /** A text whose source is English in rules/, `{name}` in it being a value; a template has to be handed over as it stands there. */
  law(english: string, values?: Values): LawText;
  /** A day, of `YYYY-MM-DD` or a time. */
  date(iso: string): string;
  /** A day with its time, in UTC. */
  time(iso: string): string;
  number(n: number): string;
  /** Of 0 to 100. */
  percent(n: number): string;
  /** An amount as the API gives it, with the code of its currency (ISO 4217). */
  money(money: { amount: string; currency: string }): string;
  list(parts: readonly string[]): string;
  /** The name of a country (ISO 3166-1 alpha-2). */
  country(code: string): string;
  /** The name of a language (BCP 47). */
  languageName(tag: string): string;
}

const speakers = new Map<Language, Speaker>();

/** The speaker of a language. Days and times are those of UTC, whatever the machine's own. */
export function createSpeaker(language: Language): Speaker {
  const speaker = speakers.get(language) ?? newSpeaker(language);
  speakers.set(language, speaker);
  return speaker;
}

function newSpeaker(language: Language): Speaker {
  const locale = localeOf(language);
  const dir = directionOf(language);
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const hours = new Intl.DateTimeFormat(locale, { timeStyle: 'short', hourCycle: 'h23', timeZone: 'UTC' });
  const numbers = new Intl.NumberFormat(locale);
  const percents = new Intl.NumberFormat(locale, { style: 'percent' });
  const lists = new Intl.ListFormat(locale);
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  const tongues = new Intl.DisplayNames(locale, { type: 'language' });
  const date = (iso: string) => days.format(new Date(iso));
  const shown = (value: string | number) =>
    isolate(typeof value === 'number' ? numbers.format(value) : isDay.test(value) ? date(value) : value, dir);

  return {
    language,
    dir,
    say(key, values = {}) {
      const own = messages[language][key];
      const format = messageFormat(own ?? en[key], own === undefined ? 'en' : language);
      return String(
        format.format(mapped(values, (value) => (typeof value === 'string' ? isolate(value, dir) : value))),
      );
    },
    law(english, values = {}) {
      const own = lawIn(language, english);
      return own === undefined
        ? { text: filled(english, mapped(values, String)), lang: 'en' }
        : { text: filled(own, mapped(values, shown)), lang: language };
    },
    date,
    time: (iso) => `${date(iso)}${dir === 'rtl' ? '،' : ','} ${hours.format(new Date(iso))} UTC`,
    number: (n) => numbers.format(n),
    percent: (n) => percents.format(n / 100),
    money: ({ amount, currency }) => isolate(`${decimal(amount, locale)} ${currency}`, dir),
    list: (parts) => lists.format(parts.map((part) => isolate(part, dir))),
    country: (code) => named(code, countries),
    languageName: (tag) => named(tag, tongues),
  };
}

const mapped = <T>(values: Values, change: (value: string | number) => T): { [name: string]: T } =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));

/** Throws `RangeError` where a value that the text shows is not given: a sentence with a hole may say the opposite. */
const filled = (text: string, values: { readonly [name: string]: string }): string =>
  text.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`The text "${text}" shows ${name}, which was not given.`);
    return value;
  });

const isDay = /^\d{4}-\d\d-\d\d$/;
const isDecimal = (text: string): text is `${number}` => /^-?\d+(\.\d+)?$/.test(text);

/** With as many digits as were given, none rounded away; as it stands where it is no decimal number. */
function decimal(text: string, locale: string): string {
  if (!isDecimal(text)) return text;
  const digits = text.split('.')[1]?.length ?? 0;
  return new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(text);
}

/** What is no code stands for itself: a draft keeps whatever was typed. */
function named(code: string, names: Intl.DisplayNames): string {
  try {
    return names.of(code) ?? code;
  } catch (error) {
    if (error instanceof RangeError) return code;
    throw error;
  }
}
