import * as z from 'zod';
import type { LicenceFact } from '../../rules/licence-fact.ts';
import type { Identifier } from '../party/identifier.ts';
import type { Registered } from '../store/register.ts';
import { isSameHolder } from './same-holder.ts';
import type { StatedLicence } from './stated-licence.ts';
import { covers, registeredOn, termsOf, type Validity } from './valid-on.ts';

export const registerStates = ['claimed', 'verified', 'unknown', 'mismatched'] as const;
export const registeredStatuses = ['active', 'suspended', 'revoked'] as const;

const day = z.iso.date();

/** What the register of its country makes of a licence that is stated: what rules read as a `LicenceFact`, but for its name. */
export const standSchema = z.object({
  register: z.enum(registerStates),
  differs: z.exactOptional(z.array(z.enum(['holder', 'validFrom', 'validTo', 'status']))),
  notInForceByRegister: z.exactOptional(z.boolean()),
  registered: z.exactOptional(
    z.object({
      validFrom: z.exactOptional(day),
      validTo: z.exactOptional(day),
      status: z.enum(registeredStatuses),
      asOf: day,
    }),
  ),
  heldOnLastRecruitment: z.exactOptional(z.enum(['yes', 'no'])),
}) satisfies z.ZodType<Omit<LicenceFact, 'id' | 'country' | 'number'>>;
export type Stand = z.infer<typeof standSchema>;

type Difference = NonNullable<Stand['differs']>[number];

/** What a status takes away: stating a heavier one than the register does is no difference. */
const weight = { active: 0, suspended: 1, revoked: 2 };

/**
 * Where a stated licence stands. `registered` is what registers have said of its number; `isRegisterKept`: one of its
 * country was imported to its end, so that a number which is not in it is unknown.
 *
 * Nothing differs where the declarant claims no more than the register gives: a renewal that the register has and an
 * older declaration has not is no difference, nor is a heavier status. What is not stated counts as the worst. Of a term that ended before the first one that
 * registers have shown they say nothing: the licence stays `claimed`.
 */
export function standOf(
  stated: StatedLicence,
  party: { name: string; identifiers: readonly Identifier[] },
  registered: Registered | undefined,
  isRegisterKept: boolean,
): Stand {
  if (registered === undefined || wasTakenOff(registered)) return { register: isRegisterKept ? 'unknown' : 'claimed' };
  const { says, asOf } = registered;
  const { validFrom, validTo, status } = says;
  const shown = {
    registered: {
      ...(validFrom === undefined ? {} : { validFrom }),
      ...(validTo === undefined ? {} : { validTo }),
      ...{ status, asOf },
    },
  };
  const isEarlierTerm = endsBeforeAll(stated, registered);
  const differs: Difference[] = [
    ...(isSameHolder(party, says.holder) ? [] : ['holder' as const]),
    ...(isEarlierTerm ? [] : datesBeyond(stated, registered)),
    ...(isStatusWorse(stated, registered) ? ['status' as const] : []),
  ];
  const held = isEarlierTerm ? 'not_known' : heldOn(stated, registered);
  return {
    register: differs.length > 0 ? 'mismatched' : isEarlierTerm ? 'claimed' : 'verified',
    ...(differs.length === 0 ? {} : { differs }),
    notInForceByRegister: differs.includes('status'),
    ...shown,
    ...(held === 'not_known' ? {} : { heldOnLastRecruitment: held }),
  };
}

/** Gone from the register while it had not ended: as if it had never been there. After its end every register lets go of it. */
function wasTakenOff({ notListedSince, says }: Registered): boolean {
  return notListedSince !== undefined && (says.validTo === undefined || says.validTo >= notListedSince);
}

function endsBeforeAll({ validTo }: StatedLicence, registered: Registered): boolean {
  return (
    validTo !== undefined &&
    termsOf(registered).every(({ validFrom }) => validFrom !== undefined && validTo < validFrom)
  );
}

/** A day that is left out where the register has one differs: leaving it out must not be better than stating it wrong. */
function datesBeyond(stated: StatedLicence, registered: Registered): Difference[] {
  return (['validFrom', 'validTo'] as const).filter((which) => {
    const day = stated[which];
    if (day === undefined) return registered.says[which] !== undefined;
    return !termsOf(registered).some((term) => covers(term, day));
  });
}

function isStatusWorse({ status = 'not_known' }: StatedLicence, { says }: Registered): boolean {
  return weight[says.status] > (status === 'not_known' ? 0 : weight[status]);
}

/** Where no day is stated: yes only where none in the period can have lain outside the licence. */
function heldOn({ lastRecruitment, period }: StatedLicence, registered: Registered): Validity {
  if (lastRecruitment !== undefined) return registeredOn(registered, lastRecruitment);
  if (period === undefined) return 'not_known';
  const { from, to } = period;
  const terms = termsOf(registered);
  const isAhead = terms.every(({ validFrom }) => validFrom !== undefined && validFrom > to);
  const isThroughout =
    terms.some((term) => covers(term, from) && covers(term, to)) && registeredOn(registered, to) === 'yes';
  return isAhead || isThroughout ? 'yes' : 'not_known';
}
