import type { Language } from '../../texts/languages.ts';

/** Digits as they are typed with Arabic and Persian keyboards. */
const ownDigits = /[\u0660-\u0669\u06f0-\u06f9]/g;
const spaces = /[\u00a0\u2007\u2009\u202f]/g;
const grouped = /^\d{1,3}(?:([ .,'\u2019\u066c])\d{3})(?:\1\d{3})*$/;
const twoWays = /^\d{1,3}[.,]\d{3}$/;
const decimalMark = { en: '.', fr: ',', es: ',', ar: '.' } as const satisfies Record<Language, string>;

const plain = (text: string): string =>
  text
    .trim()
    .replaceAll(spaces, ' ')
    .replaceAll(ownDigits, (digit) => String((digit.codePointAt(0) ?? 0) % 16));

/** A whole number, also with its thousands set apart; undefined for what is none. */
export function readWhole(text: string): number | undefined {
  const digits = plain(text);
  if (/^\d{1,15}$/.test(digits)) return Number(digits);
  return grouped.test(digits) && digits.length <= 19 ? Number(digits.replaceAll(/\D/g, '')) : undefined;
}

/**
 * An amount as a decimal string with a point. A comma or a point is taken for what it can only be: `1,20` and `1.20` are
 * the same, `1,200.50` and `1.200,50` too. `ambiguous` where one mark stands before three digits, as in `1,200`, which
 * is a thousand to one reader and one to another; only of a currency in thousandths the language's own mark is clear.
 */
export function readAmount(
  text: string,
  language: Language,
  inThousandths: boolean,
): { amount: string } | 'ambiguous' | undefined {
  const typed = plain(text).replaceAll('\u066b', decimalMark.ar);
  const [, before = '', mark = '', after = ''] = /^(.+)([.,])(\d{1,3})$/.exec(typed) ?? [];
  const isClear = inThousandths && mark === decimalMark[language];
  if (twoWays.test(typed) && !isClear) return 'ambiguous';
  const whole = isClear ? undefined : readWhole(typed);
  if (whole !== undefined) return { amount: String(whole) };
  const units = mark === '' || before.includes(mark) ? undefined : readWhole(before);
  return units === undefined ? undefined : { amount: `${units}.${after}` };
}

/** An amount as it is typed in a language. */
export const typedAmount = (amount: string, language: Language): string => amount.replace('.', decimalMark[language]);
