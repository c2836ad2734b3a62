import { setTimeout as wait } from 'node:timers/promises';
import type { Principal } from '../../../shared/access/principal.ts';
import { personHash } from '../../../shared/store/keys.ts';
import {
  getSession,
  noteReason,
  putSession,
  removeSession,
  removeSessionsOf,
  type StoredSession,
  touchSession,
} from '../../../shared/store/session.ts';
import { cookieNames, readCookie, setCookie } from './cookies.ts';
import { freshToken } from './fresh-token.ts';
import type { Keeping } from './keeping.ts';
import { type LiveSession, openSession, sealReason, sealSession, type Tokens } from './live-session.ts';
import { isId, nameOf, newId, type PageSecrets } from './secrets.ts';

/** A session ends after so long without use, and at the latest so long after signing in. */
const idleMs = 60 * 60_000;
const longestMs = 12 * 60 * 60_000;
/** Use is noted at most this often: a session left alone ends after 55 to 60 minutes. */
const touchMs = 5 * 60_000;
/** The cookie outlives the session, so that a form that is sent too late still shows where it was made. */
const cookieSeconds = 24 * 60 * 60;

/** Somebody whom the issuer has just told us of. */
export interface SignedIn {
  principal: Principal;
  label: string;
  tokens: Tokens;
}

export interface Sessions {
  /** Begins a session under a new id, and ends the one that the browser had. Gives the `Set-Cookie`. */
  open(request: Request, signedIn: SignedIn): Promise<string>;
  /** The session of a request; undefined where there is none, or it has ended. */
  find(request: Request): Promise<LiveSession | undefined>;
  /** An access token that holds for a while yet. Throws `SessionEnded`, or `Problem('unavailable')`. */
  token(session: LiveSession): Promise<string>;
  /** Keeps why records of others are read; an empty text takes it back. */
  keepReason(session: LiveSession, reason: string): Promise<void>;
  end(session: LiveSession): Promise<void>;
  /** Ends all sessions of the same person, on whatever browser, and says how many. */
  endAll(session: LiveSession): Promise<number>;
}

/** The sessions of the pages, kept in the store: a browser holds nothing but a random id. */
export function createSessions(options: Omit<Keeping, 'now' | 'sleep'> & Partial<Keeping>): Sessions {
  const keeping: Keeping = { now: () => new Date(), sleep: (ms) => wait(ms), ...options };
  const { store, secrets, now } = keeping;
  return {
    open: async (request, { principal, label, tokens }) => {
      const before = readCookie(request, cookieNames.session);
      if (isId(before)) await removeSession(store, nameOf(before));
      const id = newId();
      const startedAt = now().toISOString();
      await putSession(store, {
        name: nameOf(id),
        person: personHash(principal),
        sealed: sealSession(secrets, id, { roles: principal.roles, label, tokens }),
        turn: 0,
        ...{ startedAt, ...seen(startedAt, now()) },
      });
      return setCookie(cookieNames.session, id, cookieSeconds);
    },
    find: async (request) => {
      const id = readCookie(request, cookieNames.session);
      const stored = isId(id) ? await getSession(store, nameOf(id), now()) : undefined;
      if (!isId(id) || stored === undefined) return undefined;
      const session = opened(secrets, id, stored);
      if (session && now().getTime() - Date.parse(stored.seenAt) >= touchMs) {
        await touchSession(store, { name: stored.name, ...seen(stored.startedAt, now()) });
      }
      return session;
    },
    token: (session) => freshToken(keeping, session),
    keepReason: async ({ id, stored }, reason) => {
      const sealed = reason === '' ? undefined : sealReason(secrets, id, reason);
      await noteReason(store, stored.name, sealed);
    },
    end: (session) => removeSession(store, session.stored.name),
    endAll: async ({ stored }) => {
      const ended = await removeSessionsOf(store, stored.person);
      // The index may not know it yet.
      await removeSession(store, stored.name);
      return ended;
    },
  };
}

/** After the secret of the pages was changed, what was sealed before is no session any more. */
function opened(secrets: PageSecrets, id: string, stored: StoredSession): LiveSession | undefined {
  try {
    return openSession(secrets, id, stored);
  } catch {
    return undefined;
  }
}

function seen(startedAt: string, at: Date): Pick<StoredSession, 'seenAt' | 'expiresAt'> {
  const endsMs = Math.min(at.getTime() + idleMs, Date.parse(startedAt) + longestMs);
  return { seenAt: at.toISOString(), expiresAt: Math.floor(endsMs / 1000) };
}
