import { beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/api/app.ts';
import type { Route } from '../../functions/api/route.ts';
import { routes } from '../../functions/api/routes.ts';
import { isPublic, permissions } from '../../shared/access/permissions.ts';
import { type Role, roles } from '../../shared/access/principal.ts';
import { openStore } from '../../shared/store/store.ts';
import { testConnection } from '../setup/tables.ts';
import { openApi, problemOf } from './client.ts';

type Api = Awaited<ReturnType<typeof openApi>>;
const absent = '01890a5d-ac96-774b-bcce-b302099a8057';
const as = ['declarant', 'maya'] satisfies ['declarant', string];

let api: Api;
beforeAll(async () => {
  api = await openApi();
});

const pathOf = (path: string) =>
  path
    .replace('{country}', 'NP')
    .replace('{form}', 'agency')
    .replaceAll(/\{\w+\}/g, absent);

/** What a call cannot be made without, beside its path and its body. */
const queries: Record<string, string> = {
  'list-contracts': `?buyer=${absent}`,
  'list-events': `?party=${absent}`,
  'import-licence-register': '?asOf=2026-02-01&source=gazette',
  'erase-evidence': '?reason=mistake',
};
const addressOf = ({ id, path }: Pick<Route, 'id' | 'path'>) => pathOf(path) + (queries[id] ?? '');

/** What a request brings beside its token and its key: whoever replaces says what. */
const precondition = (effect: Route['effect']) => (effect === 'replace' ? { 'if-none-match': '*' } : {});

function allowedRole(id: keyof typeof permissions): Role {
  const row = Object.entries(permissions[id]);
  return roles.find((each) => row.some(([allowed]) => allowed === each)) ?? 'administrator';
}

describe('every route', () => {
  it('stands once in the table, under an id of its own', () => {
    expect(new Set(routes.map(({ id }) => id)).size).toBe(routes.length);
    expect(new Set(routes.map(({ method, path }) => `${method} ${path}`)).size).toBe(routes.length);
  });

  it('names the party it is about wherever a role reaches only its own', () => {
    for (const { id, namesParty } of routes) {
      const ownOnly = Object.values(permissions[id]).includes('own');
      expect(ownOnly && !namesParty, id).toBe(false);
    }
  });

  it.each(routes.filter(({ id }) => !isPublic(id)))('$id asks for a token', async ({ method, path }) => {
    const answer = await api.call(method, pathOf(path));
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="paragraph-13"');
  });

  it.each(routes.flatMap((route) => roles.map((role) => ({ ...route, role }))))(
    '$id is open to $role as the permission table says',
    async ({ id, method, path, role, request, effect }) => {
      const row = permissions[id];
      const reach = row === 'public' ? 'any' : Object.entries(row).find(([allowed]) => allowed === role)?.[1];
      const body = request.body.meta()?.example;
      const wish = { as: [role, `stranger-${role}`] satisfies [Role, string], body, headers: precondition(effect) };
      const { status } = await api.call(method, addressOf({ id, path }), wish);
      if (reach === undefined) expect(status).toBe(403);
      else if (reach === 'own') expect(status).toBe(404);
      // 409: the same organisation was registered by another role before; 415: a register is not sent as JSON.
      else expect([200, 201, 202, 400, 404, 409, 415]).toContain(status);
    },
  );

  it('is open to a member about its own party', async () => {
    const organisation = {
      name: 'Own',
      kinds: ['supplier'],
      country: 'NP',
      identifiers: [{ scheme: 'NP-OCR', id: 'own' }],
    };
    const registered = await api.call('POST', '/v1/parties', { as, body: organisation });
    const home = registered.headers.get('location') ?? '';
    const isForDeclarants = (id: keyof typeof permissions) => Object.keys(permissions[id]).includes('declarant');
    const own = routes.filter(({ id, path }) => path.startsWith('/v1/parties/{id}') && isForDeclarants(id));
    expect(own.map(({ id }) => id)).toContain('add-member');
    for (const { id, method, path, request, effect } of own) {
      const body = request.body.meta()?.example;
      const wish = { as, body, headers: precondition(effect) };
      const answer = await api.call(method, pathOf(path.replace('/v1/parties/{id}', home)), wish);
      expect([401, 403, 428, 500], id).not.toContain(answer.status);
      expect(await answer.text(), id).not.toContain('There is no party with this id');
    }
  });

  it.each(routes.filter(({ effect }) => effect !== 'read' && effect !== 'replace'))(
    '$id asks for an Idempotency-Key',
    async ({ id, method, path }) => {
      const headers = { 'idempotency-key': undefined };
      const answer = await api.call(method, addressOf({ id, path }), { as: [allowedRole(id), 's'], headers });
      expect((await problemOf(answer)).type).toBe('/problems/idempotency-key-missing');
    },
  );

  it.each(routes.filter(({ effect }) => effect === 'replace'))(
    '$id asks for a precondition, and for nothing else that makes it safe to repeat',
    async ({ id, method, path }) => {
      const answer = await api.call(method, addressOf({ id, path }), { as: [allowedRole(id), 's'] });
      expect(answer.status).toBe(428);
      const { type, detail } = await problemOf(answer);
      expect(type).toBe('/problems/precondition-required');
      expect(detail).toMatch(/If-Match.+If-None-Match/);
    },
  );
});

describe('a body that cannot be read', () => {
  it.each<[string, string | Uint8Array<ArrayBuffer>, number, string[]]>([
    ['no JSON', '{', 400, ['']],
    ['nothing', '', 400, ['']],
    ['300 levels', '['.repeat(300) + ']'.repeat(300), 400, ['']],
    ['a key twice', '{"name":"a","name":"b"}', 400, ['/name']],
    ['half a surrogate pair', '{"name":"\\ud800"}', 400, ['/name']],
    ['an unsafe integer', '{"kinds":[9007199254740993]}', 400, ['/kinds/0']],
    ['a key __proto__', '{"__proto__":{}}', 400, ['/__proto__']],
    [
      'a key constructor',
      '{"name":"a","kinds":["agency"],"country":"NP","identifiers":[{"scheme":"NP-OCR","id":"1"}],"constructor":{}}',
      400,
      ['/constructor'],
    ],
    ['invalid UTF-8', Uint8Array.of(0x22, 0xff, 0x22), 400, ['']],
    ['10 MB', 'x'.repeat(10_000_000), 413, []],
    ['a list', '[]', 400, ['']],
    [
      'a wrong choice',
      '{"name":"a","kinds":["king"],"country":"NP","identifiers":[{"scheme":"NP-OCR","id":"1"}]}',
      400,
      ['/kinds/0'],
    ],
  ])('is refused by name: %s', async (_what, raw, status, pointers) => {
    const answer = await api.call('POST', '/v1/parties', { as, raw });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect((await problemOf(answer)).errors.map(({ pointer }) => pointer)).toEqual(pointers);
  });

  it('is refused as another media type', async () => {
    const answer = await api.call('POST', '/v1/parties', { as, raw: '{}', headers: { 'content-type': 'text/plain' } });
    expect(answer.status).toBe(415);
  });
});

describe('an address', () => {
  it.each([
    '/v1',
    '/v1/health/',
    '/v1/parties/not-an-id',
    `/v1/parties/${absent}/`,
    '/v2/health',
    '/docs/../package.json',
  ])('that leads nowhere is a problem: %s', async (path) => {
    const answer = await api.call('GET', path, { as });
    expect(answer.status).toBe(404);
    expect((await problemOf(answer)).type).toBe('/problems/not-found');
  });

  it('names the methods it knows to one that it does not', async () => {
    const answer = await api.call('DELETE', '/v1/parties');
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('POST, GET, HEAD');
  });

  it('answers HEAD as GET without a body', async () => {
    const answer = await api.call('HEAD', '/v1/health');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('');
  });
});

describe('an answer', () => {
  it('is kept by no cache, sniffed by no browser, framed by no page', async () => {
    for (const path of ['/v1/health', '/v1/nowhere']) {
      const { headers } = await api.call('GET', path);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });

  it('that failed names the log line, which holds no token', async () => {
    const answer = await api.call('GET', '/v1/parties/x', { as });
    const requestId = answer.headers.get('x-request-id');
    expect((await problemOf(answer)).instance).toBe(`urn:uuid:${requestId}`);
    expect(api.logged.map(({ facts }) => facts.requestId)).toContain(requestId);
    expect(JSON.stringify(api.logged)).not.toContain('eyJ');
  });
});

describe('a store that is gone', () => {
  it('makes the service unavailable and the request repeatable', async () => {
    const tables = { records: 'r', audit: 'a' };
    const gone = await openApi(openStore({ ...testConnection, endpoint: 'http://127.0.0.1:1', tables }));
    const answer = await gone.call('GET', `/v1/parties/${absent}`, { as: ['auditor', 'a'] });
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
    expect((await gone.call('GET', '/v1/health')).status).toBe(200);
  });

  it('without its tables is our fault, told to the log and not to the caller', async () => {
    const { client } = api.store;
    const broken = await openApi({ client, tables: { records: 'no-such-table', audit: 'no-such-table' } });
    const answer = await broken.call('GET', `/v1/parties/${absent}`, { as: ['auditor', 'a'] });
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toMatch(/table|ResourceNotFound/i);
    expect(broken.logged.filter(({ level }) => level === 'error')).toHaveLength(1);
  });
});

describe('the app', () => {
  it('is not made with a cursor key of another length', () => {
    const { store } = api;
    const log = { info: () => {}, warn: () => {}, error: () => {} };
    const verifyToken = async () => ({ issuer: '', subject: '', roles: [] });
    expect(() => createApp({ store, log, verifyToken, cursorKey: new Uint8Array(16) })).toThrow('32 bytes');
  });
});
