import { recordAccess } from '../../shared/access-log/record-access.ts';
import { isMember } from '../../shared/store/member.ts';
import type { Answer } from './answer.ts';
import type { Call, Route } from './route.ts';

/**
 * Leaves in the access log that somebody is about to be given an answer with records of others. A list of
 * nothing leaves nothing, and neither does what members read of their own party.
 * Throws `Problem('unavailable')` where that could not be kept: the answer must not be given then.
 */
export async function logAccess(
  { reads }: Pick<Route, 'reads'>,
  { services, route, request, principal, grant, reason }: Call,
  party: string | undefined,
  { records = 1, reason: otherwise }: Answer,
): Promise<void> {
  if (reads === undefined || grant.reach === 'own') return;
  if (party === undefined && (reads === 'named-party' || records === 0)) return;
  const { store, newId, retries, now } = services;
  const { issuer, subject } = principal;
  if (party !== undefined && (await isMember(store, party, { issuer, subject }))) return;
  const reading = {
    ...{ id: newId(), route, path: new URL(request.url).pathname, records, reason: reason ?? otherwise ?? null },
    ...(party === undefined ? {} : { party }),
  };
  await recordAccess(store, { issuer, subject, role: grant.role }, reading, { ...retries, now });
}
