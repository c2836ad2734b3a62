import { isMembers, type Json } from './scope.ts';

type Money = { amount: string; currency: string };

export const moneyIn = (value: Json | undefined): Money | undefined =>
  isMembers(value) && typeof value.amount === 'string' && typeof value.currency === 'string'
    ? { amount: value.amount, currency: value.currency }
    : undefined;

/** A decimal string as a whole number of its smallest part: `12.50` is 1250 with two places. */
interface Exact {
  whole: bigint;
  places: number;
}

function exact(amount: string): Exact {
  const [whole = '', part = ''] = amount.split('.');
  return { whole: BigInt(whole + part), places: part.length };
}

function decimal({ whole, places }: Exact): string {
  const digits = String(whole).padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

const safe = (value: number): number | undefined => (Number.isSafeInteger(value) ? value : undefined);

/** The sum of two whole numbers, or of two amounts in one currency, without floating point; else not known. */
export function plus(left: Json | undefined, right: Json | undefined): Json | undefined {
  if (typeof left === 'number' && typeof right === 'number') return safe(left + right);
  if (left === 0) return moneyIn(right);
  const a = moneyIn(left);
  const b = moneyIn(right);
  if (a === undefined || b === undefined || a.currency !== b.currency) return undefined;
  const one = exact(a.amount);
  const other = exact(b.amount);
  const places = Math.max(one.places, other.places);
  const scaled = ({ whole, places: has }: Exact) => whole * 10n ** BigInt(places - has);
  return { amount: decimal({ whole: scaled(one) + scaled(other), places }), currency: a.currency };
}

/** A whole number of times another, or of times an amount, without floating point; else not known. */
export function times(left: Json | undefined, right: Json | undefined): Json | undefined {
  if (typeof left === 'number' && typeof right === 'number') return safe(left * right);
  const count = typeof left === 'number' ? left : right;
  const money = moneyIn(left) ?? moneyIn(right);
  if (typeof count !== 'number' || !Number.isSafeInteger(count) || money === undefined) return undefined;
  const { whole, places } = exact(money.amount);
  return { amount: decimal({ whole: whole * BigInt(count), places }), currency: money.currency };
}
