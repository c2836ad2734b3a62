import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { signInSettings } from '../../functions/pages/sign-in/settings.ts';
import { bundleSettings } from '../../infra/bundle.ts';
import { developmentIssuer } from '../../infra/local/development-issuer/development-issuer.ts';
import { demoPersonas } from '../../infra/local/development-issuer/personas.ts';
import { localIssuer } from '../../infra/local/issuer.ts';
import { createTokenVerifier } from '../../shared/access/token-verifier.ts';

const address = 'http://127.0.0.1:8080';
const base = `${address}/development-issuer`;
const pem = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' });
const issuer = localIssuer(pem.toString());
const clock = { at: new Date() };
const groups = demoPersonas('2026-06-01');
const { fetch } = developmentIssuer({ issuer, address, personas: () => groups, now: () => clock.at });
const verifyToken = createTokenVerifier([issuer.profile]);

const verifier = randomBytes(32).toString('base64url');
const asked = {
  ...{ response_type: 'code', client_id: 'paragraph-13-pages', scope: 'openid', state: 's', nonce: 'n' },
  redirect_uri: `${address}/sign-in/callback`,
  code_challenge: createHash('sha256').update(verifier).digest('base64url'),
  code_challenge_method: 'S256',
};
const authorize = (change: Record<string, string> = {}) =>
  `${base}/authorize?${new URLSearchParams({ ...asked, ...change })}`;

async function post(url: string, fields: Record<string, string>): Promise<Response> {
  return fetch(new Request(url, { method: 'POST', body: new URLSearchParams(fields) }));
}

async function codeOf(persona: string): Promise<string> {
  const answer = await post(authorize(), { persona });
  return new URL(answer.headers.get('location') ?? '').searchParams.get('code') ?? '';
}

const redeem = (code: string, change: Record<string, string> = {}) =>
  post(`${base}/token`, {
    ...{ grant_type: 'authorization_code', client_id: 'paragraph-13-pages', code, code_verifier: verifier },
    redirect_uri: asked.redirect_uri,
    ...change,
  });

const tokens = z.object({ access_token: z.string(), refresh_token: z.string(), id_token: z.string() });

describe('the development issuer', () => {
  it('says on its page that it is for development only, and offers every demo organisation by its name', async () => {
    const page = await fetch(new Request(authorize()));
    const text = await page.text();
    expect([page.status, text.includes('For development only')]).toEqual([200, true]);
    const all = groups.flatMap(({ personas }) => personas);
    expect(text.match(/<button name="persona"/g)).toHaveLength(all.length);
    expect(all.map(({ key }) => key)).toEqual([...new Set(all.map(({ key }) => key))]);
    expect(all.map(({ name }) => name)).toContain('Declarant');
  });

  it('gives each persona tokens that the API lets pass, for that person in that role', async () => {
    for (const { key, role, subject } of groups.flatMap(({ personas }) => personas)) {
      const { access_token } = tokens.parse(await (await redeem(await codeOf(key))).json());
      expect(await verifyToken(access_token)).toMatchObject({ subject, roles: [role] });
    }
  });

  it('gives no other token that the API would let pass', async () => {
    const { id_token, refresh_token } = tokens.parse(await (await redeem(await codeOf('officer'))).json());
    await expect(verifyToken(id_token)).rejects.toMatchObject({ kind: 'unauthenticated' });
    await expect(verifyToken(refresh_token)).rejects.toMatchObject({ kind: 'unauthenticated' });
  });

  it.each<[string, Record<string, string>]>([
    ['another client', { client_id: 'another' }],
    ['another place to go back to', { redirect_uri: `${address}/sign-in/callback/` }],
    ['another host to go back to', { redirect_uri: 'https://evil.example/sign-in/callback' }],
    ['no PKCE', { code_challenge: '' }],
    ['PKCE in plain', { code_challenge_method: 'plain' }],
    ['another way than by code', { response_type: 'token' }],
  ])('signs nobody in, and leads nowhere, for %s', async (_what, change) => {
    for (const answer of [
      await fetch(new Request(authorize(change))),
      await post(authorize(change), { persona: 'officer' }),
    ]) {
      expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
    }
  });

  it.each<[string, Record<string, string>]>([
    ['another secret', { code_verifier: 'x'.repeat(43) }],
    ['another client', { client_id: 'another' }],
    ['another address', { redirect_uri: `${address}/` }],
    ['no secret', { code_verifier: '' }],
  ])(
    'gives no tokens for a code with %s, nor for the same code afterwards where it was tried',
    async (_what, change) => {
      const code = await codeOf('officer');
      expect((await redeem(code, change)).status).toBe(400);
      expect((await redeem(await codeOf('officer'))).status).toBe(200);
      if (change.client_id === undefined) expect((await redeem(code)).status).toBe(400);
    },
  );

  it('takes a code once, and for a minute', async () => {
    const code = await codeOf('officer');
    expect([(await redeem(code)).status, (await redeem(code)).status]).toEqual([200, 400]);
    const late = await codeOf('officer');
    clock.at = new Date(clock.at.getTime() + 61_000);
    expect((await redeem(late)).status).toBe(400);
  });

  it('gives no tokens for a refresh token that is none', async () => {
    const { access_token, id_token } = tokens.parse(await (await redeem(await codeOf('officer'))).json());
    for (const refresh_token of [access_token, id_token, 'x']) {
      const fields = { grant_type: 'refresh_token', client_id: 'paragraph-13-pages', refresh_token };
      expect((await post(`${base}/token`, fields)).status).toBe(400);
    }
  });

  it('answers under no other name than its own, which another site could have lead here', async () => {
    const url = authorize().replace('127.0.0.1', 'rebound.example');
    expect((await fetch(new Request(url))).status).toBe(421);
  });

  it('leads back from signing out to the pages alone', async () => {
    const end = (back: string) => fetch(new Request(`${base}/end-session?post_logout_redirect_uri=${back}`));
    expect((await end(`${address}/signed-out`)).headers.get('location')).toBe(`${address}/signed-out`);
    expect((await end('https://evil.example')).status).toBe(400);
  });
});

describe('what is deployed', () => {
  it('has nothing of the development issuer in it, and no setting that could switch one on', async () => {
    const entryPoints = [join(import.meta.dirname, '..', '..', 'functions/pages/handler.ts')];
    const { metafile } = await build({
      ...bundleSettings,
      entryPoints,
      bundle: true,
      write: false,
      metafile: true,
      outdir: 'out',
    });
    const inputs = Object.keys(metafile.inputs);
    expect(inputs).toContain('functions/pages/sign-in/settings.ts');
    expect(inputs.filter((path) => path.startsWith('infra/local/'))).toEqual([]);
    expect(Object.keys(signInSettings.shape).join()).not.toMatch(/development|persona|local/i);
  });
});
