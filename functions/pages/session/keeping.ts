import type { VerifyToken } from '../../../shared/access/principal.ts';
import type { Store } from '../../../shared/store/store.ts';
import type { IssuerClient } from '../sign-in/issuer-client.ts';
import type { PageSecrets } from './secrets.ts';

/** What sessions need around them. */
export interface Keeping {
  store: Store;
  secrets: PageSecrets;
  issuer: Pick<IssuerClient, 'renew'>;
  /** The API's own: what it would not let pass is no token for us. */
  verifyToken: VerifyToken;
  now: () => Date;
  sleep: (milliseconds: number) => Promise<unknown>;
}
