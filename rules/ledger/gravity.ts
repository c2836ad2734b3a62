import type { LedgerLine } from './line.ts';

type Told = Pick<LedgerLine, 'payer' | 'existence' | 'amountToCompare' | 'amountDiffersByPercent' | 'sameWorkers'>;

/** Whether both sides differ on a cost, or may: what neither denies is only counted. */
export const isOfNote = (line: Told): boolean => gravity(line) > 0;

/** How much a line may come to for the declarant, so that the gravest of several is the one that is told. */
export function gravity(line: Told): number {
  const doubt = line.sameWorkers === false ? 0 : line.sameWorkers === true ? 101 : 100;
  if (line.payer === 'others_say_worker') return doubt + 60;
  if (line.existence === 'differs') return doubt + 50;
  const differs = line.amountDiffersByPercent ?? (line.amountToCompare ? 100 : 0);
  if (differs > 0) return doubt + 30 + Math.floor(differs / 10);
  if (line.existence === 'not_known') return doubt + 20;
  return line.payer === 'own_says_worker' ? 10 : 0;
}
