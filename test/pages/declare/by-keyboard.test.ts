import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { createApp } from '../../../functions/api/app.ts';
import { developmentIssuer } from '../../../infra/local/development-issuer/development-issuer.ts';
import { rolePersonas } from '../../../infra/local/development-issuer/personas.ts';
import { localIssuer } from '../../../infra/local/issuer.ts';
import { withPages } from '../../../infra/local/pages.ts';
import { createTokenVerifier } from '../../../shared/access/token-verifier.ts';
import { emptyStore } from '../../setup/tables.ts';
import { look, serve } from '../browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'pages-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The whole service as `npm start` has it, at an address that is known only once it listens. */
async function openService(): Promise<string> {
  let answer: (request: Request) => Response | Promise<Response> = () => new Response(null, { status: 503 });
  const address = await serve((request) => answer(request));
  const key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const issuer = localIssuer(key.export({ type: 'pkcs8', format: 'pem' }).toString());
  const [store, verifyToken] = [await emptyStore(), createTokenVerifier([issuer.profile])];
  const silent = () => undefined;
  const log = { info: silent, warn: silent, error: silent };
  const development = developmentIssuer({ issuer, address, personas: () => rolePersonas });
  const api = createApp({ store, verifyToken, log, cursorKey: randomBytes(32) }).fetch;
  answer = withPages({ api, store, verifyToken, development, log, folder });
  return address;
}

const mostTabs = 150;

/** Goes on with the Tab key until the focus is on what a person calls so; never with a mouse. */
async function reach(page: Page, name: string | RegExp): Promise<void> {
  for (let tabs = 0; tabs < mostTabs; tabs += 1) {
    await page.keyboard.press('Tab');
    const called = String(await page.evaluate(calledAs));
    if (typeof name === 'string' ? called === name : name.test(called)) return;
  }
  throw new Error(`The Tab key does not reach "${name}" on ${page.url()}.`);
}

/** The name of what has the focus: of a field its label, of a choice its question and answer. */
const calledAs = `(() => {
  const focused = document.activeElement;
  const words = (element) => (element?.textContent ?? '').replace(/\\s+/g, ' ').trim();
  const label = words(focused.labels?.[0]);
  const legend = words(focused.closest?.('fieldset')?.querySelector('legend'));
  if (focused.type === 'radio' || focused.type === 'checkbox' || focused.closest?.('.govuk-date-input')) return legend + ' ' + label;
  return label || words(focused);
})()`;

it('keys alone lead from signing in to the receipt', async () => {
  const address = await openService();
  const { page } = await look();
  const { keyboard } = page;
  const press = async (name: string | RegExp, key = 'Enter') => {
    await reach(page, name);
    await keyboard.press(key);
  };
  const follow = async (name: string | RegExp) => {
    await reach(page, name);
    await Promise.all([page.waitForNavigation(), keyboard.press('Enter')]);
  };
  const type = async (name: string | RegExp, text: string) => {
    await reach(page, name);
    await keyboard.type(text);
  };

  await page.goto(address);
  await follow('Sign in');
  await follow('Go on to sign in');
  await follow('Declarant');
  await page.waitForURL(`${address}/**`);
  await page.goto(`${address}/my`);
  await follow('Register an organisation');
  await type('What is the organisation called?', 'Kestrelford Software Ltd');
  await press(/^What does it do\? Supplier/, 'Space');
  await type('In which country is it registered?', 'United King');
  await type('In which register does it stand?', 'GB-COH');
  await type('What is its number there?', '01234567');
  await follow('Register');
  await follow(/^Declare:/);
  await follow('Deposits and loans');
  await press(/^Was any deposit/, 'Space');
  await keyboard.press('ArrowDown');
  await follow('Save and come back later');
  await follow('Check your answers');
  await follow('Go on to sign');
  for (const [part, value] of [
    ['Day', '1'],
    ['Month', '1'],
    ['Year', '2025'],
  ] as const) {
    await type(`First day ${part}`, value);
  }
  for (const [part, value] of [
    ['Day', '31'],
    ['Month', '12'],
    ['Year', '2025'],
  ] as const) {
    await type(`Last day ${part}`, value);
  }
  await type('Your name', 'A. Signatory');
  await type('Your role in the organisation', 'Director');
  await press(/^Are you entitled/, 'Space');
  for (const mark of [/^Confirm The answers/, /^Confirm No worker/, /^Confirm I know/]) await press(mark, 'Space');
  await follow('Sign and declare');
  expect(await page.title()).toContain('Your result');
  expect(await page.locator('main').innerText()).toContain('Your receipt');
  await follow('Show everything at once, to print or to keep');
  expect(await page.locator('details:not([open])').count()).toBe(0);
});
