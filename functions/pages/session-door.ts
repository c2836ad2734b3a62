import type { Role } from '../../shared/access/principal.ts';
import type { Speaker } from './texts/speaker.ts';
import type { View } from './view.ts';

/** Who is signed in, as far as pages need to know. */
export interface Session {
  roles: readonly Role[];
  /** What the person is called on the page: never kept anywhere else. */
  label: string;
  /** Why records of others are read; absent while nobody has said. */
  reason?: string;
}

/** How pages know who sends a request. It alone reads and writes sessions; pages see nothing of tokens but the token. */
export interface SessionDoor<S extends Session = Session> {
  /** The session of the request's cookie; undefined where there is none, or it has ended. */
  find(request: Request): Promise<S | undefined>;
  /** An access token that the API accepts for a while. @throws {SessionEnded} where the issuer gives none any more */
  token(session: S): Promise<string>;
  /** Keeps why records of others are read, until the session ends; an empty text takes it back. */
  keepReason(session: S, reason: string): Promise<void>;
  /** What the hidden field `csrf` of every form holds. */
  csrf(session: S | undefined): string;
  /** What answers a form that did not come from our own page of this session; undefined where it did. */
  refuse(request: Request, form: FormData, session: S | undefined, text: Speaker): Promise<View | undefined>;
  /** What answers who has to sign in first, and then come back. What was typed into a form is kept meanwhile. */
  signIn(request: Request, form: FormData | undefined): Promise<View>;
}

/** The issuer gives no more tokens for this session. */
export class SessionEnded extends Error {
  override readonly name = 'SessionEnded';
}
