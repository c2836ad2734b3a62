import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Role } from '../../shared/access/principal.ts';
import { digestOf } from '../../shared/audit/canonical.ts';
import { verifyChain } from '../../shared/audit/chain.ts';
import { mostAwaited, mostKept } from '../../shared/evidence/announce-evidence.ts';
import { accessesOf } from '../../shared/store/access.ts';
import { auditEntries, streams } from '../../shared/store/audit-trail.ts';
import { commit } from '../../shared/store/commit.ts';
import { getEvidenceTally, putEvidenceTally } from '../../shared/store/evidence.ts';
import { type Document, document, pdf } from '../evidence/documents.ts';
import { openApi, problemOf } from './client.ts';
import { type Desk, listOf, openDesk } from './desk.ts';

const link = z.looseObject({ href: z.string(), expiresAt: z.string() });
const shown = z.looseObject({
  id: z.string(),
  state: z.string(),
  upload: link.extend({ headers: z.record(z.string(), z.string()) }).nullable(),
  download: link.nullable(),
});

const auditor: [Role, string] = ['auditor', 'auditor'];
let desk: Desk;
let party: Awaited<ReturnType<Desk['register']>>;
let clerk: [Role, string];
let base: string;
beforeAll(async () => {
  desk = await openDesk();
  party = await desk.register('Himal Gloves');
  clerk = ['declarant', party.subject];
  base = `/v1/parties/${party.id}/evidence`;
});

async function announce({ announced }: Pick<Document, 'announced'>, more: object = {}, as = clerk) {
  const answer = await desk.call('POST', base, { as, body: { ...announced, ...more } });
  expect(answer.status, await answer.clone().text()).toBe(201);
  return shown.parse(await answer.json());
}

const send = (upload: z.infer<typeof shown>['upload'], bytes: Uint8Array<ArrayBuffer>) =>
  desk.app.request(upload?.href ?? '', { method: 'PUT', headers: upload?.headers ?? {}, body: bytes });

const complete = (id: string, as = clerk) => desk.call('POST', `${base}/${id}/completion`, { as });
const read = async (id: string, as = clerk) =>
  shown.parse(await (await desk.call('GET', `${base}/${id}`, { as })).json());
const open = (download: z.infer<typeof link> | null) => desk.app.request(download?.href ?? '');

async function kept(file: Document, more: object = {}) {
  const { id, upload } = await announce(file, more);
  expect((await send(upload, file.bytes)).status).toBe(200);
  const answer = await complete(id);
  expect(answer.status).toBe(200);
  return { id, upload, etag: answer.headers.get('etag') ?? '' };
}

const erase = (id: string, etag: string, as = clerk, reason = 'mistake') =>
  desk.call('DELETE', `${base}/${id}?reason=${reason}`, { as, headers: { 'if-match': etag } });

describe('a file of evidence', () => {
  it('is announced, sent, looked at and kept, and opens for its owner and for those who check', async () => {
    const file = pdf('An audit of fees');
    const { id, state, upload } = await announce(file, { title: 'Audit of fees', expiresOn: '2027-01-14' });
    expect([state, upload?.headers]).toMatchObject(['awaiting', { 'content-type': 'application/pdf' }]);
    expect((await read(id, auditor)).upload).toBeNull();
    expect((await problemOf(await complete(id))).detail).toMatch(/has not arrived/);
    expect((await send(upload, file.bytes)).status).toBe(200);
    expect((await complete(id)).status).toBe(200);
    expect((await complete(id)).status).toBe(200);

    for (const as of [clerk, auditor, ['procurement_officer', 'o'] as [Role, string]]) {
      const { state: now, download, upload: none } = await read(id, as);
      expect([now, none]).toEqual(['kept', null]);
      const answer = await open(download);
      expect(Buffer.from(await answer.arrayBuffer()).equals(file.bytes)).toBe(true);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="evidence-${id}.pdf"`,
        'content-security-policy': expect.stringContaining('sandbox'),
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      });
    }
    expect((await read(id, ['administrator', 'admin'])).download).toBeNull();
    const { items } = await accessesOf(desk.store, party.id, { limit: 10 });
    const seen = items.filter(({ path }) => path === `${base}/${id}`).map(({ role }) => role);
    expect(seen.toSorted()).toEqual(['administrator', 'auditor', 'auditor', 'procurement_officer']);
  });

  it('is one for each hash: announced again it changes until it is kept, and then is shown', async () => {
    const file = document('day,fee\n1,0\n', 'text/plain');
    const first = await announce(file);
    const again = await announce({ announced: { ...file.announced, mediaType: 'text/csv' } });
    expect(again.id).toBe(first.id);
    expect((await send(again.upload, file.bytes)).status).toBe(200);
    expect((await complete(again.id)).status).toBe(200);
    const third = await desk.call('POST', base, { as: clerk, body: file.announced });
    expect([third.status, await third.json()]).toMatchObject([200, { id: first.id, state: 'kept', upload: null }]);
  });

  it('is listed newest first, page by page', async () => {
    const made = [await kept(pdf('one')), await kept(pdf('two')), await kept(pdf('three'))];
    const pages = await desk.pages(`${base}?limit=2`, auditor);
    const items = (await Promise.all(pages.map((page) => page.json()))).flatMap(
      (page) => listOf(shown.partial()).parse(page).items,
    );
    expect(items.slice(0, 3).map(({ id }) => id)).toEqual(made.map(({ id }) => id).reverse());
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(items.every(({ download }) => download === undefined)).toBe(true);
  });

  it('is none of a kind that runs, none that is too large, and none that may name a worker', async () => {
    const { announced } = pdf('x');
    for (const [change, pointer] of [
      [{ mediaType: 'text/html' }, '/mediaType'],
      [{ mediaType: 'image/svg+xml' }, '/mediaType'],
      [{ size: 20 * 1024 * 1024 + 1 }, '/size'],
      [{ identifiesNoWorker: false }, '/identifiesNoWorker'],
      [{ effectiveOn: '2026-02-01', expiresOn: '2026-01-01' }, '/expiresOn'],
    ]) {
      const refused = await desk.call('POST', base, { as: clerk, body: { ...announced, ...Object(change) } });
      expect((await problemOf(refused)).errors).toMatchObject([{ pointer }]);
    }
  });
});

describe('what is sent by a link', () => {
  it.each([
    ['other bytes', pdf('what was announced'), pdf('What was announced').bytes, 409, /SHA-256/],
    ['a longer body', pdf('short'), Buffer.concat([pdf('short').bytes, Buffer.from(' and more')]), 409, /as its size/],
    ['a shorter one', pdf('much longer'), Buffer.from('%PDF-'), 409, /as its size/],
    ['HTML that calls itself a PDF', document('<html><script>alert(1)</script>'), undefined, 415, /first bytes/],
    ['a ZIP that calls itself a text', document('PK\x03\x04\x00', 'text/csv'), undefined, 415, /first bytes/],
  ])('is refused where it is %s, and nothing of it stays', async (_what, file, sent, status, detail) => {
    const { id, upload } = await announce(file);
    const refused = await send(upload, Buffer.from(sent ?? file.bytes));
    expect(refused.status).toBe(status);
    expect((await problemOf(refused)).detail).toMatch(detail);
    expect((await complete(id)).status).toBe(409);
    expect(await desk.evidenceShelf.received(id)).toBeUndefined();
  });

  it('is refused under another type, another name or changed facts, by a stranger to the signature as by a late one', async () => {
    const file = pdf('signed');
    const { upload } = await announce(file);
    const other = await announce(pdf('another'));
    const href = upload?.href ?? '';
    const later = await openApi(desk.store, new Date('2027-01-01T00:00:00Z'));
    const put = (to: string, type = 'application/pdf', app = desk.app) =>
      app.request(to, { method: 'PUT', headers: { 'content-type': type }, body: file.bytes });
    expect((await put(href, 'text/html')).status).toBe(415);
    expect((await put(href.replace(/evidence\/[^/]+/, `evidence/${other.id}`))).status).toBe(404);
    expect((await put(href.replace(/evidence\/[^/]+/, 'evidence/..%2F..%2Fetc'))).status).toBe(404);
    expect((await put(href.replace(/size=\d+/, 'size=99'))).status).toBe(404);
    expect((await put(href.replace(/expires=\d+/, 'expires=9999999999999'))).status).toBe(404);
    expect((await put(href, 'application/pdf', later.app)).status).toBe(404);
    expect((await desk.app.request(href)).status).toBe(404);
    expect((await put(href)).status).toBe(200);
  });

  it('may be sent twice, and a second time after it was kept changes nothing that is kept', async () => {
    const file = pdf('twice');
    const { id, upload } = await announce(file);
    for (const _ of [1, 2]) expect((await send(upload, file.bytes)).status).toBe(200);
    expect((await complete(id)).status).toBe(200);
    expect((await send(upload, file.bytes)).status).toBe(200);
    expect((await send(upload, Buffer.from('%PDF- of another'))).status).toBe(409);
    const answer = await open((await read(id)).download);
    expect(Buffer.from(await answer.arrayBuffer()).equals(file.bytes)).toBe(true);
  });
});

describe('erasing a file of evidence', () => {
  it('takes file and title away, says so in the audit, and leaves its hash and a chain that holds', async () => {
    const file = pdf('to be erased');
    const { id, etag } = await kept(file, { title: 'Letter of Sita' });
    const { download } = await read(id, auditor);
    expect((await erase(id, '"1"')).status).toBe(412);
    const answer = await erase(id, etag, ['administrator', 'admin'], 'asked_by_person');
    expect(await answer.json()).toMatchObject({
      ...{ id, state: 'erased', sha256: file.announced.sha256, erasure: { reason: 'asked_by_person' }, download: null },
    });
    expect((await open(download)).status).toBe(404);
    expect(await desk.evidenceShelf.received(id)).toBeUndefined();
    expect(JSON.stringify(await read(id))).not.toContain('Sita');
    const { items } = await auditEntries(desk.store, streams.party(party.id), { limit: 1000 });
    expect(verifyChain(streams.party(party.id), items)).toMatchObject({ holds: true });
    expect(items.filter(({ object }) => object === `evidence/${id}`).map(({ action }) => action)).toEqual([
      ...['evidence.announced', 'evidence.kept', 'evidence.erased'],
    ]);
  });

  it('takes away what was only sent, and what comes by the same link afterwards is never kept', async () => {
    const file = pdf('on its way');
    const { id, upload } = await announce(file);
    await send(upload, file.bytes);
    expect((await erase(id, '*')).status).toBe(200);
    expect((await send(upload, file.bytes)).status).toBe(200);
    expect((await complete(id)).status).toBe(409);
    expect((await erase(id, '*')).status).toBe(200);
    expect(await desk.evidenceShelf.received(id)).toBeUndefined();
    const anew = await announce(file);
    expect(anew.id).not.toBe(id);
  });

  it('is finished by whoever asks again, where it ended between the file and the entry', async () => {
    const { id, etag } = await kept(pdf('half erased'));
    const { download } = await read(id);
    await desk.evidenceShelf.remove(id);
    expect((await open(download)).status).toBe(404);
    expect(await (await erase(id, etag)).json()).toMatchObject({ state: 'erased' });
  });

  it('removes what a completion keeps behind its back', async () => {
    const file = pdf('raced');
    const { id, upload } = await announce(file);
    await send(upload, file.bytes);
    const { received } = desk.evidenceShelf;
    desk.evidenceShelf.received = async (asked) => {
      const found = await received(asked);
      desk.evidenceShelf.received = received;
      const { remove } = desk.evidenceShelf;
      desk.evidenceShelf.remove = async () => undefined;
      expect((await erase(id, '*')).status).toBe(200);
      desk.evidenceShelf.remove = remove;
      return found;
    };
    expect((await complete(id)).status).toBe(409);
    expect(await received(id)).toBeUndefined();
    expect((await read(id)).state).toBe('erased');
  });
});

describe('evidence of an organisation', () => {
  it('is nothing to strangers, is sent by no official, and is erased by no reader', async () => {
    const { id, etag } = await kept(pdf('ours'));
    const stranger: [Role, string] = ['declarant', 'a stranger'];
    for (const path of [base, `${base}/${id}`])
      expect((await desk.call('GET', path, { as: stranger })).status).toBe(404);
    expect((await erase(id, etag, stranger)).status).toBe(404);
    expect((await complete(id, stranger)).status).toBe(404);
    expect((await erase(id, etag, auditor)).status).toBe(403);
    expect((await desk.call('POST', base, { as: auditor, body: pdf('theirs').announced })).status).toBe(403);
    const other = await desk.register('Another Company');
    const theirs = `/v1/parties/${other.id}/evidence/${id}`;
    expect((await desk.call('GET', theirs, { as: ['declarant', other.subject] })).status).toBe(404);
    expect(
      (await desk.call('DELETE', `${theirs}?reason=mistake`, { as: clerk, headers: { 'if-match': '*' } })).status,
    ).toBe(404);
  });

  it('is no more than may be awaited and kept', async () => {
    const full = await desk.register('Full House');
    const tally = async (change: { kept?: number; awaited?: number }) => {
      const now = await getEvidenceTally(desk.store, full.id);
      const awaited = Array.from({ length: change.awaited ?? 0 }, () => ({
        id: randomUUID(),
        until: '2099-01-01T00:00:00Z',
      }));
      const lapsed = { id: randomUUID(), until: '2020-01-01T00:00:00Z' };
      const writes = [putEvidenceTally(full.id, { kept: change.kept ?? 0, awaited: [...awaited, lapsed] }, now)];
      const audit = { action: 'test', object: 'test', version: 1, digest: digestOf('test') };
      const prepare = async () => ({ writes, audit, answer: { status: 200, headers: {}, body: '' } });
      await commit(desk.store, {
        stream: streams.party(full.id),
        by: { issuer: 'i', subject: 's', role: 'r' },
        prepare,
      });
    };
    const ask = (text: string) =>
      desk.call('POST', `/v1/parties/${full.id}/evidence`, {
        as: ['declarant', full.subject],
        body: pdf(text).announced,
      });
    await tally({ awaited: mostAwaited - 1 });
    expect((await ask('the last one')).status).toBe(201);
    expect((await ask('the last one')).status).toBe(201);
    expect((await problemOf(await ask('one more'))).detail).toMatch(/50 announced files/);
    await tally({ kept: mostKept });
    expect((await problemOf(await ask('one more'))).detail).toMatch(/keeps 2000 files/);
    await tally({ kept: mostKept - 1 });
    expect((await ask('one more')).status).toBe(201);
  });
});
