import type { Comparison } from '../../rules/language.ts';
import { isDay } from './day.ts';
import { memberOf } from './place.ts';

/** What can be compared: millionths of a number or of an amount of money, or a text, a day, a yes or no. */
export type Quantity = { millionths: bigint; currency?: string | undefined } | { text: string } | { flag: boolean };

const million = 1_000_000n;
export const none: Quantity = { millionths: 0n };

/** A value of an answer or a rule as something to compare; undefined where it is none. */
export function quantityOf(value: unknown): Quantity | undefined {
  if (typeof value === 'boolean') return { flag: value };
  if (typeof value === 'string') return { text: value };
  if (typeof value === 'number') return Number.isInteger(value) ? { millionths: BigInt(value) * million } : undefined;
  const [amount, currency] = [memberOf(value, 'amount'), memberOf(value, 'currency')];
  if (typeof amount !== 'string' || typeof currency !== 'string') return undefined;
  const [whole = '', part = ''] = amount.split('.');
  return { millionths: BigInt(whole + part.padEnd(6, '0')), currency };
}

/** Undefined for amounts of two currencies, and for what cannot be added. */
export function added(a: Quantity, b: Quantity): Quantity | undefined {
  if (!('millionths' in a) || !('millionths' in b)) return undefined;
  if (a.currency !== undefined && b.currency !== undefined && a.currency !== b.currency) return undefined;
  return { millionths: a.millionths + b.millionths, currency: a.currency ?? b.currency };
}

/** Undefined for two amounts of money, and for what cannot be multiplied. */
export function multiplied(a: Quantity, b: Quantity): Quantity | undefined {
  if (!('millionths' in a) || !('millionths' in b)) return undefined;
  if (a.currency !== undefined && b.currency !== undefined) return undefined;
  return { millionths: (a.millionths * b.millionths) / million, currency: a.currency ?? b.currency };
}

/** Numbers, days, and amounts of one currency have an order; anything else is equal or not; undefined across kinds. */
export function compares(a: Quantity, how: Comparison, b: Quantity): boolean | undefined {
  if ('millionths' in a && 'millionths' in b) {
    const alike = a.currency === b.currency || isZero(a) || isZero(b);
    return alike ? ordered(a.millionths, how, b.millionths) : undefined;
  }
  if ('text' in a && 'text' in b) {
    if (isDay(a.text) && isDay(b.text)) return ordered(a.text, how, b.text);
    return how === '=' ? a.text === b.text : undefined;
  }
  if ('flag' in a && 'flag' in b) return how === '=' ? a.flag === b.flag : undefined;
  return undefined;
}

/** Nothing is nothing in any currency; an amount of nothing in one currency is still of that currency. */
const isZero = ({ millionths, currency }: { millionths: bigint; currency?: string | undefined }) =>
  millionths === 0n && currency === undefined;

function ordered<T extends bigint | string>(a: T, how: Comparison, b: T): boolean {
  switch (how) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '=':
      return a === b;
    case '>=':
      return a >= b;
    case '>':
      return a > b;
  }
}
