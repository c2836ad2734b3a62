import { createPublicKey, type KeyObject } from 'node:crypto';
import { FetchError, JwksValidationError, JwkValidationError } from 'aws-jwt-verify/error';
import { type Fetcher, SimpleFetcher } from 'aws-jwt-verify/https';
import { SimpleJwksCache, SimplePenaltyBox } from 'aws-jwt-verify/jwk';
import { Problem } from '../errors.ts';

/** The key with this id, for a token signed with this algorithm. */
export type FindKey = (kid: string, algorithm: string) => Promise<KeyObject>;

interface JwksOptions {
  now: () => Date;
  fetcher?: Fetcher;
}

/** A key that its issuer took back must not be trusted for as long as a process happens to live. */
const longestTrust = 60 * 60 * 1000;
const retryAfterFailure = 60 * 1000;

/**
 * The keys that an issuer publishes (RFC 7517), fetched when first needed, for a key id not seen before (at most every
 * ten seconds, so that invented ids cannot flood the issuer) and at least hourly; while the issuer cannot be reached,
 * the keys known last still hold. Throws `Problem('unavailable')` when there are none, or an `Error` for an unknown id.
 */
export function jwksKeys(uri: string, { now, fetcher = defaultFetcher() }: JwksOptions): FindKey {
  const cache = new SimpleJwksCache({ fetcher, penaltyBox: new SimplePenaltyBox({ waitSeconds: 10 }) });
  let refreshAt = Number.NEGATIVE_INFINITY;

  let refreshing = Promise.resolve();

  function refresh(): Promise<void> {
    if (now().getTime() >= refreshAt) refreshing = fetchAll(now().getTime());
    return refreshing;
  }

  /** Leaves the keys known last in place when the issuer does not answer. */
  async function fetchAll(started: number): Promise<void> {
    refreshAt = started + retryAfterFailure;
    try {
      await cache.getJwks(uri);
      refreshAt = started + longestTrust;
    } catch (cause) {
      if (!isSilence(cause)) throw cause;
    }
  }

  return async function findKey(kid, alg) {
    try {
      await refresh();
      const jwk = await cache.getJwk(uri, { header: { kid, alg }, payload: {} });
      if (jwk.use !== undefined && jwk.use !== 'sig') throw new TypeError('The key is not for signatures.');
      if (jwk.alg !== undefined && jwk.alg !== alg) throw new TypeError('The key is for another algorithm.');
      return createPublicKey({ key: jwk, format: 'jwk' });
    } catch (cause) {
      if (!isSilence(cause)) throw cause;
      throw new Problem('unavailable', 'Your token was not checked, because its issuer did not answer.', {
        headers: { 'retry-after': '5' },
        cause,
      });
    }
  };
}

/** No answer, or one that is no key set: a fault of the issuer or the way to it, not of the token. */
function isSilence(error: unknown): boolean {
  return error instanceof FetchError || error instanceof JwksValidationError || error instanceof JwkValidationError;
}

function defaultFetcher(): Fetcher {
  return new SimpleFetcher({ defaultRequestOptions: { timeout: 1000, responseTimeout: 2000 } });
}
