import type { Direction } from './languages.ts';

// Letters of the scripts that are written from right to left.
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const firstStrongIsolate = '\u2068';
const popIsolate = '\u2069';

/**
 * What is put into a sentence, kept from turning the order of the words around it (Unicode annex 9, section 2.7): set
 * apart where either of the two runs from right to left, and left as it is where neither does.
 */
export const isolate = (text: string, dir: Direction): string =>
  dir === 'rtl' || rightToLeft.test(text) ? `${firstStrongIsolate}${text}${popIsolate}` : text;
