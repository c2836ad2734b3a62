import { Problem } from '../errors.ts';
import type { Principal, VerifyToken } from './principal.ts';

/** RFC 6750, section 2.1; the scheme's name has no case (RFC 9110, section 11.1). */
const bearer = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i;

/**
 * The caller whom an `Authorization` header names.
 * Throws `Problem('unauthenticated')` without a valid bearer token, or `unavailable` when it could not be checked.
 */
export async function authenticate(header: string | null | undefined, verifyToken: VerifyToken): Promise<Principal> {
  const token = bearer.exec(header?.trim() ?? '')?.[1];
  if (token === undefined) throw unauthenticated({ tokenGiven: false });
  return verifyToken(token);
}

/**
 * The one refusal for every bad token: which check failed helps only those who forge. Without any token the challenge
 * has no error code (RFC 6750, section 3.1).
 */
export function unauthenticated({ tokenGiven, cause }: { tokenGiven: boolean; cause?: unknown }): Problem {
  const detail = tokenGiven
    ? 'The request was not carried out because its bearer token is not valid; get a new one.'
    : 'The request was not carried out because it has no bearer token; send Authorization: Bearer <token>.';
  const challenge = `Bearer realm="paragraph-13"${tokenGiven ? ', error="invalid_token"' : ''}`;
  return new Problem('unauthenticated', detail, { headers: { 'www-authenticate': challenge }, cause });
}
