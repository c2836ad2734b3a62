/** What one worker bore on average, exactly: `sum` thousandths shared by `workers`. */
export interface Average {
  sum: bigint;
  workers: bigint;
  currency: string;
}

/** What is said of some workers: a decimal amount for each of them. */
export interface Share {
  amount: string;
  currency: string;
  workers: number;
}

/** Undefined of nothing, and of amounts in several currencies. */
export function averageOf(shares: readonly Share[]): Average | undefined {
  const [first] = shares;
  if (first === undefined || shares.some(({ currency }) => currency !== first.currency)) return undefined;
  const sum = shares.reduce((total, { amount, workers }) => total + thousandths(amount) * BigInt(workers), 0n);
  const workers = shares.reduce((total, each) => total + BigInt(each.workers), 0n);
  return workers === 0n ? undefined : { sum, workers, currency: first.currency };
}

/** As a decimal string, rounded half up to hundredths. */
export function inWords({ sum, workers }: Average): string {
  const hundredths = (sum * 2n + workers * 10n) / (workers * 20n);
  const digits = String(hundredths).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** By how much two averages of one currency differ, in per cent of the larger, rounded up: so 10 is no more than a tenth. */
export function differencePercent(one: Average, other: Average): number {
  const [a, b] = [one.sum * other.workers, other.sum * one.workers];
  const [larger, smaller] = a > b ? [a, b] : [b, a];
  return larger === 0n ? 0 : Number(((larger - smaller) * 100n + larger - 1n) / larger);
}

/** Amounts have at most three places. */
function thousandths(amount: string): bigint {
  const [whole = '', part = ''] = amount.split('.');
  return BigInt(whole + part.padEnd(3, '0').slice(0, 3));
}
