import type { IsoDate } from '../../rules/vocabulary.ts';
import type { Registered } from '../store/register.ts';
import type { StatedLicence } from './stated-licence.ts';

export type Validity = 'yes' | 'no' | 'not_known';

/** A span of days; without a first or last one it is open there. */
export interface Term {
  validFrom?: IsoDate;
  validTo?: IsoDate;
}

export const covers = ({ validFrom, validTo }: Term, day: IsoDate): boolean =>
  (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo);

/** The terms of a licence that registers have shown: the present one and those that it followed. */
export const termsOf = ({ says, earlierTerms }: Registered): Term[] => [says, ...earlierTerms];

/** Whether a licence was valid on a day by the declarant's own word. */
export function statedOn(licence: StatedLicence, day: IsoDate): Validity {
  const { validFrom, validTo, renewal, status, notInForceSince } = licence;
  if (validFrom !== undefined && day < validFrom) return 'no';
  if (validTo !== undefined && day > validTo && renewal === 'none') return 'no';
  if (status === 'suspended' || status === 'revoked') {
    if (notInForceSince === undefined) return 'not_known';
    if (day > notInForceSince) return 'no';
  }
  if (validFrom === undefined || validTo === undefined || status === undefined || status === 'not_known') {
    return 'not_known';
  }
  return day <= validTo || renewal === 'confirmed' ? 'yes' : 'not_known';
}

/**
 * Whether a licence was valid on a day by the registers that were imported. A register says that a licence is suspended,
 * not since when: between the one that showed it active and the one that did not, nothing is known. Nor is anything known
 * of one that is no longer listed, from then on.
 */
export function registeredOn(licence: Registered, day: IsoDate): Validity {
  if (!termsOf(licence).some((term) => covers(term, day))) return 'no';
  if (licence.notListedSince !== undefined && day >= licence.notListedSince) return 'not_known';
  const after = licence.notActive.findLast(({ to }) => to === undefined || day <= to);
  if (after === undefined) return 'yes';
  if (after.from <= day) return 'no';
  return after.activeOn !== undefined && day <= after.activeOn ? 'yes' : 'not_known';
}
