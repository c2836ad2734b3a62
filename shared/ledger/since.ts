import type { LedgerLine } from '../../rules/ledger/line.ts';
import type { IsoDate } from '../../rules/vocabulary.ts';

/**
 * Since when the declarant could answer a difference: the day that it has been told already where the same was there
 * before, so that neither side starts the days anew by filing the same again; else `since`.
 */
export function carriedSince(
  line: LedgerLine,
  before: ReadonlyMap<string, readonly LedgerLine[]>,
  since: IsoDate,
): LedgerLine {
  if (line.since === undefined) return line;
  const [gravest] = aspectsOf(line);
  const told = (before.get(line.id) ?? [])
    .filter((each) => gravest !== undefined && aspectsOf(each).includes(gravest))
    .flatMap((each) => each.since ?? []);
  return { ...line, since: [...told, since].sort()[0] ?? since };
}

/** In what both sides differ, or may, gravest first. */
const aspectsOf = ({ payer, existence, amountToCompare, amountDiffersByPercent }: LedgerLine) =>
  [
    payer === 'others_say_worker' ? ('payer' as const) : [],
    existence === 'differs' || existence === 'not_known' ? ('existence' as const) : [],
    amountToCompare && amountDiffersByPercent !== 0 ? ('amount' as const) : [],
    payer === 'own_says_worker' ? ('own' as const) : [],
  ].flat();
