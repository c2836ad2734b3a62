import { existsSync } from 'node:fs';
import { createAdaptorServer } from '@hono/node-server';
import axe from 'axe-core';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { chromium, type Page } from 'playwright-core';
import * as z from 'zod';
import { assetFiles } from '../../infra/local/asset-files.ts';
import { onceAFile, whenTheFileIsDone } from '../setup/once-a-file.ts';

const executablePath = '/usr/bin/chromium';

/** How somebody looks at a page. */
export interface Viewer {
  width?: 320 | 1280;
  javaScript?: boolean;
  /** What the browser asks for. */
  language?: string;
  /** Whether the screen takes a finger. */
  hasTouch?: boolean;
}

/** A page in a browser, and all that went wrong in it. */
export interface Seen {
  page: Page;
  /** Messages on the console, exceptions, and requests to any other host than ours. */
  complaints: string[];
}

// Within a container the browser has no sandbox of its own.
const browser = onceAFile(
  () => chromium.launch({ executablePath, args: ['--no-sandbox'] }),
  async (launched) => (await launched).close(),
);

/** Opens a page as a viewer does, in the one browser of this file and with cookies of its own. */
export async function look(viewer: Viewer = {}): Promise<Seen> {
  const { width = 1280, javaScript = true, language = 'en', hasTouch = false } = viewer;
  if (!existsSync(executablePath)) {
    throw new Error('There is no Chromium. Install it as root: apt-get install chromium');
  }
  const context = await (await browser()).newContext({
    ...{ viewport: { width, height: 900 }, javaScriptEnabled: javaScript, locale: language, hasTouch },
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (new URL(request.url()).hostname !== '127.0.0.1') complaints.push(`It asks ${request.url()}.`);
  });
  return { page, complaints };
}

/** Serves pages with the files beside them on this machine until the tests of this file are done; gives the address. */
export async function serve(fetch: (request: Request) => Response | Promise<Response>): Promise<string> {
  const asset = assetFiles();
  const server = createAdaptorServer({
    fetch: (request) => asset(new URL(request.url).pathname) ?? fetch(request),
    overrideGlobalObjects: false,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  whenTheFileIsDone(() => server.close());
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new TypeError('The server has no port.');
  return `http://127.0.0.1:${bound.port}`;
}

const found = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }));
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe-core finds against WCAG 2.2 AA and good practice, one line each. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const run = `axe.run(document, ${JSON.stringify({ runOnly: tags })}).then(({ violations }) => violations)`;
  const violations = found.parse(await page.evaluate(run));
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

const loader = new StaticConfigLoader({ extends: ['html-validate:standard'] });
const resolved = loader.getConfigFor('inline');
// By itself it makes its table of all elements anew for every page, which takes longer than to read the page.
const validator = new HtmlValidate(Object.assign(loader, { getConfigFor: () => resolved }));

/** What is wrong with the markup as HTML, one line each. */
export async function mistakesIn(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`),
  );
}

/** Whether a page is wider than its window, so that one has to scroll sideways to read. */
export async function isTooWide(page: Page): Promise<boolean> {
  return z.boolean().parse(await page.evaluate('document.documentElement.scrollWidth > window.innerWidth'));
}
