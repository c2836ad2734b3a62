import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { locate } from '../../infra/local/locate.ts';
import type { Role } from '../../shared/access/principal.ts';
import { crawl } from '../pages/crawl.ts';
import { visitor } from '../pages/visitor.ts';
import { fileOnce } from './exports/seed.ts';
import { type Figure, median } from './figure.ts';
import { keepParties, manyName } from './pages/many-parties.ts';
import { openWorld } from './pages/world.ts';

/** 100,000 has to be asked for: it takes some ten minutes until they are kept. */
const usualSizes = [12, 1_000];
const rounds = 9;
/** The first page with all that it loads, compressed (issue: under 60 KB). */
const firstPageKb = 60;

const roles: readonly Role[] = ['declarant', 'procurement_officer', 'auditor', 'administrator'];
/** Addresses that ask for more than the links to a page do. */
const asked: { readonly [page: string]: string } = { 'GET /parties': `/parties?q=${encodeURIComponent(manyName)}` };

interface Page {
  page: string;
  path: string;
  fetch: (request: Request) => Response | Promise<Response>;
}

interface Taken {
  ms: number;
  calls: number;
  units: number;
  bytes: number;
  gzipped: number;
}

/**
 * What the server takes for each page that a link leads to, and how large it is, with so many organisations and with so
 * many more: in calls and read units of the database, which a busy machine does not change, and in milliseconds.
 */
export async function measurePages(sizes: readonly number[] = usualSizes): Promise<Figure[]> {
  const ascending = [...new Set(sizes)].sort((one, other) => one - other);
  const world = await openWorld();
  try {
    const pages = await everyPage(world.api);
    const filed = await fileOnce();
    const taken = new Map<string, Taken[]>(pages.map(({ page }) => [page, []]));
    let kept = 0;
    for (const size of ascending) {
      await keepParties(world.store, filed, size - kept, kept);
      kept = size;
      console.error(`${size} organisations are kept.`);
      for (const each of pages) taken.get(each.page)?.push(await measured(each, world.used));
    }
    return [firstPage(taken.get('GET /')?.[0]), ...[...taken].map(([page, each]) => figureOf(page, each, ascending))];
  } finally {
    await world.stop();
  }
}

/** One address of every page, with somebody who may see it. */
async function everyPage(api: Page['fetch']): Promise<Page[]> {
  const found = new Map<string, Page>();
  for (const role of roles) {
    const { fetch } = visitor(api, [role, `${role}@example.org`]);
    for (const { page, path, status } of await crawl(fetch, { sends: false })) {
      if (status !== 200 || !page.startsWith('GET /') || found.has(page)) continue;
      found.set(page, { page, path: asked[page] ?? path, fetch });
    }
  }
  return [...found.values()].toSorted((one, other) => one.page.localeCompare(other.page));
}

async function measured({ page, path, fetch }: Page, used: { calls: number; read: number }): Promise<Taken> {
  const took: number[] = [];
  let [calls, units, body] = [0, 0, new ArrayBuffer()];
  for (let round = -2; round < rounds; round += 1) {
    const before = { ...used };
    const start = performance.now();
    const answer = await fetch(new Request(`http://pages.test${path}`));
    body = await answer.arrayBuffer();
    const ms = performance.now() - start;
    if (answer.status !== 200) throw new Error(`${page} was answered ${answer.status} at ${path}.`);
    // The first two compile what is called.
    if (round >= 0) took.push(ms);
    [calls, units] = [used.calls - before.calls, used.read - before.read];
  }
  return { ms: median(took), calls, units, bytes: body.byteLength, gzipped: gzipSync(body).byteLength };
}

function figureOf(page: string, taken: readonly Taken[], sizes: readonly number[]): Figure {
  const [first, last] = [taken[0], taken.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError(`${page} was not measured.`);
  const each = taken.map(
    ({ ms, calls, units }, index) => `${sizes[index]}: ${ms.toFixed(0)} ms, ${calls} calls, ${units} units`,
  );
  return {
    what: page.replace('GET ', 'page '),
    figure: `${(last.ms / first.ms).toFixed(2)} times the time`,
    beside: `${each.join('; ')}; ${kb(last.bytes)} KB, ${kb(last.gzipped)} gzipped`,
    met: last.calls <= first.calls + 1 && last.units <= 2 * first.units + 1,
  };
}

function firstPage(start: Taken | undefined): Figure {
  const assets = ['pages.css', 'pages.js', 'icon.svg'].map(
    (name) => gzipSync(readFileSync(locate(`functions/pages/built/${name}`))).byteLength,
  );
  const all = [start?.gzipped ?? Number.NaN, ...assets];
  const sum = all.reduce((one, other) => one + other, 0);
  return {
    what: 'first page with all that it loads, gzipped',
    figure: `${kb(sum)} KB`,
    beside: `page, styles, script, icon: ${all.map(kb).join(', ')} KB; goal ${firstPageKb}`,
    met: sum < firstPageKb * 1024,
  };
}

const kb = (bytes: number): string => (bytes / 1024).toFixed(1);
