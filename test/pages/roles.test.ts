import { describe, expect, it } from 'vitest';
import { pages } from '../../functions/pages/pages.ts';
import { roles } from '../../shared/access/principal.ts';
import { doorOf, openPages } from './open-pages.ts';

const cases = pages.flatMap(({ method, path, for: meant }) =>
  meant === 'anyone' ? [] : [{ method, path, meant, name: `${method} ${path}` }],
);
const sent = (method: string) => (method === 'POST' ? { method, body: new URLSearchParams({ a: 'b' }) } : { method });

/** An address of a page, whatever its parts lead to: who may see it is asked before. */
const anyOf = (path: string): string => path.replaceAll(/\{\w+\}/g, 'anything');

describe('a page that is not for anyone', () => {
  it('leads who is not signed in to signing in, and asks the API for nothing', async () => {
    const asked: string[] = [];
    const { app } = openPages({ api: ({ url }) => Response.json(asked.push(url)) });
    for (const { method, path, name } of cases) {
      const answer = await app.request(anyOf(path), sent(method));
      const to = `/sign-in?to=${encodeURIComponent(anyOf(path))}`;
      expect([name, answer.status, answer.headers.get('location')]).toEqual([name, 303, to]);
    }
    expect(asked).toEqual([]);
  });

  it.each(roles)('is refused to %s where it is for others, and asks the API for nothing', async (role) => {
    const asked: string[] = [];
    const door = doorOf({ roles: [role], label: 'Somebody' });
    const { app } = openPages({ door, api: ({ url }) => Response.json(asked.push(url)) });
    const others = cases.filter(({ meant }) => !meant.includes(role));
    for (const { method, path, name } of others) {
      const { status } = await app.request(anyOf(path), sent(method));
      expect([name, status]).toEqual([name, 403]);
    }
    expect(asked).toEqual([]);
    expect(others.length).toBeGreaterThan(10);
  });

  it('is shown by the menu only to the roles that it is for', async () => {
    for (const role of roles) {
      const { app } = openPages({ door: doorOf({ roles: [role], label: 'Somebody' }) });
      const home = await (await app.request('/')).text();
      const links = [...home.matchAll(/<a\s[^>]*href="(\/[^"?#]*)"/g)].map(([, path]) => path);
      const barred = cases.filter(({ path, meant }) => links.includes(path) && !meant.includes(role));
      expect([role, barred.map(({ path }) => path)]).toEqual([role, []]);
    }
  });
});

describe('every page', () => {
  it('of one that declares is for declarants alone', () => {
    const own = pages.filter(({ path }) => path.startsWith('/my'));
    expect(own.filter(({ for: meant }) => meant === 'anyone' || meant.join() !== 'declarant')).toEqual([]);
    expect(own.length).toBeGreaterThan(15);
  });
});
