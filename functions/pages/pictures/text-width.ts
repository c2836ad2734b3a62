import { textSize } from './scene.ts';

// In parts of the size of the text, on the wide side: pages are set in whatever font a system has.
const wide = 1.05;
const capital = 0.82;
const slim = 0.4;
const usual = 0.65;

const isWide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}mwMW%@—]/u;
const isCapital = /[\p{Lu}\d]/u;
const isSlim = /[iljftr.,:;'|() ]/;
const hasNone = /[\p{Mn}\p{Cf}]/u;

const bolder = 1.12;

/** About how wide a line of text is at most, in the units of a picture. */
export function textWidth(text: string, bold = false): number {
  let parts = 0;
  for (const letter of text) {
    if (hasNone.test(letter)) continue;
    parts += isWide.test(letter) ? wide : isCapital.test(letter) ? capital : isSlim.test(letter) ? slim : usual;
  }
  return parts * textSize * (bold ? bolder : 1);
}

/** A text in lines of a width, broken between words where it can be; what has no room ends in an ellipsis. */
export function wrapText(text: string, width: number, mostLines: number, bold = false): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || textWidth(longer, bold) <= width) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word;
  }
  if (line !== '') lines.push(line);
  const rest = lines.splice(mostLines - 1).join(' ');
  return [...lines, ...(rest === '' ? [] : [rest])].map((each) => shortened(each, width, bold));
}

function shortened(line: string, width: number, bold: boolean): string {
  if (textWidth(line, bold) <= width) return line;
  const letters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(line)].map(
    ({ segment }) => segment,
  );
  while (letters.length > 0 && textWidth(`${letters.join('')}…`, bold) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
