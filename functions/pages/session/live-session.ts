import * as z from 'zod';
import { roles } from '../../../shared/access/principal.ts';
import { seal, unseal } from '../../../shared/http/seal.ts';
import type { StoredSession } from '../../../shared/store/session.ts';
import type { Session } from '../session-door.ts';
import type { PageSecrets } from './secrets.ts';

const tokens = z.strictObject({
  access: z.string(),
  refresh: z.exactOptional(z.string()),
  /** Told to the issuer at signing out. */
  id: z.exactOptional(z.string()),
  /** When the access token expires, in milliseconds. */
  expiresAt: z.number(),
});
/** The tokens of one person, as an issuer gave them. */
export type Tokens = z.infer<typeof tokens>;

const contents = z.strictObject({ roles: z.array(z.enum(roles)), label: z.string(), tokens });
type Contents = Pick<LiveSession, 'roles' | 'label' | 'tokens'>;

/** A session that goes on: what is kept of it, opened. Renewing its tokens changes it. */
export interface LiveSession extends Session {
  /** What the browser holds. */
  id: string;
  tokens: Tokens;
  stored: StoredSession;
}

/** What the item of a session holds, for whoever has the browser's id and the secret of the pages. */
export function sealSession(
  secrets: PageSecrets,
  id: string,
  { roles, label, tokens }: Contents,
): Uint8Array<ArrayBuffer> {
  return seal(JSON.stringify({ roles, label, tokens }), 'session', secrets.ofItem(id));
}

/** Why records of others are read, as the item of a session holds it: it may name a case or a person. */
export function sealReason(secrets: PageSecrets, id: string, reason: string): Uint8Array<ArrayBuffer> {
  return seal(reason, 'reason', secrets.ofItem(id));
}

/** Throws an `Error` where it was sealed with another secret or for another id. */
export function openSession(secrets: PageSecrets, id: string, stored: StoredSession): LiveSession {
  const opened = contents.parse(JSON.parse(unseal(stored.sealed, 'session', secrets.ofItem(id))));
  const reason = stored.reason && { reason: unseal(stored.reason, 'reason', secrets.ofItem(id)) };
  return { id, stored, ...opened, ...reason };
}
