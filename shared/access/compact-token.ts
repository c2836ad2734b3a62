import * as z from 'zod';
import { parseStrictJson } from '../http/strict-json.ts';

/** Longer than any token of an issuer we know; `jsonwebtoken` itself would parse 200 KB. */
const longest = 8192;

const header = z.looseObject({
  alg: z.string(),
  kid: z.string().min(1).max(255).optional(),
  typ: z.string().optional(),
  // RFC 7515, section 4.1.11: what the issuer calls critical must be understood, and we understand no extension.
  crit: z.never().optional(),
  // Keys come from the profile, never from the token (RFC 8725, section 3.10).
  jku: z.never().optional(),
  jwk: z.never().optional(),
  x5u: z.never().optional(),
  x5c: z.never().optional(),
});
export type TokenHeader = z.output<typeof header>;

const payload = z.record(z.string(), z.unknown());
export type TokenPayload = z.output<typeof payload>;

/**
 * A token's header and payload, not yet verified, read so that nobody else can read them differently: canonical
 * base64url, strict JSON without repeated claims. Throws when the token is anything but one compact JWS (RFC 7515).
 */
export function readCompactToken(token: string): { header: TokenHeader; payload: TokenPayload } {
  if (token.length > longest) throw new RangeError('The token is too long.');
  const parts = token.split('.');
  const [first, second, third] = parts;
  if (parts.length !== 3 || !first || !second || !third) throw new SyntaxError('The token has not three parts.');
  decode(third);
  return {
    header: header.parse(parseStrictJson(decode(first))),
    payload: payload.parse(parseStrictJson(decode(second))),
  };
}

/** Node's decoder skips what it does not know, so that many texts would stand for one token. */
function decode(part: string): Uint8Array {
  const bytes = Buffer.from(part, 'base64url');
  if (bytes.toString('base64url') !== part) throw new SyntaxError('The token is not canonical base64url.');
  return bytes;
}
