const minutes = (count: number) => count * 60_000;
const hours = (count: number) => minutes(60 * count);

/** As Standard Webhooks recommends: eight more attempts over two days, then a last wait that repeats. */
const waits = [5000, minutes(5), minutes(30), hours(2), hours(5), hours(10), hours(14), hours(20)];

/** The most attempts that one event gets. */
export const mostAttempts = waits.length + 1;

/** Nothing but failures for so long, and the webhook is disabled. */
export const patienceMs = 5 * 24 * hours(1);

/** Milliseconds to wait after the `failures`th failure in a row: up to a fifth longer by chance, so that many do not return together. */
export function waitAfter(failures: number, random: () => number): number {
  const wait = waits[Math.min(failures, waits.length) - 1] ?? 0;
  return Math.round(wait * (1 + random() / 5));
}
