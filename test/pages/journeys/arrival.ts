import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import * as z from 'zod';
import type { Speaker } from '../../../functions/pages/texts/speaker.ts';
import { barriers, type Seen } from '../browser.ts';
import type { Way } from './way.ts';

const about = z.object({ title: z.string(), lang: z.string(), dir: z.string(), isTooWide: z.boolean() });
const look = `({
  title: document.title, lang: document.documentElement.lang, dir: document.documentElement.dir,
  isTooWide: document.documentElement.scrollWidth > innerWidth,
})`;

/** Of the browser itself, on a page that is no success. */
const isOfStatus = (complaint: string) => /^Failed to load resource: the server responded/.test(complaint);
/** The same of every organisation, declaration and document. */
const kindOf = (page: Page) => new URL(page.url()).pathname.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '{id}');

/**
 * Looks at every page that somebody comes to: it is another than the one before, in the language, not wider than the
 * window, on its host and without complaint of the browser; and the first of each kind has no barrier.
 */
export function arrivals({ page, complaints }: Seen, text: Speaker, { javaScript }: Way, known?: Set<string>) {
  let title = '';
  return async ({ isSamePage = false } = {}): Promise<void> => {
    const seen = about.parse(await page.evaluate(look));
    const { pathname } = new URL(page.url());
    if (!isSamePage) expect(seen.title, `${pathname} is a new page`).not.toBe(title);
    title = seen.title;
    expect(
      complaints.splice(0).filter((each) => !isOfStatus(each)),
      pathname,
    ).toEqual([]);
    expect(seen.isTooWide, `${pathname} is too wide`).toBe(false);
    if (pathname.startsWith('/development-issuer')) return;
    expect([seen.lang, seen.dir], pathname).toEqual([text.language, text.dir]);
    // What looks for barriers is a script itself.
    if (!javaScript || known === undefined || known.size === known.add(kindOf(page)).size) return;
    expect(await barriers(page), pathname).toEqual([]);
  };
}
