/**
 * Kleene's three truth values as integers, so that `and` is the least, `or` the greatest and `not` is `2 - x`.
 * Removing an answer can only turn a value into UNKNOWN: what makes silence never pay.
 */
export const FALSE = 0;
export const UNKNOWN = 1;
export const TRUE = 2;
export type Truth = typeof FALSE | typeof UNKNOWN | typeof TRUE;

export const truth = (fact: boolean): Truth => (fact ? TRUE : FALSE);
export const negate = (of: Truth): Truth => (of === TRUE ? FALSE : of === FALSE ? TRUE : UNKNOWN);
