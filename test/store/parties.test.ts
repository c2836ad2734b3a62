import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import * as fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Problem } from '../../shared/errors.ts';
import { commit } from '../../shared/store/commit.ts';
import { walkShard } from '../../shared/store/keys.ts';
import { addMember, isMember, membersOf, partiesOf } from '../../shared/store/member.ts';
import {
  findPartiesByName,
  findPartyByIdentifier,
  getParty,
  type Party,
  registerParty,
  walkParties,
} from '../../shared/store/party.ts';
import type { Page, PageRequest } from '../../shared/store/read.ts';
import type { Store } from '../../shared/store/store.ts';
import { emptyStore } from '../setup/tables.ts';
import { ana, at, registration, sampleParty, taken } from './samples.ts';

let store: Store;

async function seed(parties: Party[]): Promise<void> {
  const puts = parties
    .flatMap((party) => registerParty(party, taken))
    .flatMap((write) => ('put' in write ? write : []));
  for (let start = 0; start < puts.length; start += 25) {
    const requests = puts.slice(start, start + 25).map(({ put }) => ({ PutRequest: { Item: put } }));
    await store.client.send(new BatchWriteCommand({ RequestItems: { [store.tables.records]: requests } }));
  }
}

/** Turns all pages, as a caller with a cursor does. */
async function allPages<T>(read: (page: PageRequest) => Promise<Page<T>>, limit: number): Promise<T[]> {
  const all: T[] = [];
  let after: string | undefined;
  do {
    const page = await read({ limit, after });
    expect(page.items.length).toBeGreaterThan(0);
    expect(page.items.length).toBeLessThanOrEqual(limit);
    all.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return all;
}

const ids = (parties: { id: string }[]) => parties.map(({ id }) => id);

describe('parties with hostile names and identifiers', () => {
  beforeAll(async () => {
    store = await emptyStore();
  });

  it('come back as they were given, and only under their own identifier', async () => {
    const hostile = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    const property = fc.asyncProperty(hostile, hostile, async (name, id) => {
      const identifiers = [{ scheme: 'XX-TEST', id: `${id}#${uuid()}` }];
      const party = sampleParty({ name, identifiers });
      await commit(store, registration(party));
      expect(await getParty(store, party.id)).toEqual(party);
      expect(await findPartyByIdentifier(store, { scheme: 'XX-TEST', id: identifiers[0]?.id ?? '' })).toEqual(party);
      expect(await findPartyByIdentifier(store, { scheme: `XX-TEST#${id}`, id: '' })).toBeUndefined();
    });
    await fc.assert(property, { numRuns: 25 });
  });

  it('whose identifiers differ in case only are two', async () => {
    const [upper, lower] = ['ABC', 'abc'].map((id) => sampleParty({ identifiers: [{ scheme: 'XX-CASE', id }] }));
    for (const party of [upper, lower]) if (party) await commit(store, registration(party));
    expect((await findPartyByIdentifier(store, { scheme: 'XX-CASE', id: 'ABC' }))?.id).toBe(upper?.id);
    expect((await findPartyByIdentifier(store, { scheme: 'XX-CASE', id: 'abc' }))?.id).toBe(lower?.id);
  });

  it('that name one identifier twice are kept with it once', async () => {
    const lei = { scheme: 'XX-TWICE', id: '1' };
    const party = sampleParty({ identifiers: [lei, lei] });
    await commit(store, registration(party));
    expect((await findPartyByIdentifier(store, lei))?.id).toBe(party.id);
  });

  it('whose name is as long as allowed and grows when normalised can be registered and found', async () => {
    const party = sampleParty({ name: '\ufdfa'.repeat(200) });
    await commit(store, registration(party));
    expect(ids((await findPartiesByName(store, '\ufdfa\ufdfa', { limit: 5 })).items)).toEqual([party.id]);
  });
});

describe('parties by name', () => {
  beforeEach(async () => {
    store = await emptyStore();
  });

  it('are found by the start of the name in any spelling of case, width and space', async () => {
    const [found, other] = [sampleParty({ name: 'Straße  Bau GmbH' }), sampleParty({ name: 'Strand Bau' })];
    await seed([found, other, sampleParty({ name: 'xStrasse' })]);
    for (const spelling of ['STRASSE bau', 'strasse\tBau', 'Ｓtraße bau g']) {
      expect(ids((await findPartiesByName(store, spelling, { limit: 5 })).items)).toEqual([found.id]);
    }
    expect((await findPartiesByName(store, 'stra', { limit: 5 })).items).toHaveLength(2);
    expect(await findPartiesByName(store, ' \u3000', { limit: 5 })).toEqual({ items: [] });
  });

  it('come page by page without a gap or repeat, many of them with one name', async () => {
    const same = Array.from({ length: 12 }, () => sampleParty({ name: 'Gulf Crew' }));
    const longer = Array.from({ length: 5 }, (_, n) => sampleParty({ name: `Gulf Crew ${n}` }));
    await seed([...same, ...longer, sampleParty({ name: 'Gulf Cre' }), sampleParty({ name: 'Gulf Crex' })]);
    const listed = await allPages((page) => findPartiesByName(store, 'gulf crew', page), 4);
    expect(ids(listed).toSorted()).toEqual(ids([...same, ...longer]).toSorted());
  });
});

describe('the walk over all parties', () => {
  it('meets each once, in the order of shard and id, however it is cut into pages', async () => {
    store = await emptyStore();
    const parties = Array.from({ length: 30 }, () => sampleParty());
    await seed(parties);
    const order = ({ id }: Party) => `${walkShard(id)} ${id}`;
    const expected = parties.map(order).toSorted();
    for (const limit of [1, 7, 100]) {
      const walked = await allPages((page) => walkParties(store, page), limit);
      expect(walked.map(order)).toEqual(expected);
    }
  });
});

describe('a member', () => {
  beforeAll(async () => {
    store = await emptyStore();
  });
  const already = new Problem('conflict', 'This person is a member already.');
  const join = (party: string) => ({
    stream: `party/${party}`,
    by: ana,
    prepare: async () => ({
      writes: [addMember(party, ana, new Date(at), already)],
      audit: { action: 'member.added', object: `party/${party}`, version: 1, digest: '0'.repeat(64) },
      answer: { status: 201, headers: {}, body: '' },
    }),
  });

  it('speaks for the parties that let them in and no other', async () => {
    const [first, second] = [uuid(), uuid()];
    await commit(store, join(first));
    await commit(store, join(second));
    expect(await isMember(store, first, ana)).toBe(true);
    expect(await isMember(store, first, { ...ana, issuer: 'https://evil.example' })).toBe(false);
    expect(await isMember(store, uuid(), ana)).toBe(false);
    expect(await membersOf(store, first)).toEqual([expect.objectContaining({ party: first, addedAt: at })]);
    const parties = await allPages((page) => partiesOf(store, ana, page), 1);
    expect(parties.map(({ party }) => party)).toEqual([first, second]);
  });

  it('cannot be let in twice', async () => {
    const party = uuid();
    await commit(store, join(party));
    await expect(commit(store, join(party))).rejects.toBe(already);
  });
});
