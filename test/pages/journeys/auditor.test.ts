import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { un13jk } from '../../../rules/sets/un-13jk.ts';
import { supplier } from '../../builders/supplier.ts';
import { makeLog } from '../../journeys/written-requests.ts';
import { openService } from '../whole-service.ts';
import { personAt } from './person.ts';
import { byKeys, easiest, hardest, ways } from './way.ts';

const name = 'Kestrelford Software Ltd';
const member = ['declarant', 'declarant@example.org'] as const;
const created = z.object({ id: z.string() });
const books = z.object({ items: z.array(z.object({ id: z.string(), versions: z.array(z.string()) })) });
const known = new Set<string>();

/** Where somebody has a copy of the source, and keeps what they download. */
const desk = mkdtempSync(join(tmpdir(), 'desk-'));
for (const part of ['package.json', 'verify']) {
  symlinkSync(fileURLToPath(new URL(`../../../${part}`, import.meta.url)), join(desk, part));
}
afterAll(() => rmSync(desk, { recursive: true }));
const run = promisify(execFile);

describe('an auditor goes from a rule to an export that is verified without the service', () => {
  it.each(ways(easiest, byKeys, hardest))('%s', async (_words, way) => {
    const { address, store, call, makeBundles } = await openService();
    const body = { name, kinds: ['supplier'], country: 'GB', identifiers: [{ scheme: 'GB-COH', id: '01234567' }] };
    const { id } = await call(member, ['POST', '/parties'], created, body);
    const declaration = supplier({}, new Date().toISOString().slice(0, 10));
    await call(member, ['POST', `/parties/${id}/declarations`], z.unknown(), declaration);
    await makeLog(store);
    const person = await personAt(address, way, known);
    const { main, text, follow, resend, visit, type, choose, save, reads } = person;

    await person.signIn('Auditor');
    await visit('nav.rules');
    await follow({ words: text.law(un13jk.title).text });
    await reads({ words: 'FEE-01' });
    const { items } = await call(member, ['GET', '/rule-sets'], books);
    const [from = '', to = ''] = items.find((each) => each.id === un13jk.id)?.versions.slice(-2) ?? [];
    await follow('rules.changes-since', { from, to });

    await visit('nav.exports');
    await follow('exports.to-log');
    writeFileSync(join(desk, 'earlier.txt'), await main.locator('code').filter({ hasText: '— ' }).innerText());

    await visit('nav.exports');
    await follow('exports.new');
    await choose('export.new.dataset', 'export.dataset.scores');
    await choose('export.new.format', 'export.format.csv');
    await type('export.new.reason', 'Yearly audit of contracts');
    await follow('export.new.send');
    await reads('export.queued');
    await makeBundles();
    await resend('export.again');
    await reads('export.ready');
    const [download = ''] = text.say('export.download', { megabytes: '?' }).split(/[\u2068?]/);
    const bundle = await save({ part: download.trim() });
    writeFileSync(join(desk, bundle.name), bundle.bytes);
    const commands = await main.getByRole('list').locator('code').allInnerTexts();
    expect(commands).toHaveLength(3);
    for (const command of commands) {
      const { stdout } = await run('sh', ['-c', command], { cwd: desk });
      expect(stdout).toMatch(/: OK|proven/);
    }

    await visit('nav.parties');
    await type('search.label', 'Kestrelford');
    await resend('search.send');
    await follow({ words: name });
    await follow('officer.audit');
    await follow('trail.open-proof', { seq: 1 });
    const proof = await save('proof.download');
    expect(z.object({ state: z.string() }).parse(JSON.parse(proof.bytes.toString())).state).toBe('logged');
    await visit('nav.statistics');
    expect(await person.page.title()).toContain(text.say('statistics.title'));
    await person.leave();
  });
});
