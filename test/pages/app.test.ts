import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { bucketOrigin } from '../../functions/api/presign.ts';
import { assets } from '../../functions/pages/assets.ts';
import type { PageSpec } from '../../functions/pages/define-page.ts';
import { SessionEnded } from '../../functions/pages/session-door.ts';
import { builtFile } from '../../infra/built-file.ts';
import { assetFiles } from '../../infra/local/asset-files.ts';
import { locate } from '../../infra/local/locate.ts';
import { Problem } from '../../shared/errors.ts';
import { problemResponse } from '../../shared/http/problem.ts';
import { doorOf, openPages } from './open-pages.ts';

const somebody = { roles: ['declarant'], label: '<b>Ana</b>' } as const;

/** The pages with one more, for declarants, that does what it is given to do. */
function withPage(handle: PageSpec['handle'], more: Parameters<typeof openPages>[0] = {}) {
  const page = (method: PageSpec['method']): PageSpec => ({ method, path: '/try/{part}', for: ['declarant'], handle });
  return openPages({ door: doorOf(somebody), pages: [page('GET'), page('POST')], ...more });
}

const reading: PageSpec['handle'] = async ({ api, params }) => {
  const { body } = await api.get(`/v1/parties/${params.part}`, z.object({ name: z.string() }));
  return { kind: 'page', title: body.name, body: body.name };
};

const form = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) });

describe('every answer of the pages', () => {
  const { app } = openPages({
    formTargets: ['https://issuer.example'],
    connectTargets: [bucketOrigin({ bucket: 'files', region: 'eu-west-1' })],
  });
  it.each([
    ['a page', '/', 'GET', 200],
    ['what is not there', '/nowhere', 'GET', 404],
    ['a method that an address does not know', '/', 'DELETE', 405],
    ['what did not come from a form', '/language', 'POST', 415],
  ])('forbids what %s could be made to do', async (_, path, method, status) => {
    const answer = await app.request(path, { method });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self' https://files.s3.eu-west-1.amazonaws.com; form-action 'self' https://issuer.example; frame-ancestors 'none'; base-uri 'none'",
    );
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-type': 'text/html; charset=utf-8',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'x-request-id': expect.stringMatching(/^[\da-f-]{36}$/),
    });
  });

  it('says which methods there are, and to HEAD the same without the page', async () => {
    expect((await app.request('/language')).headers.get('allow')).toBe('POST');
    const head = await app.request('/', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('keeps what runs and what looks like something out of the page itself', async () => {
    const page = await (await app.request('/')).text();
    expect(page).toContain('<script type="module" src="/assets/');
    expect(page).not.toMatch(/<script(?! type="module" src="\/assets\/)|<style|\sstyle=|\son\w+=|javascript:/);
  });
});

describe('a page for one role', () => {
  it('shows others the way to sign in, and tells other roles that it is not theirs', async () => {
    const nobody = withPage(reading, { door: doorOf() });
    const answer = await nobody.app.request('/try/this');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in?to=%2Ftry%2Fthis']);
    const officer = withPage(reading, { door: doorOf({ roles: ['procurement_officer'], label: 'O' }) });
    const refused = await officer.app.request('/try/this', form({}));
    expect([refused.status, await refused.text()]).toEqual([
      403,
      expect.stringContaining('for other roles than yours'),
    ]);
  });

  it('leads to signing in where the API or the issuer takes the session for ended', async () => {
    const unknown = () => problemResponse(new Problem('unauthenticated', 'It has expired.'), 'r');
    const ended = { ...doorOf(somebody), token: () => Promise.reject(new SessionEnded()) };
    for (const more of [{ api: unknown }, { door: ended }]) {
      const answer = await withPage(reading, more).app.request('/try/this');
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in?to=%2Ftry%2Fthis']);
    }
  });

  it('answers a form only when the door finds that it is our own', async () => {
    const door = { ...doorOf(somebody), refuse: async () => ({ kind: 'redirect', to: '/not-ours' }) as const };
    const answer = await withPage(reading, { door }).app.request('/try/this', form({ csrf: 'another' }));
    expect(answer.headers.get('location')).toBe('/not-ours');
  });

  it('calls the API as whoever is signed in, and shows what is in the answer as text', async () => {
    const api = (request: Request) =>
      Response.json({ name: `<script>alert("${request.headers.get('authorization')}")</script>` });
    const page = await (await withPage(reading, { api }).app.request('/try/this')).text();
    expect(page).toContain('<title>&lt;script&gt;alert(&quot;Bearer a token&quot;)&lt;/script&gt;');
    expect(page).toContain('Signed in as &lt;b&gt;Ana&lt;/b&gt;');
    expect(page).not.toContain('<script>alert');
  });

  it.each(['..%2Flog', '%2E%2E%2Flog', 'a%2Fb', 'a%5Cb', 'a%3Fb=c', 'a%00', '%E2%80%AE'])(
    'is not there for the part %s of an address, which would lead elsewhere in the API',
    async (part) => {
      const asked: string[] = [];
      const api = ({ url }: Request) => Response.json({ name: String(asked.push(url)) });
      const { status } = await withPage(reading, { api }).app.request(`/try/${part}`);
      expect([status, asked]).toEqual([404, []]);
    },
  );
});

describe('what the API refuses', () => {
  const refusing = (problem: Problem) => withPage(reading, { api: () => problemResponse(problem, 'r') });
  it.each([
    [403, 'forbidden', 'This page is for other roles than yours'],
    [404, 'not-found', 'There is no page here'],
    [409, 'conflict', 'There is another one already.'],
    [412, 'stale-version', 'Somebody changed this in the meantime'],
    [413, 'too-large', 'This is too large'],
  ] as const)('with %i is said on a page of our own, with what to do', async (status, kind, words) => {
    const { app } = refusing(new Problem(kind, 'There is another one already.'));
    const answer = await app.request('/try/this');
    expect([answer.status, await answer.text()]).toEqual([status, expect.stringContaining(words)]);
  });

  it('because it is busy says when to come back', async () => {
    const { app } = refusing(new Problem('unavailable', 'Busy.', { headers: { 'retry-after': '3' } }));
    const answer = await app.request('/try/this');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '3']);
  });

  it('is one thing, and a fault of ours another: a number to tell us, and nothing of what happened', async () => {
    const { app, logged } = withPage(() => Promise.reject(new Error('secret of the house')));
    const answer = await app.request('/try/this');
    const page = await answer.text();
    expect(answer.status).toBe(500);
    expect(page).toContain(answer.headers.get('x-request-id'));
    expect(page).not.toContain('secret of the house');
    expect(logged.map(({ level, message }) => [level, message])).toEqual([
      ['error', 'not answered'],
      ['info', 'answered'],
    ]);
  });
});

describe('a form', () => {
  const echo: PageSpec['handle'] = async ({ form }) => ({ kind: 'page', title: 'Echo', body: String(form.get('a')) });
  const send = (body: string | FormData | URLSearchParams, type?: string) =>
    withPage(echo).app.request('/try/this', {
      method: 'POST',
      body,
      ...(type && { headers: { 'content-type': type } }),
    });

  const emptyPart = '--b\r\ncontent-disposition: form-data; name="a"\r\n\r\n\r\n';
  const filePart = '--b\r\nContent-Disposition: form-data; name="a"; filename="a.html"\r\n\r\nx\r\n--b--\r\n';

  it('comes urlencoded or in parts', async () => {
    const parts = new FormData();
    parts.set('a', 'é in parts');
    expect(await (await send(parts)).text()).toContain('é in parts');
    expect(await (await send(new URLSearchParams({ a: 'é & more' }))).text()).toContain('é &amp; more');
  });

  it.each([
    ['of more than 5 MB', 'a='.padEnd(5 * 1024 * 1024 + 1, 'x'), 'application/x-www-form-urlencoded', 413],
    ['of nothing but ends of fields', '&'.repeat(20_001), 'application/x-www-form-urlencoded', 413],
    [
      'of too many parts, in whatever letters',
      'x'.repeat(20_001).replaceAll('x', emptyPart),
      'multipart/form-data; boundary=b',
      413,
    ],
    ['in parts without a boundary', 'a', 'multipart/form-data', 400],
    ['with a boundary where browsers write none', emptyPart, 'multipart/form-data; x="; boundary=a"; boundary=b', 400],
    ['with a file where a text belongs', filePart, 'multipart/form-data; boundary=b', 400],
    ['of another kind', '{"a":1}', 'application/json', 415],
    ['as plain text, which other sites may send', 'a=1', 'text/plain', 415],
  ])('%s is not read', async (_, body, type, status) => {
    expect((await send(body, type)).status).toBe(status);
  });
});

describe('where pages lead', () => {
  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'evil',
    '/\t/evil.example',
    '\\\\evil.example',
  ])('is never %j', async (to) => {
    const answer = await withPage(async () => ({ kind: 'redirect', to })).app.request('/try/this');
    expect([answer.status, answer.headers.get('location')]).toEqual([500, null]);
    const back = await openPages().app.request('/language', form({ language: 'en', back: to }));
    expect([back.status, back.headers.get('location')]).toEqual([303, '/']);
  });

  it('is a file to keep where it is no page, whatever it is called', async () => {
    const bytes = new TextEncoder().encode('<script>alert(1)</script>');
    const name = 'a"; filename=x.html\r\nx: y';
    const { app } = withPage(async () => ({ kind: 'file', bytes, mediaType: 'text/csv', name }));
    const answer = await app.request('/try/this');
    expect(answer.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''a%22%3B%20filename%3Dx.html%0D%0Ax%3A%20y",
    );
    expect([answer.headers.get('x-content-type-options'), answer.headers.get('x')]).toEqual(['nosniff', null]);
  });
});

describe('the language', () => {
  it('is the one that was chosen, kept by a cookie for this host alone, else the one the browser asks for', async () => {
    const { app } = openPages({ languages: ['en', 'fr', 'ar'] });
    const chosen = await app.request('/language', form({ language: 'ar', back: '/my?a=b' }));
    expect(chosen.headers.get('location')).toBe('/my?a=b');
    const cookie = chosen.headers.get('set-cookie') ?? '';
    expect(cookie).toBe('__Host-language=ar; Path=/; Max-Age=31536000; Secure; HttpOnly; SameSite=Lax');
    const asks = { 'accept-language': 'fr' };
    const page = async (headers: Record<string, string>) => (await app.request('/', { headers })).text();
    expect(await page({ ...asks, cookie: cookie.split(';')[0] ?? '' })).toContain('<html lang="ar" dir="rtl"');
    expect(await page(asks)).toContain('<html lang="fr" dir="ltr"');
    expect((await app.request('/language', form({ language: 'xx' }))).status).toBe(400);
  });
});

describe('what browsers load', () => {
  it('is less than 60 KB for the first page, all in all', async () => {
    const files = Object.values(assets).map((path) => readFileSync(locate(builtFile(path))));
    const page = Buffer.from(await (await openPages().app.request('/')).arrayBuffer());
    const sizes = [page, ...files].map((bytes) => gzipSync(bytes).byteLength);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(60 * 1024);
  });

  it('is nothing that somebody could open by itself and run, frame or have guessed at', () => {
    for (const path of Object.values(assets)) {
      const headers = Object.fromEntries(assetFiles()(path)?.headers ?? []);
      expect(headers).toMatchObject({
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
      });
    }
    expect(assetFiles()('/assets/../package.json')).toBeUndefined();
  });
});
