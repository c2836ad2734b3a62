import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Json } from '../../rules/engine/scope.ts';
import { supplier } from '../builders/supplier.ts';
import { problemOf } from './client.ts';
import { type Desk, day, openDesk } from './desk.ts';

const result = z.looseObject({ state: z.string(), partyId: z.string().optional(), band: z.string().optional() });
const screening = z.looseObject({ id: z.string(), notice: z.string(), results: z.array(result) });
const officer: ['procurement_officer', string] = ['procurement_officer', 'officer'];

let desk: Desk;
let clean: { id: string; subject: string };
beforeAll(async () => {
  desk = await openDesk();
  clean = await desk.register('Clean Construction W.L.L.');
  await desk.declare(clean, supplier({}, day));
});

const ask = (parties: Json[], more: { [member: string]: Json } = {}) =>
  desk.call('POST', '/v1/screenings', { as: officer, body: { reference: 'TENDER-1', parties, ...more } });
const read = async (answer: Response) => {
  expect(answer.status).toBe(201);
  return screening.parse(await answer.json());
};

const listed = async (as: ['procurement_officer', string]) =>
  z.object({ items: z.array(z.unknown()) }).parse(await (await desk.call('GET', '/v1/screenings', { as })).json())
    .items;

describe('a screening', () => {
  it('finds an organisation by id, by identifier however it is spelled, and by its whole name', async () => {
    const shown = await desk.call('GET', `/v1/parties/${clean.id}`, { as: officer });
    const { identifiers } = z.object({ identifiers: z.array(z.object({ id: z.string() })) }).parse(await shown.json());
    const identifier = `np-ocr:  ${identifiers[0]?.id}`;
    const { results } = await read(
      await ask([{ id: clean.id }, { identifier }, { name: 'CLEAN  construction w.l.l.' }]),
    );
    expect(results.map(({ state, partyId, band }) => [state, partyId, band])).toEqual(
      Array(3).fill(['scored', clean.id, 'low']),
    );
  });

  it('guesses nothing: not from a part of a name, not between namesakes', async () => {
    for (const who of ['one', 'other']) await desk.register('Namesake Ltd', ['supplier'], who);
    const { results } = await read(await ask([{ name: 'Clean Construction' }, { name: 'namesake ltd' }]));
    expect(results).toMatchObject([
      { state: 'similar_names', parties: [{ partyId: clean.id, country: 'NP' }] },
      { state: 'several_match', parties: [{ identifiers: [{ scheme: 'NP-OCR' }] }, {}] },
    ]);
    for (const { text } of results) expect(text).toMatch(/Ask again with the id/);
  });

  it('never says that an organisation is not registered whose name is only written differently', async () => {
    const roads = await desk.register('Tessalune Roads & Bridges W.L.L.');
    const names = ['Tessalune Roads and Bridges WLL', 'tessalune roads & bridges', 'Tessalune Road Works'];
    const { results } = await read(
      await ask([...names, 'Tessa Ltd', 'Clean-Construction WLL'].map((name) => ({ name }))),
    );
    const whom = results.map(({ state, partyId, parties }) => [state, partyId ?? JSON.stringify(parties ?? [])]);
    const alike = ['similar_names', expect.stringContaining(roads.id)];
    expect(whom).toEqual([['nothing_declared', roads.id], alike, alike, alike, ['scored', clean.id]]);
  });

  it('finds a name among many longer ones, and shows the nearest of many that begin alike', async () => {
    for (let number = 10; number < 35; number++) await desk.register(`Delta Crew ${number}`);
    const short = await desk.register('Delta Crew');
    const { results } = await read(await ask([{ name: 'delta crew' }, { name: 'Delta Crew 34 Ltd' }]));
    expect(results[0]).toMatchObject({ state: 'nothing_declared', partyId: short.id });
    const alike = z.array(z.object({ name: z.string() })).parse(results[1]?.parties);
    expect(alike).toHaveLength(20);
    expect(alike[0]?.name).toBe('Delta Crew 34');
  });

  it('tells an organisation that has declared nothing from one that nobody knows', async () => {
    const silent = await desk.register('Silent Ltd');
    const nobody = { identifier: 'XI-LEI:784F5XWPLTWKTBV3E584' };
    const { results } = await read(await ask([{ id: silent.id }, nobody]));
    expect(results.map(({ state }) => state)).toEqual(['nothing_declared', 'not_registered']);
    expect(results[1]?.text).toBe('No organisation with exactly this name or identifier is registered here.');
    expect(results[1]?.invitation).toMatch(/Invite it to register/);
  });

  it('names what weighs most first, with its paragraph, and says what a score is not', async () => {
    const party = await desk.register('Bad Terms');
    const changes = { '/answers/workerContracts/leavingPenalised': true, '/answers/grievance': { exists: false } };
    await desk.declare(party, supplier(changes, day));
    const { notice, results } = await read(await ask([{ id: party.id }]));
    expect(results[0]).toMatchObject({ band: 'critical', identity: 'claimed' });
    const top = z
      .array(z.object({ rule: z.string(), basis: z.array(z.string()).min(1) }))
      .parse(results[0]?.topFindings);
    expect(top[0]?.rule).toBe('CON-07');
    expect(top.length).toBeLessThanOrEqual(5);
    expect(notice).toContain('not by itself an exclusion ground');
  });

  it('takes a thousand, also the same one over and over, in the order asked, and keeps them all', async () => {
    const asked = Array.from({ length: 1000 }, (_, index) =>
      index % 20 ? { id: clean.id } : { name: `Nobody ${index}` },
    );
    const made = await read(await ask(asked));
    expect(made.results.map(({ asked: each }) => each)).toEqual(asked);
    expect(made.results.filter(({ state }) => state === 'scored')).toHaveLength(950);
    const kept = await desk.call('GET', `/v1/screenings/${made.id}`, { as: officer });
    expect(await kept.json()).toEqual(made);
  });

  it('shows whom it would find before it is kept, and brings back what the asker calls each', async () => {
    const asker: ['procurement_officer', string] = ['procurement_officer', 'a careful officer'];
    const parties = [{ id: clean.id, reference: 'vendor 4711' }, { name: 'Clean Construction' }];
    const body = { reference: 'TENDER-9', parties };
    const headers = { 'idempotency-key': undefined };
    const tried = await desk.call('POST', '/v1/screenings?dryRun=true', { as: asker, body, headers });
    expect(tried.status).toBe(200);
    const shown = await tried.json();
    expect(shown).toMatchObject({
      ...{ dryRun: true, reference: 'TENDER-9' },
      results: [{ state: 'scored', asked: parties[0] }, { state: 'similar_names' }],
    });
    expect(shown).not.toHaveProperty('id');
    expect(await listed(asker)).toEqual([]);
  });

  it('is listed to whoever asked, newest first with what came of it, and to nobody else', async () => {
    const asker: ['procurement_officer', string] = ['procurement_officer', 'another officer'];
    const parties = [{ id: clean.id }, { id: clean.id }, { name: 'Nobody At All' }];
    for (const reference of ['FIRST', 'SECOND']) {
      const made = await desk.call('POST', '/v1/screenings', { as: asker, body: { reference, parties } });
      expect(made.status).toBe(201);
    }
    expect(await listed(asker)).toMatchObject([
      { reference: 'SECOND', parties: 3, bands: { low: 2 }, withoutScore: 1 },
      { reference: 'FIRST' },
    ]);
    expect(await listed(['procurement_officer', 'a third officer'])).toEqual([]);
    expect((await desk.call('GET', '/v1/screenings', { as: ['auditor', 'a'] })).status).toBe(403);
  });

  it('gives no better than not scored where somebody disputes who registered it, and says so', async () => {
    const party = await desk.register('Taken By Others');
    await desk.declare(party, supplier({}, day));
    const body = { about: 'registration', statement: 'Not ours.' };
    await desk.call('POST', `/v1/parties/${party.id}/disputes`, { as: ['declarant', 'the-owner'], body });
    const { results } = await read(await ask([{ id: party.id }, { id: clean.id }]));
    expect(results[0]).toMatchObject({ band: 'not_scored', disputed: { registration: { state: 'open' } } });
    expect(results[1]).toMatchObject({ band: 'low' });
    expect(results[1]).not.toHaveProperty('disputed');
  });

  it.each<[string, Json[], string, RegExp]>([
    ['nobody', [], '/parties', /at least 1/],
    ['a thousand and one', Array(1001).fill({ name: 'A' }), '/parties', /at most 1000/],
    ['what names nobody', [{ name: 'A' }, {}], '/parties/1', /by id, by identifier or by name/],
    ['two names for one', [{ name: 'A', id: '01890a5d-ac96-774b-bcce-b302099a8057' }], '/parties/0', /in one way/],
    ['an id that is none', [{ id: 'x' }], '/parties/0/id', /UUID/],
    ['an identifier without a scheme', [{ identifier: '123' }], '/parties/0/identifier', /scheme:id/],
  ])('refuses %s, by its pointer', async (_what, parties, pointer, detail) => {
    const answer = await ask(parties);
    expect(answer.status).toBe(400);
    expect((await problemOf(answer)).errors).toEqual([{ pointer, detail: expect.stringMatching(detail) }]);
  });

  it('stays what it was on its day, whatever is declared later', async () => {
    const party = await desk.register('Changing');
    await desk.declare(party, supplier({}, day));
    const before = await read(await ask([{ id: party.id }]));
    await desk.declare(party, supplier({ '/answers/workerContracts/leavingPenalised': true }, day));
    const kept = await desk.call('GET', `/v1/screenings/${before.id}`, { as: ['auditor', 'a'] });
    expect(await kept.json()).toEqual(before);
    expect((await read(await ask([{ id: party.id }]))).results[0]?.band).toBe('critical');
  });

  it('is for officers, and for auditors to read', async () => {
    const { id } = await read(await ask([{ id: clean.id }]));
    const status = async (role: 'auditor' | 'declarant' | 'administrator') =>
      (await desk.call('GET', `/v1/screenings/${id}`, { as: [role, clean.subject] })).status;
    expect([await status('auditor'), await status('declarant'), await status('administrator')]).toEqual([
      200, 403, 403,
    ]);
  });
});
