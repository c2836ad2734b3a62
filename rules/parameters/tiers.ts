import type { TierLine } from '../rule-set.ts';

/**
 * How far a buyer looks, by what was said of conduct, what the context does not rule out, and on whose word: the first
 * line that fits. Our method, for the due diligence of paragraph 13 (j): work of high inherent risk is never waved through
 * on the declarant's own word, and little is asked where little is at stake.
 */
export const tiers: readonly TierLine[] = [
  { band: ['critical'], tier: 'remedy_first' },
  { band: ['not_scored', 'high'], tier: 'enhanced' },
  { inherent: ['high'], confidence: ['declared', 'documented'], tier: 'enhanced' },
  { band: ['medium'], inherent: ['high', 'medium'], tier: 'enhanced' },
  { band: ['medium'], confidence: ['declared'], tier: 'enhanced' },
  { tier: 'standard' },
];
