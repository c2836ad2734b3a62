import type { Verdict } from '../store/verdict.ts';

/**
 * A verdict as it stands on a day: past its last valid day it is not scored, whatever it was when it was reached, and
 * old answers alone are waved through nowhere.
 */
export function verdictOn<V extends Pick<Verdict, 'band' | 'validUntil' | 'tier'>>(verdict: V, today: string) {
  const expired = verdict.validUntil !== null && verdict.validUntil < today;
  if (!expired) return verdict;
  return {
    ...verdict,
    band: verdict.band === 'critical' ? verdict.band : ('not_scored' as const),
    ...(verdict.tier === 'standard' ? { tier: 'enhanced' as const } : {}),
    expired: true as const,
  };
}
