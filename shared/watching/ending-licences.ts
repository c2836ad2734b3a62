import type { Declaration } from '../../rules/assessment.ts';
import type { IsoDate } from '../../rules/vocabulary.ts';
import { statedLicences } from '../licences/stated-licence.ts';

export interface EndingLicence {
  country: string;
  /** As numbers are compared. */
  number: string;
  lastDay: IsoDate;
}

/** How a licence without an end is written. */
const endless = '9999-12-31';

/**
 * The licences that declarations state, each with its last day: of several terms under one number the last, as a renewal
 * under the old number is written. Without those that have no end, are revoked, or are renewed by the authority's word.
 */
export function endingLicences(declarations: readonly Pick<Declaration, 'form' | 'answers' | 'period'>[]) {
  const latest = new Map<string, EndingLicence & { goesOn: boolean }>();
  for (const { country, number, validTo, renewal, status } of declarations.flatMap(statedLicences)) {
    if (validTo === undefined) continue;
    const key = JSON.stringify([country, number]);
    const goesOn = validTo === endless || status === 'revoked' || renewal === 'confirmed';
    const before = latest.get(key);
    if (before !== undefined && before.lastDay >= validTo) continue;
    latest.set(key, { country, number, lastDay: validTo, goesOn });
  }
  return [...latest.values()].flatMap(({ goesOn, ...licence }): EndingLicence[] => (goesOn ? [] : [licence]));
}
