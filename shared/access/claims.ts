import * as z from 'zod';
import type { TokenPayload } from './compact-token.ts';
import type { IssuerProfile } from './issuer-profile.ts';
import { type Principal, roles } from './principal.ts';

/** Clocks of issuer and server may differ by this many seconds. */
export const clockTolerance = 30;

const seconds = z.int().nonnegative();

/** A name that can stand in a log and in a key: no control characters, nothing invisible around it. */
const subject = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[^\p{C}\p{Z}](?:[^\p{C}]*[^\p{C}\p{Z}])?$/u);

const claims = z.looseObject({ sub: subject, exp: seconds, iat: seconds, nbf: seconds.optional() });
const audiences = z.union([z.string(), z.array(z.string())]);
const groups = z.array(z.string()).max(100).default([]);

/**
 * The principal that a verified payload names. Throws when a claim is missing or odd, or not what the profile asks.
 * `jsonwebtoken` checks the signature, the issuer, `exp` and `nbf`; what it leaves open is checked here.
 */
export function principalOf(payload: TokenPayload, profile: IssuerProfile, now: Date): Principal {
  const { sub, exp, iat } = claims.parse(payload);
  const seconds = Math.floor(now.getTime() / 1000);
  if (iat > seconds + clockTolerance) throw new RangeError('The token was issued in the future.');
  if (exp > seconds + profile.longestLifetime + clockTolerance) throw new RangeError('The token lasts too long.');
  if (!isMeantForUs(payload, profile)) throw new TypeError('The token was made for another audience.');
  for (const [claim, value] of Object.entries(profile.requiredClaims)) {
    if (ownClaim(payload, claim) !== value) throw new TypeError(`The claim ${claim} is not as the profile asks.`);
  }
  return { issuer: profile.issuer, subject: sub, roles: rolesOf(ownClaim(payload, profile.rolesClaim)) };
}

function isMeantForUs(payload: TokenPayload, { audience }: IssuerProfile): boolean {
  const claim = ownClaim(payload, audience.claim);
  const named = audiences.parse(claim);
  if (audience.claim === 'client_id' && typeof named !== 'string') return false;
  return [named].flat().some((name) => audience.anyOf.includes(name));
}

/** Groups that are none of our roles are another system's; without the claim there is no role, and nothing is allowed. */
function rolesOf(claim: unknown): Principal['roles'] {
  const named = groups.parse(claim);
  return roles.filter((role) => named.includes(role));
}

function ownClaim(payload: TokenPayload, name: string): unknown {
  return Object.hasOwn(payload, name) ? payload[name] : undefined;
}
