import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../functions/api/app.ts';
import { bundleFile, bundleFolder } from '../../../infra/local/bundle-folder.ts';
import { bundleLinks } from '../../../infra/local/bundle-links.ts';
import { createTokenVerifier } from '../../../shared/access/token-verifier.ts';
import { filesOf } from '../../../shared/exporting/files-of.ts';
import { runExport } from '../../../shared/exporting/run-export.ts';
import { checkpointText } from '../../../shared/log/checkpoint.ts';
import { keepLogKeys } from '../../../shared/log/log-keys.ts';
import { makeCheckpoint } from '../../../shared/log/make-checkpoint.ts';
import { signNote } from '../../../shared/log/note.ts';
import { sequence } from '../../../shared/log/sequence.ts';
import { keyFileSigner } from '../../../shared/log/signer.ts';
import { streams } from '../../../shared/store/audit-trail.ts';
import { readKey, readNote } from '../../../verify/note.ts';
import { verifyBundle } from '../../../verify/verify-bundle.ts';
import { now, profile } from '../../access/tokens.ts';
import { type Desk, day, openDesk } from '../../api/desk.ts';
import { supplier } from '../../builders/supplier.ts';
import { newKeyFile } from '../../log/key-file.ts';
import { type Page, visitor } from '../visitor.ts';

const origin = 'log.example/paragraph-13';
const signer = keyFileSigner(origin, newKeyFile());
const shelf = { put: async () => undefined };
const folder = mkdtempSync(join(tmpdir(), 'bundles-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let desk: Desk;
let registered: Awaited<ReturnType<Desk['register']>>;
let party: string;
let app: ReturnType<typeof createApp>;
let auditor: ReturnType<typeof visitor>;

/** What is entered so far goes into the log, and the log is signed. */
async function sign(minute: number): Promise<void> {
  const at = () => new Date(`2026-03-01T10:0${minute}:00Z`);
  await sequence(desk.store, [streams.party(party)]);
  await makeCheckpoint({ store: desk.store, signers: [signer], shelf, origin, now: at });
}

beforeAll(async () => {
  desk = await openDesk();
  const links = bundleLinks(folder, '');
  const verifyToken = createTokenVerifier([profile], { now: () => now });
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const services = { store: desk.store, cursorKey: randomBytes(32), signLink: links.signLink };
  app = createApp({ ...services, verifyToken, log, now: () => now });
  links.serveOn(app, () => now);
  auditor = visitor(app.fetch, ['auditor', 'rosa']);
  registered = await desk.register('Anvil "><script>alert(1)</script>');
  party = registered.id;
  await desk.declare(registered, supplier({}, day));
  await keepLogKeys(desk.store, [signer.vkey], now);
});

const hrefOf = ({ html }: Page, pattern: RegExp) => (pattern.exec(html)?.[1] ?? '').replaceAll('&amp;', '&');
/** A signed note as it stands on a page, to be copied. */
const noteOn = ({ html }: Page) => (/<code>([^<]*— [^<]*)<\/code>/.exec(html)?.[1] ?? '').replaceAll('&quot;', '"');

describe('an auditor', () => {
  it('asks for an export, follows it, fetches it, and a verifier finds it proven by what the page says', async () => {
    const form = await auditor.open('/exports/new');
    const empty = await auditor.send(form, { since: 'yesterday', parties: 'Nobody Ltd', 'from-day': '1' });
    expect(empty.mistakes).toEqual([
      'Choose what you need',
      'Choose a format',
      'Write the first day as day, month and year',
      'Write the last day as day, month and year, not before the first',
      'No single organisation was found for: Nobody Ltd',
      'Paste a whole checkpoint of this log, or write the size of one that was signed',
      'Write why you need it, in 10 to 200 characters',
    ]);
    expect(empty.fields).toMatchObject({ since: 'yesterday', parties: 'Nobody Ltd', 'from-day': '1' });
    const nothing = { since: '', parties: '', 'from-day': '' };
    const filled = { ...nothing, dataset: 'audit', format: 'oscal', reason: 'Yearly review of practices' };
    expect((await auditor.send(empty, filled)).mistakes).toEqual([expect.stringContaining('no checkpoint yet')]);
    await sign(1);
    const wrong = await auditor.send(empty, filled);
    expect(wrong.mistakes).toEqual(['Choose another format: OSCAL is there for findings and assessments only']);

    const asked = await auditor.send(wrong, { dataset: 'findings', format: 'csv', replay: 'no' });
    expect(asked.text).toContain('It waits for a worker');
    const id = asked.path.replace('/exports/', '');
    const work = { store: desk.store, sink: bundleFolder(folder), filesOf, hasTime: () => true };
    await runExport(
      { ...work, timing: { now: () => now }, partiesAtOnce: 5, partBytes: 50_000, blockBytes: 65_536 },
      id,
    );

    const ready = await auditor.open(asked.path);
    const file = await app.request(hrefOf(ready, /href="([^"]*\/file\?[^"]*)"/));
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(ready.html.replaceAll('<wbr/>', '')).toContain(createHash('sha256').update(bytes).digest('hex'));
    const name = /filename="([^"]+)"/.exec(file.headers.get('content-disposition') ?? '')?.[1];
    expect(ready.text).toContain(`npm run -s verify -- ${name} --key`);
    const key = hrefOf(ready, /--key '([^']*)'/) || hrefOf(ready, /--key &#39;([^&]*)&#39;/);
    const fetched = join(folder, 'fetched.zip');
    await writeFile(fetched, bytes);
    expect(await readFile(bundleFile(folder, id))).toEqual(bytes);
    const checks = await verifyBundle(fetched, { pinned: readKey(key) });
    expect(checks.filter(({ state }) => state === 'failed')).toEqual([]);
    expect(checks.filter(({ state }) => state === 'proven').length).toBeGreaterThan(8);
    expect((await auditor.open('/exports')).text).toContain('Yearly review of practices');
  });

  it('calls an export off, which then says so', async () => {
    const form = await auditor.open('/exports/new');
    const fields = {
      dataset: 'scores',
      format: 'xlsx',
      reason: 'Asked by mistake, sorry',
      parties: 'Anvil "><script>alert(1)</script>',
    };
    const asked = await auditor.send(form, fields);
    expect(asked.text).toContain('Organisations Anvil "><script>');
    expect((await auditor.open('/exports')).text).toContain('Only Anvil "><script>');
    expect((await auditor.send(asked)).text).toContain('You called it off');
  });

  it('reads the trail of an organisation, with a proof for each entry that the log holds', async () => {
    const trail = await auditor.open(`/parties/${party}/audit`);
    expect(trail.text).toContain('Entry 1: registered');
    expect(trail.text).toContain('Entry 2: declared');
    expect(trail.text).toContain('In leaf 0 of the log (entries 1 to 2 of this trail)');
    expect(trail.html).not.toContain('<script>alert');
    const declared = await auditor.open(hrefOf(trail, /href="([^"]*\/declarations\/[^"]*)"/));
    expect(declared.status).toBe(200);
    expect(declared.text).toMatch(/Himal Overseas.*NP-DOFE:0412/);
    expect(declared.text).not.toContain('Asha Verma');
    expect(declared.html).not.toContain('<script>alert');
    const proof = await auditor.open(`/parties/${party}/audit/2`);
    expect(proof.text).toContain('0, counted from 0, of 1');
    const kept = await (await auditor.fetch(new Request(`http://pages/parties/${party}/audit/2/file`))).json();
    expect(kept).toMatchObject({ state: 'logged', entry: { seq: 2 }, segment: { from: 1, to: 2 } });
    expect((await auditor.open(`/parties/${party}/audit/9`)).status).toBe(404);
  });

  it('is told whether the log only grew since a checkpoint that was kept, and why it cannot be told', async () => {
    const kept = noteOn(await auditor.open('/log'));
    expect(readNote(kept)).toBeDefined();
    await desk.declare(registered, supplier({}, day));
    await sign(2);
    const check = async (note: string) => (await auditor.open(`/log?kept=${encodeURIComponent(note)}`)).text;
    expect(await check(kept.replaceAll('\n', '\r\n'))).toContain('The log has only grown since 1 March 2026');
    expect(await check('all is well')).toContain('Paste the whole checkpoint');
    expect(await check(kept.replaceAll(origin, 'other.example'))).toContain('of another log');
    expect(await check(kept.replace('\n1\n', '\n2\n'))).toContain('None of the keys of this log signed');
    const other = checkpointText({ origin, size: 1, root: randomBytes(32), at: '2026-03-01T10:01:00Z' });
    expect(await check(await signNote(other, [signer]))).toContain('was changed');
  });

  it('is shown no number of a year that nobody has counted, and when there can be one', async () => {
    expect((await auditor.open('/statistics')).text).toContain('There are no statistics yet');
    const wrong = await auditor.open('/statistics?paragraph=13(j)-3&ruleSet=uk-ppn-009');
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain('This cannot be counted so');
  });
});
