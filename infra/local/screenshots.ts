import { mkdirSync, writeFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { CannotStart, runCommand } from './cannot-start.ts';
import { locate } from './locate.ts';
import { startOwnDemo } from './own-demo.ts';

const executablePath = '/usr/bin/chromium';
const folder = 'docs/screenshots';
const mostBytes = 150_000;
/** As wide as the pages get, and about as wide as a README is shown. */
const window = { width: 1020, height: 1000 };
const scale = 0.8;
const mostLooks = 60;
const pauseMs = 1000;

interface Screenshot {
  name: string;
  /** Whom to sign in as, by the name of a button of the development issuer. */
  persona: string;
  /** Where to begin. */
  path: string;
  /** From there to the page to show. */
  go: (page: Page) => Promise<void>;
  /** A selector of where the picture begins; the head of the page where left out. */
  from?: string;
}

const gloves = 'Quorimba Rubber Protection Sdn. Bhd.';
const signs = 'Osterlund Wayfinding A/S';
const screened = [
  gloves,
  'Zelvinta Glove Works Sdn. Bhd.',
  'Gulvanta Guarding L.L.C.',
  'Plakhaolom Seafood Co., Ltd.',
  'Brevelind Pflege gGmbH',
  'Kestrelford Software Ltd',
  'North Sea Laundry Ltd',
];

const screenshots: readonly Screenshot[] = [
  {
    ...{ name: 'declarant-tasks', persona: gloves, path: '/my' },
    go: async (page) => {
      await follow(page, gloves);
      await follow(page, 'Declare: Supplier or contractor');
      const begin = page.getByRole('button', { name: 'Begin with the answers of' });
      // Where the demo runs on, it was begun before.
      if (await begin.isVisible()) await begin.click();
    },
  },
  {
    ...{ name: 'declarant-topic', persona: gloves, path: '/my' },
    go: async (page) => {
      await follow(page, gloves);
      await follow(page, 'Declare: Supplier or contractor');
      await follow(page, 'Passports and identity documents');
    },
    from: '#main-content',
  },
  {
    ...{ name: 'declarant-result', persona: gloves, path: '/my' },
    go: async (page) => {
      await follow(page, gloves);
      await follow(page, 'What it rests on, and what to mend');
    },
    from: '#main-content',
  },
  {
    ...{ name: 'officer-screening', persona: 'Procurement officer', path: '/screenings/new' },
    go: async (page) => {
      await page.getByLabel('Your reference of the procurement').fill('TENDER-2026-017');
      await page.getByLabel('Or one organisation a line').fill(screened.join('\n'));
      await follow(page, 'Look them up');
      await follow(page, 'Screen them');
    },
    from: 'caption',
  },
  {
    ...{ name: 'officer-chain', persona: 'Procurement officer', path: `/parties?q=${encodeURIComponent(signs)}` },
    go: async (page) => {
      await follow(page, signs);
      await follow(page, 'Suppliers and agencies');
    },
    from: '#main-content',
  },
  {
    ...{ name: 'auditor-export', persona: 'Auditor', path: '/exports/new' },
    go: async (page) => {
      await page.getByLabel('Findings').check();
      await page.getByLabel('CSV, for a spreadsheet').check();
      await page.getByLabel('Why do you need it?').fill('Yearly audit of contracts');
      await follow(page, 'Ask for this export');
      await untilReady(page);
    },
    from: '#main-content',
  },
];

/**
 * `npm run screenshots [address]`: what the README shows of the pages, from the demo that runs at the address, or from
 * one that is started for it.
 */
await runCommand(async ([address]) => {
  const demo = address === undefined ? await startOwnDemo() : { address, stop: async () => undefined };
  // Within a container the browser has no sandbox of its own.
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    mkdirSync(locate(folder), { recursive: true });
    for (const screenshot of screenshots) await take(browser, demo.address, screenshot);
  } finally {
    await browser.close();
    await demo.stop();
  }
});

async function take(browser: Browser, address: string, { name, persona, path, go, from }: Screenshot): Promise<void> {
  const context = await browser.newContext({ viewport: window, deviceScaleFactor: scale, locale: 'en' });
  const page = await context.newPage();
  await page.goto(`${address}/sign-in`);
  await follow(page, 'Sign in');
  await page.getByRole('button', { name: persona, exact: true }).click();
  await page.goto(`${address}${path}`);
  await go(page);
  const top = from === undefined ? 0 : ((await page.locator(from).first().boundingBox())?.y ?? 0);
  const clip = { x: 0, y: top, ...window };
  const png = await page.screenshot({ fullPage: true, clip, animations: 'disabled', caret: 'hide' });
  if (png.length > mostBytes) {
    throw new CannotStart(`The picture ${name} has ${png.length} bytes, more than ${mostBytes}.`);
  }
  writeFileSync(locate(`${folder}/${name}.png`), png);
  console.log(`Took ${folder}/${name}.png, ${png.length} bytes.`);
  await context.close();
}

async function follow(page: Page, name: string): Promise<void> {
  const main = page.getByRole('main');
  await main.getByRole('link', { name }).or(main.getByRole('button', { name })).first().click();
}

/** The worker makes an export meanwhile; the page says so when it is asked again. */
async function untilReady(page: Page): Promise<void> {
  for (let looks = 0; looks < mostLooks; looks++) {
    if (await page.getByText('It is ready.').isVisible()) return;
    await page.waitForTimeout(pauseMs);
    await page.reload();
  }
  throw new CannotStart('The export was not ready in time.');
}
