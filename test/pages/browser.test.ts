import { beforeAll, describe, expect, it } from 'vitest';
import type { PageSpec } from '../../functions/pages/define-page.ts';
import { barriers, isTooWide, look, mistakesIn, serve, type Viewer } from './browser.ts';
import { everyComponent } from './every-component.tsx';
import { doorOf, openPages } from './open-pages.ts';

const broken: PageSpec = {
  ...{ method: 'GET', path: '/broken', for: 'anyone' },
  handle: () => Promise.reject(new Error('It is broken.')),
};

describe('in a browser', () => {
  let address = '';
  beforeAll(async () => {
    const { app } = openPages({
      ...{ demo: true, languages: ['en', 'fr', 'ar'], pages: [broken, everyComponent] },
      door: doorOf({ roles: ['declarant'], label: 'Ana of the orchard' }),
    });
    address = await serve(app.fetch);
  });

  it.each(['/', '/nowhere', '/broken', '/components'])('%s is valid HTML', async (path) => {
    const answer = await fetch(`${address}${path}`);
    expect(await mistakesIn(await answer.text())).toEqual([]);
  });

  it.each<[string, Viewer]>([
    ['/', { width: 1280 }],
    ['/', { width: 320, language: 'ar' }],
    ['/nowhere', { width: 320 }],
    ['/broken', { width: 1280 }],
    ['/components', { width: 1280 }],
    ['/components', { width: 320 }],
    ['/components', { width: 320, language: 'ar' }],
  ])('%s has no barrier, fits and stays on its host, seen as by %j', async (path, viewer) => {
    const { page, complaints } = await look(viewer);
    await page.goto(`${address}${path}`);
    expect(await barriers(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    // The browser itself says on the console that a page came with 404 or 500.
    expect(complaints.filter((each) => !/^Failed to load resource: the server responded/.test(each))).toEqual([]);
  });

  it('keys alone reach everything, and one sees where one is', async () => {
    const { page } = await look();
    await page.goto(`${address}/`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to main content');
    expect(await page.evaluate('getComputedStyle(document.activeElement).backgroundColor')).toBe('rgb(255, 221, 0)');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main-content');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Go on to your pages');
  });

  it.each([true, false])('the language is changed by a form, with JavaScript (%s)', async (javaScript) => {
    const { page } = await look({ javaScript });
    await page.goto(`${address}/nowhere?a=b`);
    await page.getByRole('button', { name: 'العربية' }).click();
    expect(page.url()).toBe(`${address}/nowhere?a=b`);
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  });

  it('a page with mistakes puts the focus on their summary, from where a link leads to the field', async () => {
    const { page } = await look();
    await page.goto(`${address}/components`);
    expect(await page.evaluate('document.activeElement.className')).toContain('govuk-error-summary');
    await page.getByRole('link', { name: 'Enter a number' }).click();
    expect(await page.evaluate('document.activeElement.id')).toBe('number');
  });

  it('what a choice asks for is hidden until it is chosen, with or without JavaScript', async () => {
    for (const javaScript of [true, false]) {
      const { page } = await look({ javaScript });
      await page.goto(`${address}/components`);
      const asked = page.getByLabel('Which one');
      expect(await asked.isVisible()).toBe(false);
      await page.getByLabel('Another').check();
      expect(await asked.isVisible()).toBe(true);
    }
  });
});
