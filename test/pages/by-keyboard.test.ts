import { beforeAll, describe, expect, it } from 'vitest';
import { makeLog } from '../journeys/written-requests.ts';
import { look } from './browser.ts';
import { keysOn } from './keyboard.ts';
import { openService } from './whole-service.ts';

let service: Awaited<ReturnType<typeof openService>>;
beforeAll(async () => {
  service = await openService();
});

/** From the start page to where the work of somebody begins. */
async function signIn(persona: string) {
  const { page } = await look();
  const keys = keysOn(page);
  await page.goto(service.address);
  await keys.follow('Sign in');
  await keys.follow('Go on to sign in');
  await keys.follow(persona);
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in') && !url.pathname.startsWith('/development'));
  return { page, ...keys };
}

describe('keys alone lead', () => {
  it('a declarant from signing in to the receipt', async () => {
    const { page, follow, type, typeDay, press } = await signIn('Declarant');
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
    await page.keyboard.press('ArrowDown');
    await follow('Save and come back later');
    await follow('Check your answers');
    await follow('Go on to sign');
    await typeDay('First day', ['1', '1', '2025']);
    await typeDay('Last day', ['31', '12', '2025']);
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

  it('an officer from a name to a decision', async () => {
    const { page, follow, type, typeDay, press } = await signIn('Procurement officer');
    await type('Name or number', 'Kestrelford');
    await follow('Search');
    await follow('Kestrelford Software Ltd');
    await follow('Findings');
    await follow('Overview');
    await follow('Record a decision');
    await type('Your reference of the procurement', 'T-1');
    await press(/^What do you decide\? Proceed/, 'Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await type('Reason', 'Most is not known yet.');
    await typeDay('Until when can the organisation respond?', ['1', '5', '2099']);
    await follow('Continue');
    expect(await page.title()).toContain('Check the decision');
    await follow('Record the decision');
    expect(await page.locator('main').innerText()).toMatch(/Your decision is kept.*Do not proceed yet: T-1/s);
  });

  it('an auditor from a rule to an export that is asked for', async () => {
    await makeLog(service.store);
    const { page, follow, type, press } = await signIn('Auditor');
    await follow('Rule books');
    await follow('Paragraph 13 (j) and (k) of resolution 10/3');
    expect(await page.locator('main').innerText()).toContain('FEE-01');
    await follow('Exports');
    await follow('Ask for an export');
    await press(/^What do you need\? Scores/, 'Space');
    await press(/^In which format\? CSV/, 'Space');
    await type('Why do you need it?', 'Yearly audit of contracts');
    await follow('Ask for this export');
    expect(await page.title()).toContain('Export: Scores');
  });
});
