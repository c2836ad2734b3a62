import type { Verdict } from '../store/verdict.ts';

type Gated = Pick<Verdict, 'band' | 'validUntil' | 'tier'>;

/**
 * A verdict as it stands on a day: past its last valid day it is not scored, whatever it was when it was reached, and
 * old answers alone are waved through nowhere.
 */
export function verdictOn<V extends Gated>(verdict: V, today: string) {
  const expired = verdict.validUntil !== null && verdict.validUntil < today;
  return expired ? { ...notScored(verdict), expired: true as const } : verdict;
}

/** A verdict that does not count: not scored, but for one that is critical, and with a closer look asked for. */
export function notScored<V extends Gated>(verdict: V) {
  return {
    ...verdict,
    band: verdict.band === 'critical' ? verdict.band : ('not_scored' as const),
    ...(verdict.tier === 'standard' ? { tier: 'enhanced' as const } : {}),
  };
}
