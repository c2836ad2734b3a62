import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import * as z from 'zod';
import { seal, sealedBytes, unseal } from '../../../shared/http/seal.ts';
import { clearCookie, cookieNames, readCookie, setCookie } from '../session/cookies.ts';
import type { PageSecrets } from '../session/secrets.ts';

const lastsSeconds = 10 * 60;

const attempt = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** Where to go afterwards: an own path. */
  to: z.string(),
  /** In milliseconds. */
  begunAt: z.number(),
});
/** An attempt to sign in, kept by the browser that began it while the person is at the issuer. */
export type Attempt = z.infer<typeof attempt>;

/** A new attempt, and the cookie that binds it to this browser. */
export function beginAttempt(secrets: PageSecrets, to: string, now: Date): { attempt: Attempt; cookie: string } {
  const begun = {
    ...{ state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() },
    ...{ to, begunAt: now.getTime() },
  };
  const sealed = seal(JSON.stringify(begun), 'attempt', secrets.attempt).toString('base64url');
  return { attempt: begun, cookie: setCookie(cookieNames.attempt, sealed, lastsSeconds) };
}

/** The attempt that this browser began last; undefined where there is none, or it was too long ago. */
export function readAttempt(secrets: PageSecrets, request: Request, now: Date): Attempt | undefined {
  try {
    const sealed = sealedBytes(readCookie(request, cookieNames.attempt) ?? '');
    const begun = attempt.parse(JSON.parse(unseal(sealed, 'attempt', secrets.attempt)));
    return now.getTime() - begun.begunAt <= lastsSeconds * 1000 ? begun : undefined;
  } catch {
    return undefined;
  }
}

/** An attempt serves once: whatever came of it, the browser forgets it. */
export const endAttempt = (): string => clearCookie(cookieNames.attempt);
