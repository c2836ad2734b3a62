import type { KeyObject } from 'node:crypto';
import type { Fetcher } from 'aws-jwt-verify/https';
import jwt from 'jsonwebtoken';
import * as z from 'zod';
import { Problem } from '../errors.ts';
import { unauthenticated } from './bearer.ts';
import { clockTolerance, principalOf } from './claims.ts';
import { readCompactToken, type TokenHeader } from './compact-token.ts';
import { type IssuerProfile, type IssuerProfileInput, issuerProfile } from './issuer-profile.ts';
import { type FindKey, jwksKeys } from './jwks.ts';
import type { Principal, VerifyToken } from './principal.ts';
import { fitsAlgorithm } from './signing-key.ts';

interface VerifierOptions {
  now?: () => Date;
  /** Fetches the keys of issuers that publish them. */
  fetcher?: Fetcher;
}

/**
 * Checks bearer tokens of the given issuers. `jsonwebtoken` verifies the signature; before and after it we refuse what
 * it lets pass (RFC 8725). Throws a `ZodError` at once when a profile is incomplete, or two have the same issuer.
 */
export function createTokenVerifier(
  profiles: readonly IssuerProfileInput[],
  options: VerifierOptions = {},
): VerifyToken {
  const { now = () => new Date(), ...rest } = options;
  const issuers = z
    .array(issuerProfile)
    .min(1)
    .refine((all) => new Set(all.map(({ issuer }) => issuer)).size === all.length, 'An issuer has one profile.')
    .parse(profiles)
    .map((profile) => ({ profile, findKey: keysOf(profile, { now, ...rest }) }));

  return async function verifyToken(token): Promise<Principal> {
    try {
      const { header, payload } = readCompactToken(token);
      const known = issuers.find(({ profile }) => profile.issuer === payload.iss);
      if (known === undefined) throw new TypeError('The issuer is not known.');
      const key = await keyFor(header, known.profile, known.findKey);
      verifySignature(token, key, header, known.profile, now());
      return principalOf(payload, known.profile, now());
    } catch (cause) {
      if (cause instanceof Problem && cause.kind === 'unavailable') throw cause;
      throw unauthenticated({ cause, tokenGiven: true });
    }
  };
}

function keysOf(profile: IssuerProfile, options: { now: () => Date; fetcher?: Fetcher }): FindKey {
  const { keys } = profile;
  if (keys.kind === 'jwks') return jwksKeys(keys.uri, options);
  return async function localKey() {
    return keys.pem;
  };
}

async function keyFor(header: TokenHeader, profile: IssuerProfile, findKey: FindKey): Promise<KeyObject> {
  const algorithm = profile.algorithms.find((allowed) => allowed === header.alg);
  if (algorithm === undefined) throw new TypeError('The algorithm is not allowed.');
  if (!isType(header.typ, profile.typ)) throw new TypeError('The token is of another type.');
  if (profile.keys.kind === 'jwks' && header.kid === undefined) throw new TypeError('The token names no key.');
  const key = await findKey(header.kid ?? '', algorithm);
  if (!fitsAlgorithm(key, algorithm)) throw new TypeError('The key does not fit the algorithm.');
  return key;
}

/** Media types without regard to case, `application/` left out or not (RFC 7515, section 4.1.9). */
function isType(actual: string | undefined, expected: string | null): boolean {
  if (expected === null) return actual === undefined;
  return actual?.toLowerCase().replace(/^application\//, '') === expected.toLowerCase();
}

function verifySignature(token: string, key: KeyObject, header: TokenHeader, profile: IssuerProfile, now: Date): void {
  jwt.verify(token, key, {
    algorithms: profile.algorithms.filter((allowed) => allowed === header.alg),
    issuer: profile.issuer,
    clockTimestamp: Math.floor(now.getTime() / 1000),
    clockTolerance,
  });
}
