import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createApp } from '../../functions/api/app.ts';
import type { ApiEnv } from '../../functions/api/services.ts';
import { shownExport } from '../../functions/api/show-export.ts';
import { bundleFile, bundleFolder } from '../../infra/local/bundle-folder.ts';
import { bundleLinks } from '../../infra/local/bundle-links.ts';
import { createTokenVerifier } from '../../shared/access/token-verifier.ts';
import { filesOf } from '../../shared/exporting/files-of.ts';
import { runExport } from '../../shared/exporting/run-export.ts';
import { keepLogKeys } from '../../shared/log/log-keys.ts';
import { makeCheckpoint } from '../../shared/log/make-checkpoint.ts';
import { sequence } from '../../shared/log/sequence.ts';
import { keyFileSigner } from '../../shared/log/signer.ts';
import { streams } from '../../shared/store/audit-trail.ts';
import { readKey } from '../../verify/note.ts';
import { verifyBundle } from '../../verify/verify-bundle.ts';
import { profile, now as today, token } from '../access/tokens.ts';
import { supplier } from '../builders/supplier.ts';
import { newKeyFile } from '../log/key-file.ts';
import { rewind, snapshot } from '../reacting/rewind.ts';
import { problemOf } from './client.ts';
import { type Desk, day, listOf, openDesk } from './desk.ts';

const origin = 'log.example/paragraph-13';
const signer = keyFileSigner(origin, newKeyFile());
const accessed = z.looseObject({ path: z.string(), reason: z.string(), records: z.int() });
const wish = { dataset: 'findings', format: 'csv', ruleSet: 'un-13jk', reason: 'Yearly review of practices' };
const ids: string[] = [];
let desk: Desk;
let folder: string;
let app: Hono<ApiEnv>;
let clock = today;

async function call(method: string, path: string, body?: unknown, subject = 'auditor'): Promise<Response> {
  const headers = {
    authorization: `Bearer ${token({ claims: { roles: ['auditor'], sub: subject } })}`,
    ...(method === 'POST' && { 'idempotency-key': randomUUID() }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
  };
  return app.request(path, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
}

const ask = async (changes: object = {}) => {
  const answer = await call('POST', '/v1/exports', { ...wish, ...changes });
  const text = await answer.text();
  expect(answer.status, text).toBe(202);
  const job = shownExport.parse(JSON.parse(text));
  expect(answer.headers.get('location')).toBe(`/v1/exports/${job.id}`);
  return job;
};
const show = async (id: string) => shownExport.parse(await (await call('GET', `/v1/exports/${id}`)).json());
const work = (partiesAtOnce: number, partBytes = 20_000) => ({
  ...{ store: desk.store, sink: bundleFolder(folder), filesOf, hasTime: () => true, timing: { now: () => clock } },
  ...{ partiesAtOnce, partBytes, blockBytes: 64 * 1024 },
});

beforeAll(async () => {
  desk = await openDesk();
  folder = mkdtempSync(join(tmpdir(), 'bundles-'));
  const links = bundleLinks(folder, 'http://127.0.0.1:8080');
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const verifyToken = createTokenVerifier([profile], { now: () => today });
  const services = { store: desk.store, cursorKey: randomBytes(32), signLink: links.signLink };
  app = createApp({ ...services, verifyToken, log, now: () => clock });
  links.serveOn(app, () => clock);
  for (const name of ['Anvil', 'Bellows', 'Crucible']) {
    const party = await desk.register(name);
    await desk.declare(party, supplier({}, day));
    ids.push(party.id);
  }
  const early = await call('POST', '/v1/exports', wish);
  expect(early.headers.get('retry-after')).toBe('60');
  expect(await problemOf(early)).toMatchObject({ status: 409, detail: expect.stringContaining('no checkpoint yet') });

  await keepLogKeys(desk.store, [signer.vkey], today);
  await sequence(desk.store, ids.map(streams.party));
  const shelf = { put: async () => undefined };
  await makeCheckpoint({ store: desk.store, signers: [signer], shelf, origin, now: () => today });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a bundle', () => {
  it('is asked for, made, fetched by a link that expires, proves itself, and is in the access log', async () => {
    const asked = await ask();
    expect(asked).toMatchObject({ state: 'queued', replay: true, checkpoint: { origin, size: 3 }, download: null });
    expect(await runExport(work(2), asked.id)).toBe('over');

    const { state, download, bundle, progress } = await show(asked.id);
    expect(state).toBe('ready');
    expect(download?.expiresAt).toBe(new Date(today.getTime() + 15 * 60_000).toISOString());
    const href = download?.href ?? '';
    const answer = await app.request(href);
    expect(answer.headers.get('content-disposition')).toContain(`findings-${asked.id}.zip`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(bundle?.sha256);
    const checks = await verifyBundle(bundleFile(folder, asked.id), { pinned: readKey(signer.vkey) });
    expect(checks.filter((check) => check.state !== 'proven').map(({ name }) => name)).toEqual([
      'consistency',
      'complete',
    ]);

    const { records } = await snapshot(desk.store);
    const mine = [...records.values()]
      .map(({ summary }) => accessed.safeParse(summary).data)
      .filter((each) => each?.path === `/v1/exports/${asked.id}`);
    expect(mine).toMatchObject([{ reason: wish.reason, records: progress.rows }]);

    for (const other of [
      href.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      href.replace('findings', 'scores'),
    ]) {
      expect((await app.request(other)).status).toBe(404);
    }
    clock = new Date(today.getTime() + 15 * 60_000 + 1);
    expect((await app.request(href)).status).toBe(404);
    clock = new Date(today.getTime() + 8 * 86_400_000);
    expect((await show(asked.id)).download).toBeNull();
    clock = today;
  });

  it('has the same bytes however many organisations are looked at for a page', async () => {
    const { id } = await ask({ format: 'xlsx', replay: false });
    const before = await snapshot(desk.store);
    const sums = new Set<string>();
    for (const partiesAtOnce of [1, 7, 100]) {
      await runExport(work(partiesAtOnce, 100_000 / partiesAtOnce), id);
      sums.add(
        createHash('sha256')
          .update(await readFile(bundleFile(folder, id)))
          .digest('hex'),
      );
      rmSync(bundleFile(folder, id));
      await rewind(desk.store, before);
    }
    expect(sums.size).toBe(1);
  });

  it('is called off once, and shown and listed to nobody but whoever asked for it', async () => {
    const { id } = await ask({ parties: [ids[1], ids[0], ids[1]], replay: false });
    expect((await call('GET', `/v1/exports/${id}`, undefined, 'other')).status).toBe(404);
    expect((await call('POST', `/v1/exports/${id}/cancellation`, undefined, 'other')).status).toBe(404);
    const answer = await call('POST', `/v1/exports/${id}/cancellation`);
    expect(shownExport.parse(await answer.json())).toMatchObject({ state: 'cancelled', parties: 2, replay: false });
    expect((await call('POST', `/v1/exports/${id}/cancellation`)).status).toBe(409);
    expect(await runExport(work(2), id)).toBe('over');

    const items = async (subject: string) =>
      listOf(z.looseObject({ id: z.string() })).parse(
        await (await call('GET', '/v1/exports', undefined, subject)).json(),
      ).items;
    const firstParties = [...new Set([ids[1], ids[0]])].map((party) => ({ id: party, name: expect.any(String) }));
    expect((await items('auditor'))[0]).toMatchObject({ id, state: 'cancelled', parties: 2 });
    expect((await items('auditor'))[0]).toMatchObject({ firstParties: expect.arrayContaining(firstParties) });
    expect(await items('other')).toEqual([]);
  });

  it.each<[object, string]>([
    [{ format: 'oscal', dataset: 'scores' }, '/format'],
    [{ ruleSet: 'no-such' }, '/ruleSet'],
    [{ dataset: 'declarations', ruleSet: 'un-13jk' }, '/ruleSet'],
    [{ dataset: 'audit', ruleSet: undefined, band: 'low' }, '/band'],
    [{ period: { from: '2026-02-01', to: '2026-01-01' } }, '/period/to'],
    [{ since: 2 }, '/since'],
    [{ since: 99 }, '/since'],
    [{ parties: ['01890a5d-ac96-774b-bcce-b302099a8057'] }, '/parties/0'],
    [{ reason: 'short    ' }, '/reason'],
    [{ reason: undefined }, '/reason'],
    [{ colour: 'red' }, '/colour'],
  ])('is refused as %j, naming what is wrong', async (changes, pointer) => {
    const answer = await call('POST', '/v1/exports', { ...wish, ...changes });
    expect(await problemOf(answer)).toMatchObject({ status: 400, errors: [{ pointer }] });
  });
});
