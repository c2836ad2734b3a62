import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { assess } from '../../rules/assess.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import type { Role } from '../../shared/access/principal.ts';
import { canonicalJson } from '../../shared/audit/canonical.ts';
import { verifyChain } from '../../shared/audit/chain.ts';
import { opens } from '../../shared/audit/commitment.ts';
import { isErasure } from '../../shared/erasing/is-erasure.ts';
import { parseCheckpoint } from '../../shared/log/checkpoint.ts';
import { makeCheckpoint } from '../../shared/log/make-checkpoint.ts';
import { verifyConsistency, verifyInclusion } from '../../shared/log/merkle.ts';
import { openNote } from '../../shared/log/note.ts';
import { proveConsistency, proveInclusion } from '../../shared/log/prove.ts';
import { segmentHolding } from '../../shared/log/read-log.ts';
import { leafOf } from '../../shared/log/segment.ts';
import { sequence } from '../../shared/log/sequence.ts';
import { keyFileSigner } from '../../shared/log/signer.ts';
import { getAssessment } from '../../shared/store/assessment.ts';
import { auditEntries, streams } from '../../shared/store/audit-trail.ts';
import { getDeclaration } from '../../shared/store/declaration.ts';
import { getPersonal } from '../../shared/store/personal.ts';
import { now } from '../access/tokens.ts';
import { problemOf } from '../api/client.ts';
import { type Desk, day, openDesk } from '../api/desk.ts';
import { agency } from '../builders/agency.ts';
import { contract } from '../builders/contract.ts';
import { readableItems } from './readable-items.ts';

const secrets = ['Ramesh Thapa', 'director@himal-overseas.example', 'Sita Yadav', 'a note on somebody'];
const clerk: [Role, string] = ['declarant', 'clerk'];
const admin: [Role, string] = ['administrator', 'admin'];
const origin = 'log.example';
const signer = keyFileSigner(
  origin,
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
);

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

async function filed(name: string) {
  const party = await desk.register(name, ['agency'], clerk[1]);
  const note = { '/deposits/taken': { note: 'a note on somebody' } };
  const { declaration, assessment } = await desk.declare(party, agency({ '/qualifiers': note }, day));
  const path = `/v1/parties/${party.id}/declarations/${declaration.id}`;
  return { party, declaration, assessment, path };
}

const erase = (path: string, as = clerk, body: object = { reason: 'asked_by_person' }, key = randomUUID() as string) =>
  desk.call('POST', `${path}/erasures`, { as, body, headers: { 'idempotency-key': key } });

/** The log as it is now: what a checkpoint pins, signed by the log's own key. */
async function checkpointAfter(party: { id: string }, minutes: number) {
  await sequence(desk.store, [streams.party(party.id)]);
  const shelf = { put: async () => undefined };
  const at = new Date(now.getTime() + minutes * 60_000);
  const { note } = await makeCheckpoint({ store: desk.store, signers: [signer], shelf, origin, now: () => at });
  const { text, signedBy } = openNote(note, [signer.vkey]);
  expect(signedBy).toHaveLength(1);
  return parseCheckpoint(text);
}

describe('erasing the personal fields of a declaration', () => {
  it('leaves chain, log, proofs and the verdict as they were, and a commitment that opens to nothing', async () => {
    const { party, declaration, assessment, path } = await filed('Himal Overseas');
    const personal = await getPersonal(desk.store, declaration.id);
    const before = await checkpointAfter(party, 1);
    const kept = await getDeclaration(desk.store, party.id, declaration.id);

    expect((await erase(path)).status).toBe(201);

    const after = await checkpointAfter(party, 2);
    expect(after.size).toBe(before.size + 1);
    const { items } = await auditEntries(desk.store, streams.party(party.id), { limit: 10 });
    expect(verifyChain(streams.party(party.id), items)).toMatchObject({ holds: true, head: { seq: 3 } });
    expect(items.filter(isErasure)).toMatchObject([{ seq: 3, object: `personal/${declaration.id}` }]);

    const proof = await proveConsistency(desk.store, before.size, after.size);
    const trees = { from: before.size, fromRoot: before.root, to: after.size, toRoot: after.root };
    expect(verifyConsistency({ ...trees, proof })).toBe(true);
    for (const { seq } of items) {
      const segment = await segmentHolding(desk.store, streams.party(party.id), seq);
      if (segment === undefined) throw new RangeError(`Entry ${seq} is not in the log.`);
      const { index } = segment;
      const inclusion = await proveInclusion(desk.store, index, after.size);
      const claim = { leaf: leafOf(segment), index, size: after.size, root: after.root };
      expect(verifyInclusion({ ...claim, proof: inclusion })).toBe(true);
    }

    const still = await getDeclaration(desk.store, party.id, declaration.id);
    expect(still).toEqual(kept);
    const judged = await getAssessment(desk.store, party.id, assessment.id);
    if (still === undefined || judged === undefined || personal === undefined) throw new RangeError('Not kept.');
    const again = assess({
      ...{ declarations: [still.body], context: judged.context, ruleSet: un13jk, asOf: judged.body.asOf },
    });
    expect(canonicalJson(again)).toBe(canonicalJson(judged.body));

    const { commitment } = z.looseObject({ commitment: z.string() }).parse(still.body);
    expect(opens({ salt: personal.salt, commitment }, personal.fields)).toBe(true);
    expect(await getPersonal(desk.store, declaration.id)).toBeUndefined();
    for (const { pk, text } of await readableItems(desk.store)) expect(text.includes(personal.salt), pk).toBe(false);
  });

  it('leaves no word of them in any item, the kept answers to requests among them', async () => {
    const { party, declaration, assessment, path } = await filed('Kantipur Manpower');
    const held = (items: { pk: string; text: string }[]) =>
      items.filter(({ text }) => secrets.some((secret) => text.includes(secret))).map(({ pk }) => pk);
    const body = { reference: 'T', parties: [{ id: party.id }] };
    await desk.call('POST', '/v1/screenings', { as: ['procurement_officer', 'officer'], body });
    await desk.call('GET', `/v1/parties/${party.id}/assessments/${assessment.id}`, { as: ['auditor', 'a'] });
    const items = await readableItems(desk.store);
    const answers = items.filter(({ pk, text }) => pk.startsWith('REQUEST#') && text.includes('findings'));
    expect(answers.length).toBeGreaterThan(0);
    expect(held(items)).toEqual([`PERSONAL#${declaration.id}`]);
    await erase(path);
    expect(held(await readableItems(desk.store))).toEqual([]);
  });

  it('is shown with the declaration, and says since when to whoever asks again', async () => {
    const { path } = await filed('Lumbini Staffing');
    const wish = { reason: 'retention_ended', note: 'Request 7' };
    const first = await erase(path, clerk, wish, 'the-same');
    const erasure = z.object({ erasedAt: z.string() }).parse(await first.json());
    for (const as of [clerk, ['auditor', 'a'] as [Role, string]]) {
      const shown: unknown = await (await desk.call('GET', path, { as })).json();
      expect(shown).toMatchObject({ personalErasedAt: erasure.erasedAt, signature: { role: 'Managing director' } });
    }
    expect(await (await desk.call('GET', path, { as: clerk })).json()).toMatchObject({ personal: 'erased' });
    const again = await erase(path, admin);
    expect(again.status).toBe(200);
    expect(await again.json()).toMatchObject({ ...erasure, ...wish });
    const replayed = await erase(path, clerk, wish, 'the-same');
    expect([replayed.status, replayed.headers.get('idempotent-replayed')]).toEqual([201, 'true']);
  });

  it('happens once where it is asked for many times at once', async () => {
    const { party, path } = await filed('Annapurna Labour');
    const answers = await Promise.all(Array.from({ length: 4 }, () => erase(path)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 201]);
    const { items } = await auditEntries(desk.store, streams.party(party.id), { limit: 10 });
    expect(items.filter(isErasure)).toHaveLength(1);
  });

  it('is for the owner and administrators, and for a declaration that is there', async () => {
    const { party, path } = await filed('Gandaki Recruiters');
    expect((await erase(path, ['declarant', 'a stranger'])).status).toBe(404);
    expect((await erase(path, ['auditor', 'a'])).status).toBe(403);
    expect((await erase(`/v1/parties/${party.id}/declarations/${randomUUID()}`)).status).toBe(404);
    const refused = await erase(path, clerk, { reason: 'because' });
    expect((await problemOf(refused)).errors).toMatchObject([{ pointer: '/reason' }]);
    expect((await erase(path, admin)).status).toBe(201);
  });

  it('can be done to a contract too', async () => {
    const officer: [Role, string] = ['procurement_officer', 'officer'];
    const made = await desk.call('POST', '/v1/contracts', { as: officer, body: contract({}, day) });
    const { id } = z.looseObject({ id: z.string() }).parse(await made.json());
    expect(await getPersonal(desk.store, id)).toBeDefined();
    expect((await erase(`/v1/contracts/${id}`, admin)).status).toBe(201);
    expect(await getPersonal(desk.store, id)).toBeUndefined();
    expect((await desk.call('GET', `/v1/contracts/${id}`, { as: officer })).status).toBe(200);
  });
});
