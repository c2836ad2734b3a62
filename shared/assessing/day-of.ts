import type { IsoDate } from '../../rules/vocabulary.ts';

/** The day in UTC. */
export const dayOf = (at: Date): IsoDate => at.toISOString().slice(0, 10);
