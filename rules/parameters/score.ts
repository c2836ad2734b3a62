import type { ScoreParameters } from '../rule-set.ts';

/** One critical group alone is 75, two 94; without one the score never passes 70; eight minor gaps are 14, eight major 35. */
export const score: ScoreParameters = {
  points: { remedying: 16, major: 4, minor: 1, info: 0 },
  half: 32,
  ceiling: [7, 10],
  criticalDivisor: 4,
  bands: { medium: 15, high: 35 },
  coverageFloor: [3, 5],
  coverageWeights: { critical: 12, major: 4, minor: 1, info: 0 },
};
