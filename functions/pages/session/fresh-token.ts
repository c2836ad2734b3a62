import { Problem } from '../../../shared/errors.ts';
import { personHash } from '../../../shared/store/keys.ts';
import { beginRenewal, endRenewal, getSession, type Renewal, removeSession } from '../../../shared/store/session.ts';
import { SessionEnded } from '../session-door.ts';
import type { Keeping } from './keeping.ts';
import { type LiveSession, openSession, sealSession, type Tokens } from './live-session.ts';
import { newId } from './secrets.ts';

/** Tokens are renewed when they hold for no longer than this; while somebody does, one that holds so long still serves. */
const renewBeforeMs = 120_000;
const stillServesMs = 15_000;
/** Longer than an issuer is waited for. Whoever began and never ended stands in nobody's way for longer. */
const leaseMs = 15_000;
const pauseMs = 250;
const mostPauses = 40;

const underWay = new WeakMap<LiveSession, Promise<string>>();

/**
 * The access token of a session, renewed where it ends soon: once, however many ask at the same time, here or in other
 * processes, because some issuers take a refresh token that comes twice for a stolen one (RFC 9700, section 4.14.2).
 * Throws `SessionEnded` where the issuer gives none, and `Problem('unavailable')` where it does not answer.
 */
export function freshToken(keeping: Keeping, session: LiveSession): Promise<string> {
  const begun = underWay.get(session);
  if (begun !== undefined) return begun;
  const token = tokenOf(keeping, session).finally(() => underWay.delete(session));
  underWay.set(session, token);
  return token;
}

async function tokenOf(keeping: Keeping, session: LiveSession): Promise<string> {
  const { store, now, sleep } = keeping;
  for (let pauses = 0; pauses < mostPauses; pauses++) {
    if (holds(session, now(), renewBeforeMs)) return session.tokens.access;
    const from = now().getTime();
    const renewal = { by: newId(), from, until: from + leaseMs };
    if (session.tokens.refresh === undefined) return lastOf(keeping, session);
    if (await beginRenewal(store, session.stored, renewal)) {
      return renew(keeping, session, session.tokens.refresh, renewal);
    }
    // Somebody else renews them, or has done so since they were read.
    await readAgain(keeping, session);
    if (holds(session, now(), stillServesMs)) return session.tokens.access;
    await sleep(pauseMs);
  }
  throw new Problem('unavailable', 'This was not done, because it took too long to renew your session.', {
    headers: { 'retry-after': '5' },
  });
}

async function renew(keeping: Keeping, session: LiveSession, refresh: string, renewal: Renewal): Promise<string> {
  const { store, secrets, issuer, now } = keeping;
  let renewed: Tokens | 'refused';
  try {
    renewed = await issuer.renew(refresh);
  } catch (cause) {
    await endRenewal(store, session.stored, renewal);
    if (holds(session, now(), stillServesMs)) return session.tokens.access;
    throw cause;
  }
  if (renewed === 'refused') return endHere(keeping, session);
  const tokens = { ...session.tokens, ...renewed };
  const roles = await rolesBy(keeping, session, tokens);
  if (roles === undefined) return endHere(keeping, session);
  const { id, label } = session;
  await endRenewal(store, session.stored, renewal, sealSession(secrets, id, { roles, label, tokens }));
  await readAgain(keeping, session);
  return session.tokens.access;
}

/** What the person may do by the new token; undefined where it is not theirs, or none that the API would let pass. */
async function rolesBy({ verifyToken }: Keeping, session: LiveSession, { access }: Tokens) {
  try {
    const principal = await verifyToken(access);
    return personHash(principal) === session.stored.person ? principal.roles : undefined;
  } catch (error) {
    // The old refresh token may be spent: what came for it is kept, and the API asks the issuer's keys again.
    if (error instanceof Problem && error.kind === 'unavailable') return session.roles;
    return undefined;
  }
}

/** Without a refresh token a session is as long as its access token. */
function lastOf(keeping: Keeping, session: LiveSession): Promise<string> | string {
  return holds(session, keeping.now(), stillServesMs) ? session.tokens.access : endHere(keeping, session);
}

async function readAgain({ store, secrets, now }: Keeping, session: LiveSession): Promise<void> {
  const { id, stored } = session;
  const kept = await getSession(store, stored.name, now());
  if (kept === undefined) throw new SessionEnded();
  Object.assign(session, openSession(secrets, id, kept));
}

async function endHere({ store }: Keeping, session: LiveSession): Promise<never> {
  await removeSession(store, session.stored.name);
  throw new SessionEnded();
}

const holds = ({ tokens }: LiveSession, at: Date, ms: number) => tokens.expiresAt - at.getTime() > ms;
