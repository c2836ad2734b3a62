import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import jwt from 'jsonwebtoken';
import type { IssuerProfileInput } from '../../shared/access/issuer-profile.ts';

export const now = new Date('2026-03-01T12:00:00Z');
const seconds = now.getTime() / 1000;

export const ecKeys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
export const pemOf = (key: KeyObject) => key.export({ type: 'spki', format: 'pem' }).toString();

export const profile: IssuerProfileInput = {
  issuer: 'https://issuer.test',
  audience: { claim: 'aud', anyOf: ['api'] },
  rolesClaim: 'roles',
  typ: 'at+jwt',
  algorithms: ['ES256'],
  keys: { kind: 'public-key', pem: pemOf(ecKeys.publicKey) },
};

export const goodHeader = { alg: 'ES256', typ: 'at+jwt' };
export const goodClaims = {
  iss: 'https://issuer.test',
  aud: 'api',
  sub: 'officer@example.org',
  roles: ['procurement_officer'],
  iat: seconds,
  exp: seconds + 3600,
};

/** A really signed token with whatever header and claims, also those that a library would not write. */
export function token({ header = {}, claims = {} }: { header?: object; claims?: object } = {}): string {
  return signed(JSON.stringify({ ...goodHeader, ...header }), JSON.stringify({ ...goodClaims, ...claims }));
}

/** The same from raw JSON texts, signed with ES256. */
export function signed(header: string, payload: string, key: KeyObject = ecKeys.privateKey): string {
  const input = [header, payload].map((part) => Buffer.from(part).toString('base64url')).join('.');
  const signature = sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' });
  return `${input}.${signature.toString('base64url')}`;
}

/** A token by `jsonwebtoken`, for other algorithms and keys. */
export function libraryToken(algorithm: jwt.Algorithm, key: jwt.Secret, header: object = {}): string {
  return jwt.sign(goodClaims, key, {
    algorithm,
    header: { ...goodHeader, ...header, alg: algorithm },
    allowInsecureKeySizes: true,
    allowInvalidAsymmetricKeyTypes: true,
  });
}
