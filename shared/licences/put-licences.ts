import { canonicalJson } from '../audit/canonical.ts';
import { type Licence, putLicence } from '../store/licence.ts';
import type { Write } from '../store/write.ts';
import { bare, type LicenceBook, licenceKey, type StandingLicence } from './licence-book.ts';
import { registerStates } from './stand.ts';

/**
 * The most licences that one transaction keeps anew, beside all else that a submission has in the hundred places of one.
 * Of more the rest is kept with the next assessment; the verdict sees all of them at once.
 */
export const mostLicences = 60;

/**
 * Keeps what has changed of an agency's licences: newly stated, stated otherwise, no longer stated, or standing otherwise
 * by the register. `declaration` is the id of the one that the book was read for.
 */
export function putLicences(
  { kept, stated, withdrawn }: LicenceBook,
  { party, declaration, at }: { party: string; declaration: string; at: Date },
): Write[] {
  const before = new Map(kept.map((each) => [licenceKey(each), each]));
  const now = at.toISOString();
  const next = [
    ...stated.map(({ rows, ...name }) => {
      const was = before.get(licenceKey(name));
      const isAsBefore = was !== undefined && was.notStatedSince === undefined && saySame(rows, was.stated);
      return standingNow({ party, ...name, declaration: isAsBefore ? was.declaration : declaration }, rows, was, now);
    }),
    ...withdrawn.flatMap(({ rows, ...name }) => {
      const was = before.get(licenceKey(name));
      if (was === undefined) return [];
      const { version: _, ...facts } = was;
      return [standingNow({ ...facts, notStatedSince: was.notStatedSince ?? now }, rows, was, now)];
    }),
  ];
  return next
    .filter((each) => isChanged(each, before.get(licenceKey(each))))
    .slice(0, mostLicences)
    .map((each) => putLicence(each, before.get(licenceKey(each))));
}

type Facts = Pick<Licence, 'party' | 'country' | 'number' | 'declaration' | 'notStatedSince'>;

/** A licence as it is to be kept, given where its rows stand now; `was` is what is kept of it. */
export function standingNow(
  { party, country, number, declaration, notStatedSince }: Facts,
  rows: StandingLicence[],
  was: Licence | undefined,
  now: string,
): Omit<Licence, 'version'> {
  const register = registerStates.findLast((state) => rows.some(({ stand }) => stand.register === state)) ?? 'claimed';
  return {
    ...{ party, country, number, stated: rows, register, declaration },
    registerSince: was?.register === register ? was.registerSince : now,
    ...(notStatedSince === undefined ? {} : { notStatedSince }),
  };
}

/** Whether a licence is to be kept anew. */
export function isChanged(next: Omit<Licence, 'version'>, was: Licence | undefined): boolean {
  if (was === undefined) return true;
  const { version: _, ...before } = was;
  return canonicalJson(next) !== canonicalJson(before);
}

function saySame(rows: readonly StandingLicence[], others: readonly StandingLicence[]): boolean {
  return canonicalJson(rows.map(bare)) === canonicalJson(others.map(bare));
}
