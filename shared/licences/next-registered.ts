import type { IsoDate } from '../../rules/vocabulary.ts';
import { canonicalJson } from '../audit/canonical.ts';
import type { Registered, RegisterSays } from '../store/register.ts';
import type { Term } from './valid-on.ts';

/** How many earlier terms and suspensions of one licence are remembered beside it; its history has them all. */
const mostRemembered = 20;

/** The import that a licence is kept by: its day, and that of the last one before that came to its end. */
export interface ImportFacts {
  id: string;
  country: string;
  asOf: IsoDate;
  before: IsoDate | undefined;
  at: Date;
}

export const saysTheSame = (was: Registered, says: RegisterSays): boolean =>
  was.notListedSince === undefined && canonicalJson(was.says) === canonicalJson(says);

/** A licence as a register lists it now, given what registers made of it before. Pure. */
export function listedNow(
  { number, says }: { number: string; says: RegisterSays },
  was: Registered | undefined,
  { id, country, asOf, before, at }: ImportFacts,
): Omit<Registered, 'version'> {
  // A register of the same day corrects the one before: what that one said was never so.
  const isLater = was !== undefined && was.asOf < asOf;
  return {
    ...{ country, number, says, asOf, import: id, importedAt: at.toISOString() },
    notActive: notActive(says, was, {
      asOf,
      before: before !== undefined && before < asOf ? before : undefined,
      isLater,
    }),
    earlierTerms: (isLater && isRenewal(was.says, says)
      ? [{ ...termOf(was.says) }, ...was.earlierTerms]
      : (was?.earlierTerms ?? [])
    ).slice(0, mostRemembered),
  };
}

/** A licence that a register lists no longer. Pure. */
export function gone({ version: _, ...was }: Registered, { id, asOf, at }: ImportFacts): Omit<Registered, 'version'> {
  return { ...was, notListedSince: asOf, import: id, importedAt: at.toISOString() };
}

function termOf({ validFrom, validTo }: Term): Term {
  return { ...(validFrom === undefined ? {} : { validFrom }), ...(validTo === undefined ? {} : { validTo }) };
}

/** Begins later and ends no earlier. Any other change of dates corrects what was shown before. */
function isRenewal(was: Term, is: Term): boolean {
  const beginsLater = was.validFrom !== undefined && is.validFrom !== undefined && is.validFrom > was.validFrom;
  return beginsLater && (is.validTo === undefined || (was.validTo !== undefined && is.validTo >= was.validTo));
}

function notActive(
  { status }: RegisterSays,
  was: Registered | undefined,
  { asOf, before, isLater }: { asOf: IsoDate; before: IsoDate | undefined; isLater: boolean },
): Registered['notActive'] {
  const earlier = was?.notActive ?? [];
  const [last, ...rest] = earlier;
  const lasts = last !== undefined && last.to === undefined;
  if (status === 'active') {
    if (!lasts) return earlier;
    return isLater ? [{ ...last, to: before ?? last.from }, ...rest] : rest;
  }
  if (lasts) return earlier;
  const wasListed = was !== undefined && was.notListedSince === undefined;
  const activeOn = isLater && wasListed && before !== undefined ? { activeOn: before } : {};
  return [{ from: asOf, ...activeOn }, ...earlier].slice(0, mostRemembered);
}
