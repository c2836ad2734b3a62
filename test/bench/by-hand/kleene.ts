/** Three truth values, as anyone would write them by hand: the least is "and", the greatest "or". */
export type Truth = 0 | 1 | 2;
export const no: Truth = 0;
export const unknown: Truth = 1;
export const yes: Truth = 2;

export const fact = (holds: boolean): Truth => (holds ? yes : no);
export const not = (of: Truth): Truth => (of === yes ? no : of === no ? yes : unknown);

export function and(...of: Truth[]): Truth {
  let least: Truth = yes;
  for (const each of of) if (each < least) least = each;
  return least;
}

export function or(...of: Truth[]): Truth {
  let greatest: Truth = no;
  for (const each of of) if (each > greatest) greatest = each;
  return greatest;
}

type Answer = string | number | boolean | undefined;
const isKnown = (answer: Answer): boolean => answer !== undefined && answer !== 'not_known';

export const is = (answer: Answer, value: Answer): Truth => (isKnown(answer) ? fact(answer === value) : unknown);
export const isTrue = (answer: boolean | undefined): Truth => is(answer, true);
export const isFalse = (answer: boolean | undefined): Truth => is(answer, false);
export const among = (answer: string | undefined, values: ReadonlySet<string>): Truth =>
  isKnown(answer) ? fact(values.has(String(answer))) : unknown;

/** Numbers with numbers, and dates with dates: of both kinds the greater is the later. */
export const less = <T extends string | number>(one: T | undefined, other: T | undefined): Truth =>
  one === undefined || other === undefined ? unknown : fact(one < other);
export const more = <T extends string | number>(one: T | undefined, other: T | undefined): Truth => less(other, one);
export const none = (count: number | undefined): Truth => is(count, 0);
