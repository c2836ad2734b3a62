import { createTokenVerifier } from '../../shared/access/token-verifier.ts';
import { openStore } from '../../shared/store/store.ts';
import { createApp } from './app.ts';
import { evidenceBucket } from './evidence-bucket.ts';
import { roleCredentials } from './role-credentials.ts';
import type { Log } from './services.ts';
import type { Settings } from './settings.ts';
import { bucketLinks } from './sign-link.ts';

/** The API as it runs in AWS, and what it runs on. */
export function deployedApi({ tables, issuers, cursorKey, exports, evidence }: Settings, log: Log) {
  const store = openStore({ tables });
  const verifyToken = createTokenVerifier(issuers);
  const signLink = bucketLinks({ ...exports, credentials: roleCredentials });
  const evidenceShelf = evidenceBucket({ ...evidence, credentials: roleCredentials });
  return { app: createApp({ store, verifyToken, cursorKey, log, signLink, evidenceShelf }), store, verifyToken };
}
