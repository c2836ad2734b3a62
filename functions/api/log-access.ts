import { recordAccess } from '../../shared/access-log/record-access.ts';
import { isMember } from '../../shared/store/member.ts';
import type { Answer } from './answer.ts';
import type { Call, Route } from './route.ts';

/**
 * Whether the answer to a call will hold records of others: not where its role reaches only its own, and not of a party
 * that the reader is a member of.
 */
export async function readsOthers(
  { reads }: Pick<Route, 'reads'>,
  { services, principal: { issuer, subject }, grant }: Call,
  party: string | undefined,
): Promise<boolean> {
  if (reads === undefined || grant.reach === 'own') return false;
  if (party === undefined) return reads === 'others';
  return !(await isMember(services.store, party, { issuer, subject }));
}

/**
 * Leaves in the access log that somebody is about to be given an answer with records of others; a list of nothing
 * leaves nothing. Throws `Problem('unavailable')` where it could not be kept: the answer must not be given then.
 */
export async function logAccess(
  { services, route, request, principal: { issuer, subject }, grant, reason }: Call,
  party: string | undefined,
  { records = 1, reason: otherwise }: Answer,
): Promise<void> {
  if (party === undefined && records === 0) return;
  const { store, newId, retries, now } = services;
  const reading = {
    ...{ id: newId(), route, path: new URL(request.url).pathname, records, reason: reason ?? otherwise ?? null },
    ...(party === undefined ? {} : { party }),
  };
  await recordAccess(store, { issuer, subject, role: grant.role }, reading, { ...retries, now });
}
