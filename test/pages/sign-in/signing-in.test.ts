import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createTokenVerifier } from '../../../shared/access/token-verifier.ts';
import { profile } from '../../access/tokens.ts';
import { readableItems } from '../../erasing/readable-items.ts';
import { issuer, openHouse, origin } from './house.tsx';
import { locationOf } from './visitor.ts';

let house: Awaited<ReturnType<typeof openHouse>>;
beforeAll(async () => {
  house = await openHouse();
});

/** Lets one answer of the issuer's token endpoint be another. */
async function withTokens<T>(changed: (tokens: Record<string, unknown>) => object, act: () => Promise<T>): Promise<T> {
  house.way.change = async (path, answer) =>
    path.endsWith('/token') && answer.ok
      ? Response.json(changed(z.record(z.string(), z.unknown()).parse(await answer.json())))
      : answer;
  try {
    return await act();
  } finally {
    house.way.change = (_path, answer) => answer;
  }
}

describe('signing in', () => {
  it('leads over the issuer back to where one wanted to go, as oneself', async () => {
    const ana = house.visitor();
    const landed = await ana.signIn('officer', '/calling?of=mine');
    expect([landed.status, locationOf(landed)]).toEqual([303, '/calling?of=mine']);
    const page = await ana.get('/calling?of=mine');
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('officer@example.org');
  });

  it('asks the issuer for a code with PKCE, bound by state and nonce, and for nothing else', async () => {
    const url = new URL(locationOf(await house.visitor().get('/sign-in/start?to=/calling')));
    expect(Object.fromEntries(url.searchParams)).toEqual({
      ...{ client_id: 'paragraph-13-pages', response_type: 'code', scope: 'openid', code_challenge_method: 'S256' },
      redirect_uri: `${origin}/sign-in/callback`,
      ...{ code_challenge: expect.any(String), state: expect.any(String), nonce: expect.any(String) },
    });
  });

  it('gives the browser cookies that no script reads, no other site sends and no other host sets', async () => {
    const ana = house.visitor();
    await ana.signIn('auditor');
    const given = ana.set.filter((line) => !line.includes('Max-Age=0'));
    expect(given.map((line) => line.replace(/=[^;]*;/, ';'))).toEqual([
      '__Host-sign-in; Path=/; Max-Age=600; Secure; HttpOnly; SameSite=Lax',
      '__Host-session; Path=/; Max-Age=86400; Secure; HttpOnly; SameSite=Lax',
    ]);
    expect([...ana.cookies.keys()]).toEqual(['__Host-session']);
  });

  it('keeps nothing that shows who is signed in to a reader of the table, nor what a browser would have to hold', async () => {
    const ana = house.visitor();
    await ana.signIn('administrator');
    const sessions = (await readableItems(house.store)).filter(({ pk }) => pk.startsWith('SESSION#'));
    expect(sessions.length).toBeGreaterThan(0);
    for (const { text } of sessions) {
      expect(text).not.toMatch(/example\.org|administrator|eyJ/);
      expect(text).not.toContain(ana.cookies.get('__Host-session'));
    }
  });

  it('begins a session of a new id, whatever the browser held, and ends the one before (session fixation)', async () => {
    const mallory = house.visitor();
    await mallory.signIn('declarant');
    const planted = mallory.cookies.get('__Host-session') ?? '';
    const ana = house.visitor();
    ana.cookies.set('__Host-session', planted);
    await ana.signIn('officer');
    expect(ana.cookies.get('__Host-session')).not.toBe(planted);
    expect((await mallory.get('/calling')).status).toBe(303);

    const made = house.visitor();
    made.cookies.set('__Host-session', 'A'.repeat(43));
    await made.signIn('officer');
    expect(made.cookies.get('__Host-session')).not.toBe('A'.repeat(43));
  });

  it('takes what comes back from the issuer once', async () => {
    const ana = house.visitor();
    const callback = await ana.reachCallback('officer');
    const attempt = ana.cookies.get('__Host-sign-in') ?? '';
    expect((await ana.get(callback)).status).toBe(303);
    expect(await failure(ana, callback)).toContain('used before');
    // Even where the cookie of the attempt was copied, the code is spent.
    ana.cookies.set('__Host-sign-in', attempt);
    expect(await failure(ana, callback)).toContain('did not confirm');
  });

  it('takes it in no other browser than the one that began (code injection, login CSRF)', async () => {
    const callback = await house.visitor().reachCallback('administrator');
    const victim = house.visitor();
    expect(await failure(victim, callback)).toContain('begun in another window');
    await victim.reachCallback('declarant');
    expect(await failure(victim, callback)).toContain('did not confirm');
    expect(victim.cookies.has('__Host-session')).toBe(false);
  });

  it('takes it for ten minutes', async () => {
    const slow = await openHouse({ store: house.store });
    const ana = slow.visitor();
    const callback = await ana.reachCallback('officer');
    slow.clock.ahead += 601_000;
    expect(await failure(ana, callback)).toContain('longer than ten minutes');
  });

  it.each<[string, (query: URLSearchParams) => void]>([
    ['another state', (query) => query.set('state', 'another')],
    ['no state', (query) => query.delete('state')],
    ['two states', (query) => query.append('state', 'another')],
    ['another issuer', (query) => query.set('iss', 'https://other.example')],
    ['no issuer, though ours says that it names itself', (query) => query.delete('iss')],
    ['another code', (query) => query.set('code', 'another')],
    ['another code of the same issuer put into our own answer', (query) => query.set('code', injected)],
    ['a refusal', (query) => query.set('error', 'access_denied')],
  ])('refuses %s', async (_what, change) => {
    const other = new URL(await house.visitor().reachCallback('administrator'));
    injected = other.searchParams.get('code') ?? '';
    const ana = house.visitor();
    const callback = new URL(await ana.reachCallback('officer'));
    change(callback.searchParams);
    expect(await failure(ana, callback.href)).toContain('did not confirm');
    expect([...ana.cookies.keys()]).toEqual([]);
  });

  it.each<[string, (tokens: Record<string, unknown>) => object]>([
    ['another nonce', () => ({ id_token: idToken({ nonce: 'another' }) })],
    ['another client', () => ({ id_token: idToken({ client: 'another' }) })],
    ['nobody', () => ({ id_token: undefined })],
    ['somebody without a signature', ({ id_token }) => ({ id_token: String(id_token).replace(/\.[^.]*$/, '.AAAA') })],
    ['somebody else than the access token', () => ({ access_token: accessToken('another@example.org') })],
    ['somebody whose access token the API would not let pass', ({ id_token }) => ({ access_token: id_token })],
  ])('refuses tokens that name %s', async (_what, change) => {
    const ana = house.visitor();
    const callback = await ana.reachCallback('officer');
    const text = await withTokens(
      (tokens) => ({ ...tokens, ...change(tokens) }),
      () => failure(ana, callback),
    );
    expect(text).toContain('did not confirm');
    expect([...ana.cookies.keys()]).toEqual([]);
  });

  it('tells somebody without a role whom to ask, and begins no session', async () => {
    const known = createTokenVerifier([issuer.profile]);
    const verifyToken = async (token: string) => ({ ...(await known(token)), roles: [] });
    const ana = (await openHouse({ store: house.store, verifyToken })).visitor();
    expect(await failure(ana, await ana.reachCallback('officer'))).toContain('none of the roles');
    expect([...ana.cookies.keys()]).toEqual([]);
  });

  it('says 503 where the issuer does not answer, and tries again the next time', async () => {
    const fresh = await openHouse({ store: house.store });
    fresh.way.change = () => Promise.reject(new TypeError('fetch failed'));
    const answer = await fresh.visitor().get('/sign-in/start');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    fresh.way.change = (_path, given) => given;
    expect((await fresh.visitor().signIn('officer')).status).toBe(303);
  });

  it('goes to no issuer that calls itself otherwise than configured', async () => {
    const fresh = await openHouse({ store: house.store });
    fresh.way.change = async (_path, answer) =>
      Response.json({ ...z.looseObject({}).parse(await answer.json()), issuer: 'https://other.example' });
    expect((await fresh.visitor().get('/sign-in/start')).status).toBe(503);
  });
});

let injected = '';
const accessToken = (subject: string) => issuer.mintToken({ role: 'administrator', subject, lifetimeSeconds: 900 });
const idToken = (claims: { nonce?: string; client?: string }) =>
  issuer.mintIdToken({
    ...{
      client: 'paragraph-13-pages',
      subject: 'officer@example.org',
      name: 'Officer',
      nonce: 'n',
      lifetimeSeconds: 900,
    },
    ...claims,
  });

/** What a page says that signs nobody in. */
async function failure(visitor: ReturnType<typeof house.visitor>, callback: string): Promise<string> {
  const answer = await visitor.get(callback);
  expect(answer.status).toBe(403);
  return answer.text();
}

describe('where signing in leads', () => {
  it.each([
    ['officer', '/parties'],
    ['auditor', '/exports'],
    ['administrator', '/admin'],
  ])('is where the work of an %s begins, for who came from the start page', async (persona, home) => {
    expect(locationOf(await house.visitor().signIn(persona, '/'))).toBe(home);
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'evil.example',
    'http:evil.example',
    ' //evil.example',
    '/a/..//evil.example',
    '/%0d%0aset-cookie:x=1/..//evil.example/../..//',
    `/${'a'.repeat(4000)}`,
    '/sign-in/start?to=/x',
    '/sign-out',
    '',
  ])('is our own start page, or a path of ours, for %j', async (to) => {
    const ana = house.visitor();
    const landed = new URL(locationOf(await ana.signIn('officer', to)), origin);
    expect(landed.origin).toBe(origin);
    expect(landed.pathname).toMatch(/^\/(?!\/)(?!sign-)/);
    const page = await (await ana.get(`/sign-in?${new URLSearchParams({ to })}`)).text();
    expect(page).not.toMatch(/href="(?![#/](?!\/))/);
  });

  it('is the page that was asked for, with its query', async () => {
    const asked = await house.visitor().get('/calling?of=a%26b&c=%2F%2Fd');
    expect(locationOf(asked)).toBe(`/sign-in?${new URLSearchParams({ to: '/calling?of=a%26b&c=%2F%2Fd' })}`);
  });
});

describe('the settings for signing in', () => {
  const given = {
    ...{ issuer: profile.issuer, clientId: 'pages', origin: 'https://pages.example' },
    metadata: 'https://issuer.example/.well-known/openid-configuration',
  };

  it.each([
    ['an issuer without TLS', { metadata: 'http://issuer.example/.well-known/openid-configuration' }],
    ['an origin without TLS', { origin: 'http://pages.example' }],
    ['an origin with a path', { origin: 'https://pages.example/' }],
    ['a scope without openid', { scope: 'email' }],
    ['a setting that nobody knows', { developmentIssuer: true }],
  ])('are refused at start with %s', async (_what, change) => {
    await expect(openHouse({ store: house.store, settings: { ...given, ...change } })).rejects.toThrow(z.ZodError);
  });
});
