import { expect, it } from 'vitest';
import { evidenceFiles } from '../../../shared/store/evidence.ts';
import { openApi } from '../../api/client.ts';
import { pdf, sha256Of } from '../../evidence/documents.ts';
import { barriers, isTooWide, look, mistakesIn, serve } from '../browser.ts';
import { registered } from '../declare/registered.ts';
import { visitor } from '../visitor.ts';

it('sends a large document straight to where it is kept, past a lost connection, and says first what is wrong with it', async () => {
  const api = await openApi();
  const home = await registered(api, 'asha');
  const asha = visitor(api.app.fetch, ['declarant', 'asha']);
  let lost = 0;
  let throughPages = 0;
  const address = await serve(async (request) => {
    const { pathname } = new URL(request.url);
    if (!pathname.startsWith('/v1/evidence/')) {
      throughPages += Number(request.headers.get('content-length') ?? 0);
      return asha.fetch(request);
    }
    if (lost > 0) return api.app.fetch(request);
    lost += 1;
    return new Response(null, { status: 503 });
  });
  const { page, complaints } = await look({ width: 320 });
  const { bytes } = pdf('an audit'.repeat(700_000));
  await page.goto(`${address}${home}/evidence/new`);
  await page.getByLabel('What it is').fill('Audit of recruitment fees');
  await page.getByLabel('I have looked').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.setInputFiles('input[type=file]', { name: 'audit.exe', mimeType: 'application/pdf', buffer: bytes });
  await page.getByRole('button', { name: 'Send it' }).click();
  await page.getByRole('link', { name: 'Choose a PDF' }).waitFor();
  expect(await page.title()).toMatch(/^Error/);
  expect(await barriers(page)).toEqual([]);

  await page.setInputFiles('input[type=file]', { name: 'audit.pdf', mimeType: 'application/pdf', buffer: bytes });
  await page.getByRole('button', { name: 'Send it' }).click();
  await page.getByText('The document is kept.').waitFor();
  expect(new URL(page.url()).search).toBe('?done=kept');
  expect([lost, throughPages < 20_000]).toEqual([1, true]);
  const sha256 = sha256Of(bytes);
  const kept = await evidenceFiles(api.store, home.replace('/my/', ''), [sha256]);
  expect(kept.get(sha256)?.state).toBe('kept');

  expect(await isTooWide(page)).toBe(false);
  expect(await mistakesIn((await asha.open(`${home}/evidence`)).html)).toEqual([]);
  // The browser itself tells of the answer that it lost and of the form that was not right.
  expect(complaints.filter((line) => !/status of (422|503)/.test(line))).toEqual([]);
});
