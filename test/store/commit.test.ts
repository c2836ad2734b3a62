import { setImmediate } from 'node:timers/promises';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyChain } from '../../shared/audit/chain.ts';
import { Problem } from '../../shared/errors.ts';
import { forgetActor } from '../../shared/store/actor.ts';
import { auditEntries, readHead } from '../../shared/store/audit-trail.ts';
import { commit } from '../../shared/store/commit.ts';
import { findPartyByIdentifier, getParty, updateParty } from '../../shared/store/party.ts';
import { findReplay } from '../../shared/store/request.ts';
import type { Store } from '../../shared/store/store.ts';
import { emptyStore } from '../setup/tables.ts';
import { ana, at, noWaiting, ok, registration, requestKey, sampleParty } from './samples.ts';

let store: Store;
beforeAll(async () => {
  store = await emptyStore();
});

async function countOf(table: string): Promise<number> {
  const { Count } = await store.client.send(new ScanCommand({ TableName: table, Select: 'COUNT' }));
  return Count ?? Number.NaN;
}

/** Lets the others go first, more of them the longer the wait would be, without any clock. */
async function takeTurns(milliseconds: number): Promise<void> {
  for (let turn = 0; turn < milliseconds; turn++) await setImmediate();
}

const ledger = { action: 'note', object: 'ledger', version: 1, digest: '0'.repeat(64) };

describe('a write', () => {
  it('lands whole: items, audit entry and the answer to give again', async () => {
    const party = sampleParty();
    const request = requestKey('whole');
    const done = await commit(store, registration(party, request), noWaiting);

    expect(done).toMatchObject({ replayed: false, answer: { body: party.id }, entry: { seq: 1, role: 'declarant' } });
    expect(await getParty(store, party.id)).toEqual(party);
    expect(await findReplay(store, request, () => new Date(at))).toEqual(done.answer);
    const { items } = await auditEntries(store, `party/${party.id}`, { limit: 10 });
    expect(verifyChain(`party/${party.id}`, items)).toMatchObject({ holds: true, head: { seq: 1 } });
  });

  it('leaves nothing behind when one of its items may not be kept', async () => {
    const lei = { scheme: 'XI-LEI', id: '5493001KJTIIGC8Y1R12' };
    const first = sampleParty({ identifiers: [lei] });
    await commit(store, registration(first));
    const before = [await countOf(store.tables.records), await countOf(store.tables.audit)];

    const second = sampleParty({ identifiers: [lei, { scheme: 'GB-COH', id: '00000001' }] });
    const attempt = commit(store, registration(second, requestKey('taken')), noWaiting);
    await expect(attempt).rejects.toMatchObject({ kind: 'conflict' });

    expect([await countOf(store.tables.records), await countOf(store.tables.audit)]).toEqual(before);
    expect((await findPartyByIdentifier(store, lei))?.id).toBe(first.id);
    expect(await findReplay(store, requestKey('taken'))).toBeUndefined();
  });

  it('says that a version is stale instead of trying for ever', async () => {
    const party = sampleParty();
    await commit(store, registration(party));
    const verify = (stale: Problem) => ({
      ...registration(party),
      prepare: async () => ({
        writes: [updateParty(party, { identity: 'verified' }, stale)],
        audit: ledger,
        answer: ok,
      }),
    });
    const stale = new Problem('stale-version', 'Somebody was faster.');
    await commit(store, verify(stale));
    await expect(commit(store, verify(stale), noWaiting)).rejects.toBe(stale);
    expect(await getParty(store, party.id)).toMatchObject({ identity: 'verified', version: 2 });
  });

  it('refuses an item of more than 400 KB as too large', async () => {
    const party = sampleParty({ country: 'x'.repeat(410_000) });
    await expect(commit(store, registration(party), noWaiting)).rejects.toMatchObject({ kind: 'too-large' });
  });

  it('refuses more than 4 MB in one transaction as too large', async () => {
    const put = (n: number) => ({ pk: `BULK#${n}`, sk: 'x', text: 'x'.repeat(390_000) });
    const writes = Array.from({ length: 12 }, (_, n) => ({ put: put(n), when: 'any', otherwise: 'retry' }) as const);
    const request = { stream: 'bulk', by: ana, prepare: async () => ({ writes, audit: ledger, answer: ok }) };
    await expect(commit(store, request, noWaiting)).rejects.toMatchObject({ kind: 'too-large' });
  });
});

describe('fifty requests at once', { timeout: 120_000 }, () => {
  it('with one key have one effect and fifty equal answers', async () => {
    const request = requestKey('all the same');
    const parties = Array.from({ length: 50 }, () => sampleParty());
    const results = await Promise.all(parties.map((party) => commit(store, registration(party, request), noWaiting)));

    expect(results.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(new Set(results.map(({ answer }) => JSON.stringify(answer))).size).toBe(1);
    const kept = await Promise.all(parties.map(({ id }) => getParty(store, id)));
    expect(kept.filter((party) => party !== undefined).map(({ id }) => id)).toEqual([results[0]?.answer.body]);
  });

  it('with one key and one identifier all hear of the one that landed, never of a conflict', async () => {
    const request = requestKey('same identifier');
    const identifiers = [{ scheme: 'GB-COH', id: '00000002' }];
    const parties = Array.from({ length: 50 }, () => sampleParty({ identifiers }));
    const results = await Promise.all(parties.map((party) => commit(store, registration(party, request), noWaiting)));
    expect(new Set(results.map(({ answer }) => answer.body)).size).toBe(1);
  });

  it('with fifty keys on one stream, repeated while the service is busy, make one unbroken chain of fifty', async () => {
    const stream = `party/${uuid()}`;
    const prepare = async () => ({ writes: [], audit: ledger, answer: ok });
    const untilDone = async (key: string): Promise<void> => {
      try {
        await commit(
          store,
          { stream, by: ana, idempotency: requestKey(key), prepare },
          { ...noWaiting, sleep: takeTurns },
        );
      } catch (error) {
        expect(error).toMatchObject({ kind: 'unavailable', headers: { 'Retry-After': '1' } });
        await untilDone(key);
      }
    };
    await Promise.all(Array.from({ length: 50 }, (_, n) => untilDone(`stream ${n}`)));

    const { items, next } = await auditEntries(store, stream, { limit: 60 });
    expect(next).toBeUndefined();
    expect(verifyChain(stream, items)).toMatchObject({ holds: true, head: { seq: 50 } });
    expect(new Set(items.map(({ actor }) => actor)).size).toBe(1);
  });
});

describe('an Idempotency-Key', () => {
  it('sent again with another body is refused', async () => {
    await commit(store, registration(sampleParty(), requestKey('reused', 'one body')), noWaiting);
    const other = registration(sampleParty(), requestKey('reused', 'another body'));
    await expect(commit(store, other, noWaiting)).rejects.toMatchObject({ kind: 'key-reused' });
    const look = findReplay(store, requestKey('reused', 'another body'), noWaiting.now);
    await expect(look).rejects.toMatchObject({ kind: 'key-reused' });
  });

  it('is free again after 24 hours, even where DynamoDB has not deleted it yet', async () => {
    const request = requestKey('expiring');
    const start = new Date('2031-01-01T00:00:00Z');
    const later = (hours: number) => () => new Date(start.getTime() + hours * 3_600_000);
    const [first, second] = [sampleParty(), sampleParty()];
    await commit(store, registration(first, request), { now: later(0) });

    expect(await findReplay(store, request, later(24))).toMatchObject({ body: first.id });
    expect(await findReplay(store, request, later(24.1))).toBeUndefined();
    await commit(store, registration(second, request), { now: later(24.1) });
    expect(await findReplay(store, request, later(24.2))).toMatchObject({ body: second.id });
  });

  it('of one person or route says nothing about the same key of another', async () => {
    const request = requestKey('shared');
    await commit(store, registration(sampleParty(), request));
    expect(await findReplay(store, { ...request, principal: { ...ana, subject: 'ben' } })).toBeUndefined();
    expect(await findReplay(store, { ...request, route: 'POST /v1/contracts' })).toBeUndefined();
  });
});

describe('a person who is forgotten', () => {
  it('gets a new id in the audit while the chain of old entries still holds', async () => {
    const stream = `party/${uuid()}`;
    const act = (writes = [] as ReturnType<typeof forgetActor>[]) =>
      commit(store, { stream, by: ana, prepare: async () => ({ writes, audit: ledger, answer: ok }) });
    await act();
    await act([forgetActor(ana)]);
    await act();

    const { items } = await auditEntries(store, stream, { limit: 10 });
    const [first, forgotten, after] = items.map(({ actor }) => actor);
    expect(forgotten).toBe(first);
    expect(after).not.toBe(first);
    expect(verifyChain(stream, items)).toEqual({ holds: true, head: expect.objectContaining({ seq: 3 }) });
    expect((await readHead(store, stream)).seq).toBe(3);
  });
});
