import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Role } from '../../shared/access/principal.ts';
import { verifyChain } from '../../shared/audit/chain.ts';
import type { ExportJob } from '../../shared/exporting/job.ts';
import { actorOf } from '../../shared/store/actor.ts';
import { auditEntries, streams } from '../../shared/store/audit-trail.ts';
import { commit } from '../../shared/store/commit.ts';
import { putExport } from '../../shared/store/export-job.ts';
import { putFeedEntry } from '../../shared/store/feed.ts';
import { personHash } from '../../shared/store/keys.ts';
import { membersOf } from '../../shared/store/member.ts';
import { putSession } from '../../shared/store/session.ts';
import { profile } from '../access/tokens.ts';
import { openApi } from '../api/client.ts';
import { type Desk, openDesk } from '../api/desk.ts';
import { killedAt } from '../reassessing/killed.ts';
import { ok } from '../store/samples.ts';
import { readableItems } from './readable-items.ts';

const admin: [Role, string] = ['administrator', 'admin'];
const told = '2026-03-01T12:00:00Z';
const service = { issuer: 'paragraph-13', subject: 'test', role: 'service' };
const isNew = { 'if-none-match': '*' };
const shown = z.object({
  id: z.string(),
  erasedAt: z.string(),
  watches: z.int(),
  memberships: z.int(),
  exports: z.int(),
  sessions: z.int(),
});

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

const nameOf = (subject: string) => ({ issuer: profile.issuer, subject });
const erase = (subject: string, api: Pick<Desk, 'call'> = desk) =>
  api.call('POST', '/v1/erasures', { as: admin, body: { person: nameOf(subject), reason: 'asked_by_person' } });

/** Somebody who registered an organisation, watches it and was told of it. */
async function somebody(subject: string) {
  const party = await desk.register(`The company of ${randomUUID()}`, ['supplier'], subject);
  const officer: [Role, string] = ['procurement_officer', subject];
  const body = { name: 'Mine', parties: [party.id], webhook: { url: 'https://hooks.example/x' } };
  const watch = randomUUID();
  const kept = await desk.call('PUT', `/v1/watches/${watch}`, { as: officer, body, headers: isNew });
  expect(kept.status, await kept.text()).toBe(201);
  const asked = { reference: 'TENDER-1', parties: [{ id: party.id }] };
  const screened = await desk.call('POST', '/v1/screenings', { as: officer, body: asked });
  await tellOften(subject, watch);
  await exportOnce(subject);
  await signIn(subject);
  const { actor } = await actorOf(desk.store, nameOf(subject));
  return { party, watch, officer, actor, screening: screened.headers.get('location') ?? '' };
}

/** A session of the pages as it is kept. */
async function signIn(subject: string) {
  const expiresAt = Math.floor(Date.now() / 1000) + 3600;
  const at = { startedAt: told, seenAt: told, expiresAt };
  const sealed = new Uint8Array(40);
  await putSession(desk.store, { name: randomUUID(), person: personHash(nameOf(subject)), sealed, turn: 0, ...at });
}

/** An export as it is kept when it is asked for. */
async function exportOnce(subject: string) {
  const id = randomUUID();
  const job: Omit<ExportJob, 'version'> = {
    ...{ id, owner: personHash(nameOf(subject)), dataset: 'scores', format: 'csv', reason: 'Yearly audit' },
    ...{ ruleSet: null, band: null, period: null, parties: null, since: null, replay: true, state: 'queued' },
    ...{ cut: { size: 1, note: '', at: told, origin: 'log.example' }, requestedAt: told, finishedAt: null },
    ...{ progress: { file: null, files: null, rows: 0, bytes: 0 }, bundle: null, failure: null },
  };
  const audit = { action: 'export.asked', object: id, version: 1, digest: '0'.repeat(64) };
  const prepare = async () => ({ writes: [putExport(job, undefined)], audit, answer: ok });
  await commit(desk.store, { stream: streams.export(id), by: service, prepare });
}

/** More than one commit of the erasure takes away. */
async function tellOften(subject: string, watch: string) {
  const entry = (number: number) => ({
    toldAt: told,
    watches: [{ id: watch, name: 'Mine' }],
    event: { id: `event-${number}`, kind: 'declaration_expired' },
  });
  for (let from = 0; from < 50; from += 25) {
    const writes = Array.from({ length: 25 }, (_, index) => from + index).flatMap((number) => {
      const head = number === 0 ? undefined : { last: number, version: number };
      return putFeedEntry(personHash(nameOf(subject)), Object(entry(number)), head).slice(1);
    });
    const audit = { action: 'note', object: 'feed', version: 1, digest: '0'.repeat(64) };
    const prepare = async () => ({ writes, audit, answer: ok });
    await commit(desk.store, { stream: streams.watch(watch), by: service, prepare });
  }
}

/** What says who somebody is; the answers to requests of the last 24 hours go by themselves. */
async function itemsOf(subject: string): Promise<string[]> {
  const items = await readableItems(desk.store);
  const theirs = items.filter(({ text }) => text.includes(personHash(nameOf(subject))) || text.includes(subject));
  return theirs.map(({ pk }) => pk).filter((pk) => !pk.startsWith('REQUEST#'));
}

describe('erasing who a person is', () => {
  it('takes away what leads from the audit to them, and leaves the audit whole', async () => {
    const { party, watch, officer, actor, screening } = await somebody('ana@example.org');
    expect((await itemsOf('ana@example.org')).length).toBeGreaterThan(100);
    const answer = await erase('ana@example.org');
    const text = await answer.text();
    expect(answer.status, text).toBe(201);
    const erased = shown.parse(JSON.parse(text));
    expect(erased).toMatchObject({ watches: 1, memberships: 1, exports: 1, sessions: 1 });
    expect(await itemsOf('ana@example.org')).toEqual([]);
    expect(await membersOf(desk.store, party.id)).toEqual([]);

    for (const stream of [streams.party(party.id), streams.watch(watch), streams.erasure(erased.id)]) {
      const { items } = await auditEntries(desk.store, stream, { limit: 50 });
      expect(verifyChain(stream, items).holds, stream).toBe(true);
      expect(items.length).toBeGreaterThan(0);
      if (stream === streams.erasure(erased.id)) {
        expect(items.at(-1)).toMatchObject({ action: 'actor.erased', object: `actor/${actor}` });
      }
    }
    expect((await desk.call('GET', `/v1/watches/${watch}`, { as: officer })).status).toBe(404);
    expect((await desk.call('GET', screening, { as: officer })).status).toBe(200);
    expect(await (await desk.call('GET', '/v1/screenings', { as: officer })).json()).toEqual({ items: [] });
    expect((await desk.call('GET', `/v1/parties/${party.id}`, { as: ['declarant', 'ana@example.org'] })).status).toBe(
      404,
    );
  });

  it('gives them a new id when they come again', async () => {
    const { actor } = await somebody('bo@example.org');
    await erase('bo@example.org');
    const party = await desk.register('Another Company', ['supplier'], 'bo@example.org');
    const { items } = await auditEntries(desk.store, streams.party(party.id), { limit: 1 });
    expect(items[0]?.actor).toMatch(/^[0-9a-f-]{36}$/);
    expect(items[0]?.actor).not.toBe(actor);
  });

  it('is refused where nothing is kept of them, and to all but administrators', async () => {
    expect((await erase('nobody-we-know')).status).toBe(404);
    const body = { person: nameOf('admin'), reason: 'mistake' };
    expect((await desk.call('POST', '/v1/erasures', { as: ['auditor', 'a'], body })).status).toBe(403);
  });

  it('is finished by whoever asks again, though the process ends after each single commit', async () => {
    const { actor } = await somebody('cy@example.org');
    const statuses: number[] = [];
    for (let status = 0; status !== 404 && statuses.length < 20; statuses.push(status)) {
      const api = await openApi(killedAt(desk.store, 1, 'after').store);
      ({ status } = await erase('cy@example.org', api));
    }
    expect([...new Set(statuses)]).toEqual([500, 404]);
    expect(statuses.length).toBeGreaterThan(4);
    expect(await itemsOf('cy@example.org')).toEqual([]);
    expect((await actorOf(desk.store, nameOf('cy@example.org'))).actor).not.toBe(actor);
  });
});
