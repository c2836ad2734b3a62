import { beforeAll, describe, expect, it } from 'vitest';
import { barriers, isTooWide, look, serve } from './browser.ts';
import { crawl } from './crawl.ts';
import { hostileWorld } from './hostile-world.ts';
import { everyPersona, type Persona, personas } from './personas.ts';

const languages = ['en', 'fr', 'es', 'ar'] as const;
let everyone: Persona[];
/** What somebody before has looked at: a page that is for several roles looks the same. */
const looked = new Set<string>();
beforeAll(async () => {
  const { api } = await hostileWorld();
  // Arabic also while a text is missing in it, which is English then: it has to fit all the same.
  everyone = everyPersona(api.app.fetch, { languages });
});

describe('one of every kind of page, in a browser', () => {
  it.each(personas)('has no barrier for %s, fits on any screen and stays on its host', async (name) => {
    const fetch = everyone.find((each) => each.name === name)?.fetch;
    if (fetch === undefined) throw new RangeError(`Nobody is called ${name}.`);
    const reached = (await crawl(fetch, { sends: false })).filter(({ page, headers, status }) => {
      const isPage = headers.get('content-type')?.startsWith('text/html');
      return isPage && status === 200 && page.startsWith('GET ') && looked.size < looked.add(page).size;
    });
    const address = await serve(fetch);
    const faults: string[] = [];
    for (const language of ['en', 'ar']) {
      const { page, complaints } = await look({ width: 320, language });
      for (const { path } of reached) {
        await page.setViewportSize({ width: 320, height: 900 });
        await page.goto(`${address}${path}`, { waitUntil: 'load' });
        const seen = [...complaints.splice(0), ...(await barriers(page))];
        if (await isTooWide(page)) seen.push('wider than 320');
        await page.setViewportSize({ width: 1280, height: 900 });
        if (await isTooWide(page)) seen.push('wider than 1280');
        faults.push(...seen.map((fault) => `${language} ${path}: ${fault}`));
      }
      await page.context().close();
    }
    expect(faults).toEqual([]);
    expect(looked.size).toBeGreaterThan(3);
  });
});
