import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { IssuerProfileInput } from '../../shared/access/issuer-profile.ts';
import { createTokenVerifier } from '../../shared/access/token-verifier.ts';
import { ecKeys, goodClaims, goodHeader, libraryToken, now, pemOf, profile, signed, token } from './tokens.ts';

const verify = createTokenVerifier([profile], { now: () => now });
const verifierFor = (changes: Partial<IssuerProfileInput>) =>
  createTokenVerifier([{ ...profile, ...changes }], { now: () => now });
const refused = {
  kind: 'unauthenticated',
  headers: { 'www-authenticate': 'Bearer realm="paragraph-13", error="invalid_token"' },
};
const inSeconds = (seconds: number) => now.getTime() / 1000 + seconds;

describe('a good token', () => {
  it('gives the principal', async () => {
    expect(await verify(token())).toEqual({
      issuer: 'https://issuer.test',
      subject: 'officer@example.org',
      roles: ['procurement_officer'],
    });
  });

  it.each([
    ['its type spelled in full', { header: { typ: 'application/AT+JWT' } }],
    ['several audiences', { claims: { aud: ['other', 'api'] } }],
    ['a clock a little ahead', { claims: { iat: inSeconds(20), nbf: inSeconds(20) } }],
    ['other claims', { claims: { email_verified: true, amr: ['pwd'] } }],
  ])('may have %s', async (_what, changes) => {
    expect((await verify(token(changes))).subject).toBe('officer@example.org');
  });

  it('without our roles has none', async () => {
    expect((await verify(token({ claims: { roles: ['admins', 'auditor', 'auditor'] } }))).roles).toEqual(['auditor']);
    expect((await verify(token({ claims: { roles: undefined } }))).roles).toEqual([]);
  });

  it('from Cognito is read by its own profile', async () => {
    const cognito = verifierFor({
      audience: { claim: 'client_id', anyOf: ['client-1'] },
      rolesClaim: 'cognito:groups',
      typ: null,
      requiredClaims: { token_use: 'access' },
    });
    const claims = { aud: undefined, client_id: 'client-1', 'cognito:groups': ['auditor'], token_use: 'access' };
    const header = { typ: undefined };
    expect((await cognito(token({ header, claims }))).roles).toEqual(['auditor']);
    await expect(cognito(token({ header, claims: { ...claims, token_use: 'id' } }))).rejects.toMatchObject(refused);
    await expect(cognito(token({ header, claims: { ...claims, client_id: 'client-2' } }))).rejects.toMatchObject(
      refused,
    );
    await expect(cognito(token({ header, claims: { ...claims, client_id: ['client-1'] } }))).rejects.toMatchObject(
      refused,
    );
    await expect(cognito(token({ claims }))).rejects.toMatchObject(refused);
  });
});

describe('a token with a true signature', () => {
  it.each<[string, { header?: object; claims?: object }]>([
    ['an unknown critical extension', { header: { crit: ['exp'], exp: 1 } }],
    ['an empty list of critical extensions', { header: { crit: [] } }],
    ['a key of its own', { header: { jwk: { kty: 'EC' } } }],
    ['a key address of its own', { header: { jku: 'https://evil.test/keys' } }],
    ['the type of an id token', { header: { typ: 'JWT' } }],
    ['no type', { header: { typ: undefined } }],
    ['no expiry', { claims: { exp: undefined } }],
    ['an expiry that is text', { claims: { exp: String(inSeconds(3600)) } }],
    ['an expiry decades ahead', { claims: { exp: inSeconds(20 * 365 * 86_400) } }],
    ['an expiry long past', { claims: { exp: inSeconds(-31) } }],
    ['no time of issue', { claims: { iat: undefined } }],
    ['a time of issue in the future', { claims: { iat: inSeconds(31) } }],
    ['a start in the future', { claims: { nbf: inSeconds(31) } }],
    ['no subject', { claims: { sub: undefined } }],
    ['an empty subject', { claims: { sub: '' } }],
    ['an object as subject', { claims: { sub: { id: 1 } } }],
    ['a subject with a line break', { claims: { sub: 'officer\nadmin' } }],
    ['a subject with a space in front', { claims: { sub: ' officer' } }],
    ['a subject of 256 characters', { claims: { sub: 'a'.repeat(256) } }],
    ['another issuer', { claims: { iss: 'https://other.test' } }],
    ['no issuer', { claims: { iss: undefined } }],
    ['another audience', { claims: { aud: 'other' } }],
    ['no audience', { claims: { aud: undefined } }],
    ['an empty list of audiences', { claims: { aud: [] } }],
    ['its audience in another claim', { claims: { aud: undefined, client_id: 'api' } }],
    ['roles as text', { claims: { roles: 'auditor' } }],
    ['200 KB of claims', { claims: { more: 'a'.repeat(200_000) } }],
    ['another algorithm in its header', { header: { alg: 'ES384' } }],
  ])('is refused when it has %s', async (_what, changes) => {
    await expect(verify(token(changes))).rejects.toMatchObject(refused);
  });

  it('is refused when it states a claim twice', async () => {
    const payload = JSON.stringify(goodClaims).replace('"aud"', '"sub":"admin","aud"');
    await expect(verify(signed(JSON.stringify(goodHeader), payload))).rejects.toMatchObject(refused);
  });

  it('is refused when its claims are no object', async () => {
    await expect(verify(signed(JSON.stringify(goodHeader), '["iss"]'))).rejects.toMatchObject(refused);
    await expect(verify(signed(JSON.stringify(goodHeader), 'null'))).rejects.toMatchObject(refused);
  });

  it('is refused in any other spelling', async () => {
    const [header, payload, signature = ''] = token().split('.');
    const last = signature.slice(-1);
    const twin = String.fromCharCode(last.charCodeAt(0) + 1);
    const spellings = [
      `${signature}=`,
      `${signature}\n`,
      ` ${signature}`,
      signature.slice(0, -1) + twin,
      `${signature}.`,
    ];
    for (const spelling of spellings) {
      await expect(verify([header, payload, spelling].join('.'))).rejects.toMatchObject(refused);
    }
  });
});

describe('a forged token', () => {
  it('is refused unsigned', async () => {
    await expect(verify(libraryToken('none', ''))).rejects.toMatchObject(refused);
    await expect(verify(`${token().split('.').slice(0, 2).join('.')}.`)).rejects.toMatchObject(refused);
  });

  it('is refused when our public key served as its shared secret', async () => {
    await expect(verify(libraryToken('HS256', pemOf(ecKeys.publicKey)))).rejects.toMatchObject(refused);
  });

  it('is refused from another key, or with changed claims', async () => {
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const [header, , signature] = token().split('.');
    const claims = Buffer.from(JSON.stringify({ ...goodClaims, roles: ['administrator'] })).toString('base64url');
    await expect(
      verify(signed(JSON.stringify(goodHeader), JSON.stringify(goodClaims), other.privateKey)),
    ).rejects.toMatchObject(refused);
    await expect(verify(`${header}.${claims}.${signature}`)).rejects.toMatchObject(refused);
  });

  it.each(['', '.', '..', 'a.b.c', 'e30.e30.e30', 'not a token'])(
    'is refused when it is no token: "%s"',
    async (text) => {
      await expect(verify(text)).rejects.toMatchObject(refused);
    },
  );

  it('is refused when its key is too short or of another curve', async () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const weak = verifierFor({ algorithms: ['RS256'], keys: { kind: 'public-key', pem: pemOf(rsa.publicKey) } });
    await expect(weak(libraryToken('RS256', rsa.privateKey))).rejects.toMatchObject(refused);
    const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' });
    const odd = verifierFor({ keys: { kind: 'public-key', pem: pemOf(p384.publicKey) } });
    await expect(
      odd(signed(JSON.stringify(goodHeader), JSON.stringify(goodClaims), p384.privateKey)),
    ).rejects.toMatchObject(refused);
  });

  it('is told nothing of which check failed', async () => {
    const told = async (text: string) => verify(text).catch((problem: Error) => problem.message);
    expect(await told(token({ claims: { exp: inSeconds(-60) } }))).toBe(await told('nonsense'));
  });
});

describe('an issuer profile', () => {
  it.each<[string, object]>([
    ['no audience', { audience: { claim: 'aud', anyOf: [] } }],
    ['an empty audience', { audience: { claim: 'aud', anyOf: [''] } }],
    ['no issuer', { issuer: '' }],
    ['no algorithm', { algorithms: [] }],
    ['a symmetric algorithm', { algorithms: ['HS256'] }],
    ['no algorithm at all', { algorithms: ['none'] }],
    ['keys over plain HTTP', { keys: { kind: 'jwks', uri: 'http://issuer.test/keys' } }],
    ['a key that is none', { keys: { kind: 'public-key', pem: 'PUBLIC KEY' } }],
    [
      'a private key',
      { keys: { kind: 'public-key', pem: ecKeys.privateKey.export({ type: 'pkcs8', format: 'pem' }) } },
    ],
    ['a setting we do not know', { audiences: ['api'] }],
  ])('is refused at construction with %s', (_what, changes) => {
    expect(() => createTokenVerifier([Object.assign({}, profile, changes)])).toThrow(
      expect.objectContaining({ name: 'ZodError' }),
    );
  });

  it('is needed, and stands once for each issuer', () => {
    expect(() => createTokenVerifier([])).toThrow();
    expect(() => createTokenVerifier([profile, profile])).toThrow('An issuer has one profile.');
  });
});
