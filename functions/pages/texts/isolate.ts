import type { Direction } from './languages.ts';

// Letters of the scripts that are written from right to left.
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const firstStrongIsolate = '\u2068';
const rightToLeftIsolate = '\u2067';
const popIsolate = '\u2069';

// Marks that turn what comes after them around, whatever it is: U+202A to U+202E.
const turning = /[\u202a-\u202e]/;
const isolateBegin = /[\u2066-\u2068]/;

/**
 * What is put into a sentence, kept from turning the order of the words around it (Unicode annex 9, section 2.7): set
 * apart where either of the two runs from right to left or marks in it turn around, and left as it is where neither does.
 * On a page that runs from right to left a text of its own script does too, even one that begins with a Latin name or a
 * number, as citations do.
 */
export const isolate = (text: string, dir: Direction): string =>
  dir === 'rtl' || rightToLeft.test(text) || turning.test(text)
    ? `${dir === 'rtl' && rightToLeft.test(text) ? rightToLeftIsolate : firstStrongIsolate}${closed(text)}${popIsolate}`
    : text;

/** Without the marks that would end an isolate that began before the text. */
function closed(text: string): string {
  let open = 0;
  return [...text]
    .filter((character) => {
      if (isolateBegin.test(character)) open += 1;
      if (character !== popIsolate) return true;
      open -= 1;
      if (open >= 0) return true;
      open = 0;
      return false;
    })
    .join('');
}
