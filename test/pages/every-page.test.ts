import { beforeAll, describe, expect, it } from 'vitest';
import { pages } from '../../functions/pages/pages.ts';
import { crawl, type Reached } from './crawl.ts';
import { hostileWorld } from './hostile-world.ts';
import { faultsOf } from './page-faults.ts';
import { everyPersona, type Persona, personas } from './personas.ts';
import { visitor } from './visitor.ts';

let missed: string[];
let everyone: Persona[];
let api: Parameters<typeof visitor>[0];
const all: Reached[] = [];
const seen = new Map<string, number>();
beforeAll(async () => {
  const world = await hostileWorld();
  missed = world.missed;
  everyone = everyPersona(world.api.app.fetch);
  api = world.api.app.fetch;
});

/** Pages that only a form leads to which the API refuses, or whose session has ended meanwhile. */
const also: { readonly [name: string]: readonly string[] } = {
  'an officer': ['/reason'],
  'somebody who disputes': ['/my/register/dispute?scheme=QA-MOCI&id=1'],
};

describe('a store in which every text is hostile', () => {
  it('has one in whatever the API takes as text, but for what has to be known or an address', () => {
    expect(missed).toEqual(['dispute-registration /identifier', 'keep-watch /webhook/url', 'replay-deliveries /ids/*']);
  });

  it.each(personas)('shows %s nothing wrong, on no page', async (name) => {
    const fetch = everyone.find((each) => each.name === name)?.fetch;
    const reached = fetch === undefined ? [] : await crawl(fetch, { seen, also: also[name] ?? [] });
    all.push(...reached);
    const faults: string[] = [];
    for (const each of reached) {
      const own = await faultsOf(each);
      faults.push(...own.map((fault) => `${each.path} (from ${each.from}): ${fault}`));
    }
    expect(faults).toEqual([]);
    expect(reached.length).toBeGreaterThan(3);
  });

  it('leads to every page there is', () => {
    const reached = new Set(all.map(({ page }) => page));
    const shown = pages.filter(({ method }) => method === 'GET').map(({ path }) => `GET ${path}`);
    expect(shown.filter((page) => !reached.has(page))).toEqual([]);
  });
});

describe('a page of one organisation', () => {
  const ofOne = pages.filter(({ path }) => path.startsWith('/my/{party}'));

  it('does not exist for a member of another, and says nothing of it', async () => {
    const another = visitor(api, ['declarant', 'another@example.org']);
    const there = all.filter(({ page, path }) => page.startsWith('GET /my/{party}') && path.startsWith('/my/'));
    for (const { path } of new Map(there.map((each) => [each.page, each])).values()) {
      const { status, html } = await another.open(path);
      expect([path, status, html.includes('HYPERLINK')]).toEqual([path, 404, false]);
    }
    expect(new Set(there.map(({ page }) => page)).size).toBeGreaterThan(8);
  });

  it('takes no form from them', async () => {
    const another = visitor(api, ['declarant', 'another@example.org']);
    const party = /\/my\/([0-9a-f-]{36})/.exec(all.map(({ path }) => path).join(' '))?.[1] ?? '';
    for (const { path } of ofOne.filter(({ method }) => method === 'POST')) {
      const action = path.replace('{party}', party).replace('{form}', 'supplier').replace('{topic}', 'recruitment');
      const { status } = await another.fetch(
        new Request(`http://pages.test${action.replaceAll(/\{\w+\}/g, party)}`, {
          method: 'POST',
          body: new URLSearchParams({ key: party, statement: 'A statement', text: 'A text', at: '/recruitment' }),
        }),
      );
      // What is wrong with the form itself is said before the API is asked.
      expect([404, 422], action).toContain(status);
    }
  });
});
