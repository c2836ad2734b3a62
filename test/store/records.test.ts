import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from '../../shared/audit/canonical.ts';
import { commitTo } from '../../shared/audit/commitment.ts';
import { getAssessment, listAssessments, putAssessment, sealAssessment } from '../../shared/store/assessment.ts';
import { commit } from '../../shared/store/commit.ts';
import { contractsOf, getContract, putContract } from '../../shared/store/contract.ts';
import {
  declarationBytes,
  getDeclaration,
  latestDeclarations,
  listDeclarations,
  putDeclaration,
  sealDeclaration,
} from '../../shared/store/declaration.ts';
import { keys } from '../../shared/store/keys.ts';
import { getParty } from '../../shared/store/party.ts';
import { erasePersonal, getPersonal, putPersonal } from '../../shared/store/personal.ts';
import { getScreening, putScreening } from '../../shared/store/screening.ts';
import type { Store } from '../../shared/store/store.ts';
import type { Write } from '../../shared/store/write.ts';
import { emptyStore } from '../setup/tables.ts';
import { ana, at, ok, ruleSet, sampleAssessment, sampleDeclaration } from './samples.ts';

let store: Store;
beforeAll(async () => {
  store = await emptyStore();
});

async function keep(...writes: Write[]): Promise<void> {
  const audit = { action: 'kept', object: 'sample', version: 1, digest: '0'.repeat(64) };
  await commit(store, { stream: `test/${uuid()}`, by: ana, prepare: async () => ({ writes, audit, answer: ok }) });
}

describe('a declaration', () => {
  const party = uuid();
  const facts = { party, submittedAt: at, supersedes: null };
  const filed = [
    sampleDeclaration({ form: 'supplier' }),
    sampleDeclaration({ form: 'agency' }),
    sampleDeclaration({ form: 'supplier', answers: { fees: { rows: [{ id: 'r1', amount: '1200.00' }] } } }),
  ];
  beforeAll(async () => {
    for (const body of filed) await keep(putDeclaration(facts, body, sealDeclaration(body)));
  });

  it('comes back by its id alone, answer for answer, with the digest of what is kept', async () => {
    const [body] = filed;
    const kept = await getDeclaration(store, party, body?.id ?? '');
    expect(kept).toMatchObject({ ...facts, body });
    expect(sealDeclaration(kept?.body ?? sampleDeclaration()).digest).toBe(kept?.digest);
    expect(await getDeclaration(store, uuid(), body?.id ?? '')).toBeUndefined();
  });

  it('is the latest of its form until a newer one is filed', async () => {
    const latest = await latestDeclarations(store, party);
    expect(latest.map(({ id }) => id)).toEqual([filed[2]?.id, filed[1]?.id]);
  });

  it('is listed with those of other forms, newest first, without its body', async () => {
    const first = await listDeclarations(store, party, { limit: 2 });
    const second = await listDeclarations(store, party, { limit: 2, after: first.next });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(filed.map(({ id }) => id).toReversed());
    expect(second.next).toBeUndefined();
    expect(first.items[0]).not.toHaveProperty('body');
  });

  it('keeps answers that a database map would lose: deep, keyed oddly, or in an order of their own', async () => {
    let deep: unknown = 'end';
    for (let level = 0; level < 40; level++) deep = { '': [deep] };
    const body = sampleDeclaration({ answers: { deep, 'a.b#c': { z: 1, a: Number.MAX_SAFE_INTEGER } } });
    await keep(putDeclaration({ ...facts, party: uuid() }, body, sealDeclaration(body)));
    await keep(putDeclaration(facts, body, sealDeclaration(body)));
    expect((await getDeclaration(store, party, body.id))?.body).toEqual(body);
  });

  it('may have 100 KB and not a byte more', () => {
    const empty = Buffer.byteLength(sealDeclaration(sampleDeclaration({ answers: { note: '' } })).text);
    const filled = (bytes: number) => sampleDeclaration({ answers: { note: 'x'.repeat(bytes - empty) } });
    expect(Buffer.byteLength(sealDeclaration(filled(declarationBytes)).text)).toBe(declarationBytes);
    expect(() => sealDeclaration(filled(declarationBytes + 1))).toThrow(/has 102401 bytes, and 102400 are the most/);
  });
});

describe('personal fields', () => {
  it('can be erased, after which only the commitment is left', async () => {
    const declaration = uuid();
    const fields = { signatory: 'Ana Gurung' };
    const { commitment, write } = putPersonal(declaration, fields);
    await keep(write);
    const kept = await getPersonal(store, declaration);
    expect(kept).toMatchObject({ fields, commitment });
    expect(commitTo(fields, kept?.salt).commitment).toBe(commitment);
    await keep(erasePersonal(declaration));
    expect(await getPersonal(store, declaration)).toBeUndefined();
  });
});

describe('an assessment', () => {
  it('comes back whole by id, with what a later engine adds, and is listed newest first under its rule set', async () => {
    const party = uuid();
    const [first, second] = [sampleAssessment(party), sampleAssessment(party)];
    const later = Object.assign(structuredClone(second), { body: { ...second.body, addedLater: { a: [1] } } });
    const other = sampleAssessment(party, { ruleSet: { ...ruleSet, id: 'far-52-222-50' } });
    await keep(putAssessment(first), putAssessment(later), putAssessment(other));

    expect(await getAssessment(store, party, second.id)).toMatchObject(later);
    const list = await listAssessments(store, party, ruleSet.id, { limit: 5 });
    expect(list.items.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(list.items[0]).toMatchObject({ ruleSet, band: 'high', score: second.body.score });
  });
});

describe('a sealed assessment', () => {
  it('has the digest that anyone makes of its canonical JSON', () => {
    const { createdAt: _when, party: _whose, ...hashed } = sampleAssessment(uuid());
    const { text, digest } = sealAssessment(sampleAssessment('a-party', hashed));
    expect(digest).toBe(digestOf(hashed));
    expect(JSON.parse(text)).toEqual(hashed.body);
  });
});

describe('a screening', () => {
  it('comes back as it was on its day', async () => {
    const party = { id: uuid(), name: 'Himal Workforce', identity: 'claimed' as const };
    const results = [
      { state: 'not_registered' as const, asked: { identifier: 'GB-COH:00000001' } },
      { state: 'nothing_declared' as const, asked: { name: 'Himal Workforce' }, party },
    ];
    const screening = { id: uuid(), reference: 'T-2031/7', createdAt: at, ruleSet, results };
    await keep(...putScreening(screening));
    expect(await getScreening(store, screening.id)).toEqual(screening);
  });
});

describe('a contract', () => {
  it('comes back by id and in the list of its buyer', async () => {
    const { context, body } = sampleAssessment('buyer');
    const declaration = sampleDeclaration({ form: 'contract' });
    const facts = { id: uuid(), buyer: uuid(), supplier: null, reference: 'C-9', createdAt: at, ruleSet };
    const sealed = sealDeclaration(declaration);
    await keep(putContract({ ...facts, declaration, context, body }, sealed));
    expect(await getContract(store, facts.id)).toMatchObject({ ...facts, declaration, body, digest: sealed.digest });
    const { items } = await contractsOf(store, facts.buyer, { limit: 5 });
    expect(items).toEqual([expect.objectContaining(facts)]);
  });
});

describe('an item that is not what its schema says', () => {
  it('is refused when it is read, not handed on', async () => {
    const Item = { ...keys.party('broken'), type: 'party', id: 'broken', name: 7 };
    await store.client.send(new PutCommand({ TableName: store.tables.records, Item }));
    await expect(getParty(store, 'broken')).rejects.toMatchObject({ name: 'ZodError' });
  });
});
