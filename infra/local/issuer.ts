import { createPrivateKey, createPublicKey, type JsonWebKey, type KeyObject, randomUUID } from 'node:crypto';
import jwt from 'jsonwebtoken';
import * as z from 'zod';
import type { IssuerProfileInput } from '../../shared/access/issuer-profile.ts';
import { type Role, roles } from '../../shared/access/principal.ts';
import { CannotStart } from './cannot-start.ts';

const issuer = 'http://127.0.0.1/local';
const audience = 'paragraph-13-local';
const type = 'at+jwt';
const refreshType = 'rt+jwt';
const algorithm = 'ES256';

/** For whom a token is made, and for how long. */
interface TokenClaims {
  role: Role;
  subject: string;
  lifetimeSeconds: number;
}

/** The local server's own issuer of tokens; in AWS this is Cognito or the authority's own. */
export interface LocalIssuer {
  /** What the API needs to check the tokens. */
  profile: IssuerProfileInput;
  /** A bearer token for one role, shaped as RFC 9068 asks. */
  mintToken: (claims: TokenClaims) => string;
  /** Says to one client who signed in (OpenID Connect Core, section 2). */
  mintIdToken: (claims: {
    client: string;
    subject: string;
    name: string;
    nonce: string;
    lifetimeSeconds: number;
  }) => string;
  /** What a client gets new tokens for. The API takes it for no token: its type is another. */
  mintRefreshToken: (claims: TokenClaims & { client: string }) => string;
  /** For whom a refresh token of this client was made. Throws where it is none, or none any more. */
  readRefreshToken: (token: string, client: string) => { role: Role; subject: string };
  /** The public key, as clients look it up (RFC 7517). */
  jwk: JsonWebKey;
}

const refreshClaims = z.object({ sub: z.string(), roles: z.tuple([z.enum(roles)]) });

/** Makes the issuer from its key. @throws {CannotStart} when the PEM holds no private key for ES256 */
export function localIssuer(signingKeyPem: string, now = () => new Date()): LocalIssuer {
  const key = readKey(signingKeyPem);
  const publicKey = createPublicKey(key);
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const seconds = () => Math.floor(now().getTime() / 1000);
  const sign = (claims: object, typ: string, named: { audience: string; subject: string; lifetimeSeconds: number }) =>
    jwt.sign({ ...claims, iat: seconds() }, key, {
      ...{ algorithm, issuer, audience: named.audience, subject: named.subject },
      header: { alg: algorithm, typ },
      expiresIn: named.lifetimeSeconds,
      jwtid: randomUUID(),
    });
  return {
    profile: {
      issuer,
      audience: { claim: 'aud', anyOf: [audience] },
      rolesClaim: 'roles',
      typ: type,
      algorithms: [algorithm],
      keys: { kind: 'public-key', pem },
    },
    mintToken: ({ role, ...named }) =>
      sign({ roles: [role], client_id: 'local-token-command' }, type, { ...named, audience }),
    mintIdToken: ({ client, name, nonce, ...named }) => sign({ name, nonce }, 'JWT', { ...named, audience: client }),
    mintRefreshToken: ({ role, client, ...named }) =>
      sign({ roles: [role] }, refreshType, { ...named, audience: client }),
    readRefreshToken: (token, client) => {
      const { header, payload } = jwt.verify(token, publicKey, {
        ...{ algorithms: [algorithm], issuer, audience: client },
        clockTimestamp: seconds(),
        complete: true,
      });
      if (header.typ !== refreshType) throw new TypeError('This is no refresh token.');
      const { sub, roles } = refreshClaims.parse(payload);
      return { role: roles[0], subject: sub };
    },
    jwk: { ...publicKey.export({ format: 'jwk' }), use: 'sig', alg: algorithm },
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
