import { createPrivateKey, createPublicKey, type KeyObject, randomUUID } from 'node:crypto';
import jwt from 'jsonwebtoken';
import type { IssuerProfileInput } from '../../shared/access/issuer-profile.ts';
import type { Role } from '../../shared/access/principal.ts';
import { CannotStart } from './cannot-start.ts';

const issuer = 'http://127.0.0.1/local';
const audience = 'paragraph-13-local';
const type = 'at+jwt';
const algorithm = 'ES256';

/** The local server's own issuer of tokens; in AWS this is Cognito or the authority's own. */
export interface LocalIssuer {
  /** What the API needs to check the tokens. */
  profile: IssuerProfileInput;
  /** A bearer token for one role, shaped as RFC 9068 asks. */
  mintToken: (claims: { role: Role; subject: string; lifetimeSeconds: number }) => string;
}

/** Makes the issuer from its key. @throws {CannotStart} when the PEM holds no private key for ES256 */
export function localIssuer(signingKeyPem: string): LocalIssuer {
  const key = readKey(signingKeyPem);
  const pem = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
  return {
    profile: {
      issuer,
      audience: { claim: 'aud', anyOf: [audience] },
      rolesClaim: 'roles',
      typ: type,
      algorithms: [algorithm],
      keys: { kind: 'public-key', pem },
    },
    mintToken: ({ role, subject, lifetimeSeconds }) =>
      jwt.sign({ roles: [role], client_id: 'local-token-command' }, key, {
        algorithm,
        header: { alg: algorithm, typ: type },
        issuer,
        audience,
        subject,
        expiresIn: lifetimeSeconds,
        jwtid: randomUUID(),
      }),
  };
}

function readKey(pem: string): KeyObject {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyDetails?.namedCurve === 'prime256v1') return key;
  } catch {
    // Told below, together with keys of another kind.
  }
  throw new CannotStart('The file .data/signing-key.pem is damaged. Delete it: a new one is made at the next start.');
}
