import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { pages } from '../../functions/pages/pages.ts';
import { languages } from '../../functions/pages/texts/languages.ts';
import { datasets } from '../../shared/exporting/job.ts';
import { readLogHead } from '../../shared/log/read-log.ts';
import type { Store } from '../../shared/store/store.ts';
import { exported } from '../exporting/data/archive.ts';
import { filledIn, makeLog } from '../journeys/written-requests.ts';
import { crawl, type Reached, reachedAt } from './crawl.ts';
import { fileFaults } from './file-faults.ts';
import { hostileWorld } from './hostile-world.ts';
import { leftInEnglish } from './left-in-english.ts';
import { answerFaults, faultsOf } from './page-faults.ts';
import { everyPersona, personas } from './personas.ts';
import { tamperedAddresses, tamperedForms } from './tamper.ts';
import { visitor } from './visitor.ts';

let missed: string[];
let answers: ReadonlyMap<string, unknown>;
let fetchOf: (name: string) => (request: Request) => Response | Promise<Response>;
let api: Parameters<typeof visitor>[0];
let store: Store;
const reachedBy = new Map<string, Reached[]>();
const all = () => [...reachedBy.values()].flat();
const seen = new Map<string, number>();
beforeAll(async () => {
  const world = await hostileWorld();
  ({ missed, answers } = world);
  const everyone = everyPersona(world.api.app.fetch, { languages });
  fetchOf = (name) => {
    const fetch = everyone.find((each) => each.name === name)?.fetch;
    if (fetch === undefined) throw new RangeError(`Nobody is called ${name}.`);
    return fetch;
  };
  api = world.api.app.fetch;
  store = world.api.store;
});

/** Pages that only a form leads to which the API refuses or which wants a day, or whose session has ended meanwhile. */
const also: { readonly [name: string]: readonly string[] } = {
  'an officer': ['/reason'],
  'a member': ['/my/{{register.response.body.$.id}}/evidence/file?confirmed=true&title=A'],
  'somebody who disputes': ['/my/register/dispute?scheme=QA-MOCI&id=1'],
};

async function allFaults(reached: readonly Reached[]): Promise<string[]> {
  const faults: string[] = [];
  for (const each of reached) {
    const own = await faultsOf(each);
    faults.push(...own.map((fault) => `${each.path} (from ${each.from}): ${fault}`));
  }
  return faults;
}

const reflected = (answers: readonly Reached[]): string[] =>
  answers.flatMap((each) => answerFaults(each).map((fault) => `${each.page} ${each.path} (${each.from}): ${fault}`));

/** One of every page that somebody was shown and nobody before. */
const newTo = new Map<string, Reached[]>();
const known = new Set<string>();

describe('a store in which every text is hostile', () => {
  it('has one in whatever the API takes as text, but for what has to be known or an address', () => {
    expect(missed).toEqual(['dispute-registration /identifier', 'keep-watch /webhook/url', 'replay-deliveries /ids/*']);
  });

  // One person after the other, for what each of them sends changes what the next one is shown.
  describe.each(personas)('to %s', (name) => {
    it('shows nothing wrong, on no page', async () => {
      const beside = (also[name] ?? []).map((path) => filledIn(path, answers));
      const reached = await crawl(fetchOf(name), { seen, also: beside });
      reachedBy.set(name, reached);
      // The newest first: what was there at the beginning may have been ended by a form.
      const shown = reached.filter(({ page }) => page.startsWith('GET ')).toReversed();
      newTo.set(
        name,
        shown.filter(({ page }) => known.size < known.add(page).size),
      );
      expect(await allFaults(reached)).toEqual([]);
      expect(reached.length).toBeGreaterThan(3);
    });

    it('speaks French or Spanish, and leaves nothing in English', async () => {
      const faults: string[] = [];
      for (const [index, { path }] of (newTo.get(name) ?? []).entries()) {
        const language = index % 2 === 0 ? 'fr' : 'es';
        const request = new Request(`http://pages.test${path}`, { headers: { 'accept-language': language } });
        const found = await reachedAt(path, 'GET', language, await fetchOf(name)(request));
        const left = leftInEnglish(found.body, language).map((text) => `${path}: ${text}`);
        faults.push(...(await allFaults([found])), ...left);
      }
      expect(faults).toEqual([]);
    });

    it('answers whatever is put into an address, and reflects none of it', async () => {
      const answers = await tamperedAddresses(fetchOf(name), newTo.get(name) ?? []);
      expect(reflected(answers)).toEqual([]);
    });
  });

  it.each(personas)('answers %s whatever is put into a form, and reflects none of it', async (name) => {
    const answers = await tamperedForms(fetchOf(name), reachedBy.get(name) ?? []);
    expect(reflected(answers)).toEqual([]);
    expect(answers.length).toBeGreaterThan(0);
  });

  it('leads to every page there is', () => {
    const reached = new Set(all().map(({ page }) => page));
    const shown = pages.filter(({ method }) => method === 'GET').map(({ path }) => `GET ${path}`);
    expect(shown.filter((page) => !reached.has(page))).toEqual([]);
  });
});

describe('an export of it', () => {
  it.each(datasets)('of %s holds nothing that a spreadsheet would run, and every text as it is', async (dataset) => {
    await makeLog(store);
    const { size } = await readLogHead(store);
    const made = async (format: 'csv' | 'xlsx' | 'ndjson') =>
      (await exported(store, { dataset, format, ruleSet: 'un-13jk' }, size)).bytes;
    expect(fileFaults('text/csv', await made('csv'))).toEqual([]);
    expect(fileFaults('spreadsheetml.sheet', await made('xlsx'))).toEqual([]);
    const rows = (await made('ndjson')).toString().split('\n').slice(0, -1);
    const names = rows.map((row) => z.object({ name: z.string().optional() }).parse(JSON.parse(row)).name);
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => name !== undefined && !name.startsWith('=HYPERLINK('))).toEqual([]);
  });
});

describe('a page of one organisation', () => {
  const ofOne = pages.filter(({ path }) => path.startsWith('/my/{party}'));

  it('does not exist for a member of another, and says nothing of it', async () => {
    const another = visitor(api, ['declarant', 'another@example.org']);
    const there = all().filter(({ page, path }) => page.startsWith('GET /my/{party}') && path.startsWith('/my/'));
    for (const { path } of new Map(there.map((each) => [each.page, each])).values()) {
      const { status, html } = await another.open(path);
      expect([path, status, html.includes('HYPERLINK')]).toEqual([path, 404, false]);
    }
    expect(new Set(there.map(({ page }) => page)).size).toBeGreaterThan(8);
  });

  it('takes no form from them', async () => {
    const another = visitor(api, ['declarant', 'another@example.org']);
    const party =
      /\/my\/([0-9a-f-]{36})/.exec(
        all()
          .map(({ path }) => path)
          .join(' '),
      )?.[1] ?? '';
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
