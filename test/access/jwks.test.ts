import { FetchError } from 'aws-jwt-verify/error';
import { describe, expect, it } from 'vitest';
import { createTokenVerifier } from '../../shared/access/token-verifier.ts';
import { ecKeys, now, profile, token } from './tokens.ts';

const uri = 'https://issuer.test/keys';
const jwk = (kid: string, more: object = {}) => ({ ...ecKeys.publicKey.export({ format: 'jwk' }), kid, ...more });
const withKid = (kid: string | undefined) => token({ header: { kid } });

/** An issuer that publishes keys, counts who asks and can fall silent. */
function issuer(first: unknown[]) {
  const state = { keys: first, silent: false, fetched: 0, time: now.getTime() };
  const fetcher = {
    fetch: async () => {
      state.fetched += 1;
      if (state.silent) throw new FetchError(uri, 'silent');
      return new TextEncoder().encode(JSON.stringify({ keys: state.keys })).buffer;
    },
  };
  const options = { now: () => new Date(state.time), fetcher };
  return { state, verify: createTokenVerifier([{ ...profile, keys: { kind: 'jwks', uri } }], options) };
}

describe('published keys', () => {
  it('are fetched once for many tokens', async () => {
    const { state, verify } = issuer([jwk('a')]);
    await Promise.all([verify(withKid('a')), verify(withKid('a'))]);
    await verify(withKid('a'));
    expect(state.fetched).toBe(1);
  });

  it('are fetched again for a new key id, but not for every invented one', async () => {
    const { state, verify } = issuer([jwk('a')]);
    await verify(withKid('a'));
    state.keys = [jwk('a'), jwk('b')];
    expect((await verify(withKid('b'))).subject).toBe('officer@example.org');
    for (const kid of ['x', 'y', 'z']) {
      await expect(verify(withKid(kid))).rejects.toMatchObject({ kind: 'unauthenticated' });
    }
    expect(state.fetched).toBe(3);
  });

  it('are no longer trusted an hour after they were taken back', async () => {
    const { state, verify } = issuer([jwk('a')]);
    await verify(withKid('a'));
    state.keys = [jwk('b')];
    state.time += 60 * 60 * 1000;
    await expect(verify(withKid('a'))).rejects.toMatchObject({ kind: 'unauthenticated' });
  });

  it('known last still hold while the issuer is silent', async () => {
    const { state, verify } = issuer([jwk('a')]);
    await verify(withKid('a'));
    state.silent = true;
    state.time += 3_600_000;
    expect((await verify(withKid('a'))).subject).toBe('officer@example.org');
  });

  it('that were never had make the service unavailable, not the token invalid', async () => {
    const { state, verify } = issuer([jwk('a')]);
    state.silent = true;
    await expect(verify(withKid('a'))).rejects.toMatchObject({ kind: 'unavailable', headers: { 'retry-after': '5' } });
    state.silent = false;
    expect((await verify(withKid('a'))).subject).toBe('officer@example.org');
  });

  it('that are no key set are the fault of the issuer', async () => {
    const { verify } = issuer(['no key']);
    await expect(verify(withKid('a'))).rejects.toMatchObject({ kind: 'unavailable' });
  });

  it.each([
    ['is for encryption', jwk('a', { use: 'enc' })],
    ['is for another algorithm', jwk('a', { alg: 'ES384' })],
    ['is a shared secret', { kty: 'oct', k: 'c2VjcmV0', kid: 'a' }],
  ])('hold none that %s', async (_what, key) => {
    await expect(issuer([key]).verify(withKid('a'))).rejects.toMatchObject({ kind: 'unauthenticated' });
  });

  it('need a key id in the token', async () => {
    await expect(issuer([jwk('a')]).verify(withKid(undefined))).rejects.toMatchObject({ kind: 'unauthenticated' });
  });
});
