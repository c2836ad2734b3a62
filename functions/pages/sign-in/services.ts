import type { VerifyToken } from '../../../shared/access/principal.ts';
import type { KeptForms } from '../session/kept-forms.ts';
import type { PageSecrets } from '../session/secrets.ts';
import type { Sessions } from '../session/sessions.ts';
import type { IssuerClient } from './issuer-client.ts';

/** What the pages for signing in and out work with. */
export interface SignInServices {
  sessions: Sessions;
  keptForms: KeptForms;
  secrets: PageSecrets;
  issuer: IssuerClient;
  /** The API's own: who would not pass there is not signed in here. */
  verifyToken: VerifyToken;
}
