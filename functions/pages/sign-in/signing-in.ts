import type { PageSpec } from '../define-page.ts';
import { createDoor } from '../session/door.ts';
import type { Keeping } from '../session/keeping.ts';
import { createKeptForms } from '../session/kept-forms.ts';
import type { LiveSession } from '../session/live-session.ts';
import { pageSecrets } from '../session/secrets.ts';
import { createSessions } from '../session/sessions.ts';
import type { SessionDoor } from '../session-door.ts';
import { createIssuerClient, type IssuerClient } from './issuer-client.ts';
import { signInPages } from './pages.ts';
import { formTargetsOf, type SignInSettingsInput, signInSettings } from './settings.ts';

export interface SigningInOptions
  extends Pick<Keeping, 'store' | 'verifyToken'>,
    Partial<Pick<Keeping, 'now' | 'sleep'>> {
  settings: SignInSettingsInput;
  /** 32 secret bytes, the same in every instance: after another secret, everybody signs in anew. */
  secret: Uint8Array;
  /** How the issuer is reached; over the network where left out. */
  issuerFetch?: Parameters<typeof createIssuerClient>[1]['fetch'];
}

/** What the pages need so that people can sign in. */
export interface SigningIn {
  door: SessionDoor<LiveSession>;
  pages: readonly PageSpec[];
  /** Our own origin, as browsers see it. */
  origin: string;
  /** Origins beside our own to which a form leads. */
  formTargets: readonly string[];
}

/** Everything that has to do with who is signed in, ready for `createPages`. Throws at once where the settings are not right. */
export function createSigningIn(options: SigningInOptions): SigningIn {
  const { store, verifyToken, secret, issuerFetch, now = () => new Date(), sleep } = options;
  const settings = signInSettings.parse(options.settings);
  const secrets = pageSecrets(secret);
  const issuer: IssuerClient = createIssuerClient(settings, { now, ...(issuerFetch && { fetch: issuerFetch }) });
  const sessions = createSessions({ store, secrets, issuer, verifyToken, now, ...(sleep && { sleep }) });
  const keptForms = createKeptForms(store, secrets, now);
  return {
    door: createDoor({ sessions, keptForms, secrets, origin: settings.origin }),
    pages: signInPages({ sessions, keptForms, secrets, issuer, verifyToken }),
    origin: settings.origin,
    formTargets: formTargetsOf(settings),
  };
}
