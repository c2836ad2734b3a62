import type { ExposureParameters } from '../rule-set.ts';

/** How far the conduct of others reaches along a chain. Our method, for the supply chains of paragraph 13 (j). */
export const exposure: ExposureParameters = {
  damping: [3, 4],
  longest: 5,
  enhancedFrom: 35,
  owed: { groups: ['deposits', 'fees', 'identity-documents'], days: 731 },
};
