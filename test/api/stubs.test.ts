import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { verifyChain } from '../../shared/audit/chain.ts';
import { auditEntries, streams } from '../../shared/store/audit-trail.ts';
import { findPartyByIdentifier, getParty, walkParties } from '../../shared/store/party.ts';
import { agency } from '../builders/agency.ts';
import { client, listLinks, putLinks, shownLinks, state, through } from '../builders/links.ts';
import { problemOf } from './client.ts';
import { type Desk, day, openDesk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

const registered = z.object({ id: z.string() });
const officer: ['procurement_officer', string] = ['procurement_officer', 'officer'];

const numbers = (...ids: string[]) => ids.map((id) => ({ scheme: 'NP-OCR', id }));
const register = (name: string, ids: string[], subject = name) =>
  desk.call('POST', '/v1/parties', {
    as: ['declarant', subject],
    body: { name, kinds: ['agency'], country: 'NP', identifiers: numbers(...ids) },
  });

async function stubOf(id: string) {
  const stub = await findPartyByIdentifier(desk.store, { scheme: 'NP-OCR', id });
  if (stub === undefined) throw new RangeError(`Nobody was named by ${id}.`);
  return stub;
}

describe('an organisation that others name and that is not registered', () => {
  it('is one, however many name it and in however many kinds of link', async () => {
    const employer = await desk.register('First to name');
    const other = await desk.register('Second to name');
    await state(desk.call, employer, [through('one'), through('one', { kind: 'supply' })]);
    await state(desk.call, other, [through('one', { with: { identifier: 'np-ocr: one', name: 'Another name' } })]);
    expect(await stubOf('one')).toMatchObject({ stub: true, name: 'Named one', kinds: ['agency'], country: null });
    const { id } = await stubOf('one');
    for (const each of [employer, other]) {
      const links = await desk.call('GET', `/v1/parties/${each.id}/links`, { as: officer });
      expect(await links.text()).toContain(`"partyId":"${id}"`);
    }
  });

  it('named by many at once is one too', async () => {
    const namers = await Promise.all(['a', 'b', 'c', 'd'].map((name) => desk.register(`At once ${name}`)));
    await Promise.all(namers.map((each) => state(desk.call, each, [through('crowd')])));
    const { id } = await stubOf('crowd');
    const links = await desk.call('GET', `/v1/parties/${id}/links`, { as: officer });
    expect(shownLinks.parse(await links.json()).items).toHaveLength(4);
  });

  it('is neither found by name nor walked over, scored or spoken for, and is screened as what it is', async () => {
    const employer = await desk.register('Who names');
    await state(desk.call, employer, [through('ghost')]);
    const { id } = await stubOf('ghost');
    const named = await desk.call('GET', '/v1/parties?name=named%20ghost', { as: officer });
    expect(await named.json()).toEqual({ items: [] });
    const { items } = await walkParties(desk.store, { limit: 100 });
    expect(items.length).toBeGreaterThan(0);
    expect(items.filter(({ stub }) => stub)).toEqual([]);
    const body = { reference: 'T', parties: [{ identifier: 'NP-OCR:ghost' }, { id }, { name: 'Named ghost' }] };
    const screened = await desk.call('POST', '/v1/screenings', { as: officer, body });
    expect(await screened.json()).toMatchObject({
      results: [
        { state: 'named_by_others', partyId: id, name: 'Named ghost', invitation: expect.any(String) },
        { state: 'named_by_others' },
        { state: 'not_registered' },
      ],
    });
    const admin = { as: ['administrator', 'admin'] satisfies ['administrator', string], body: { subject: 'somebody' } };
    expect((await desk.call('POST', `/v1/parties/${id}/members`, admin)).status).toBe(404);
    expect(await (await desk.call('GET', '/v1/scores', { as: officer })).json()).toEqual({ items: [] });
    const shown = await desk.call('GET', `/v1/parties/${id}`, { as: officer });
    expect(await shown.json()).toMatchObject({ stub: true, country: null, identity: 'claimed' });
  });

  it('cannot be named by its id, which nobody but officers is shown', async () => {
    const employer = await desk.register('Who names by id');
    await state(desk.call, employer, [through('by-id')]);
    const { id } = await stubOf('by-id');
    const answer = await putLinks(desk.call, employer, [through({ id })], { 'if-match': '"1"' });
    expect((await problemOf(answer)).errors).toMatchObject([{ pointer: '/links/0/with/id' }]);
  });
});

describe('registering with the identifier of a stub', () => {
  it('takes it over, links and all, to be confirmed or denied', async () => {
    const employer = await desk.register('Client one');
    const rival = await desk.register('Client two');
    for (const each of [employer, rival]) await state(desk.call, each, [through('claimed')]);
    const stub = await stubOf('claimed');
    const answer = await register('Real Placement', ['claimed', 'claimed-too'], 'real');
    expect(answer.status).toBe(201);
    const { id } = registered.parse(await answer.json());
    expect(id).toBe(stub.id);
    const party = await getParty(desk.store, id);
    expect(party).toMatchObject({ name: 'Real Placement', country: 'NP', kinds: ['agency'], version: 2 });
    expect(party?.stub).toBeUndefined();
    expect((await stubOf('claimed-too')).id).toBe(id);

    const real = { id, subject: 'real' };
    const links = await listLinks(desk.call, real);
    expect(links.items.map(({ state, claimedBy }) => [state, claimedBy])).toEqual(Array(2).fill(['claimed', 'them']));
    await state(desk.call, real, [client(employer), client(rival, { says: 'denied' })]);
    const seen = async (each: typeof employer) => (await listLinks(desk.call, each)).items;
    expect(await seen(employer)).toMatchObject([
      { state: 'confirmed', other: { partyId: id, name: 'Real Placement' } },
    ]);
    expect(await seen(rival)).toMatchObject([{ state: 'denied', other: { partyId: null, name: 'Named claimed' } }]);

    await desk.declare(real, agency({}, day));
    const scores = await desk.call('GET', '/v1/scores', { as: officer });
    expect(await scores.text()).toContain('Real Placement');
    const found = await desk.call('GET', '/v1/parties?name=real', { as: officer });
    expect(await found.json()).toMatchObject({ items: [{ id }] });
    const { items } = await auditEntries(desk.store, streams.party(id), { limit: 10 });
    expect(items.map(({ action }) => action).slice(0, 2)).toEqual(['party.claimed', 'links.stated']);
    expect(verifyChain(streams.party(id), items)).toMatchObject({ holds: true });
  });

  it('by two at once is won by one, and the other hears that it is taken', async () => {
    const employer = await desk.register('Contested');
    await state(desk.call, employer, [through('contested')]);
    const answers = await Promise.all(['one', 'two', 'three'].map((name) => register(name, ['contested'], name)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
    const party = await stubOf('contested');
    const winner = answers.findIndex(({ status }) => status === 201);
    expect([party.stub, party.name]).toEqual([undefined, ['one', 'two', 'three'][winner]]);
  });

  it('with numbers of several stubs is refused, naming those that stand in the way', async () => {
    const employer = await desk.register('Names twice');
    await state(desk.call, employer, [through('several-a'), through('several-b')]);
    const refused = await register('Both', ['several-free', 'several-b', 'several-a']);
    expect(refused.status).toBe(409);
    const { errors, detail } = await problemOf(refused);
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/identifiers/2']);
    expect(detail).toMatch(/without those listed/);
    expect((await register('Both', ['several-free', 'several-b'])).status).toBe(201);
  });
});

describe('naming somebody', () => {
  it('tells nobody whether they are registered, named by others, or known to nobody', async () => {
    const rival = await desk.register('Rival of the curious');
    const somebody = await desk.register('Somebody else');
    await state(desk.call, somebody, [through('oracle-stub')]);
    const known = await desk.register('Known agency', ['agency']);
    const knownNumber = (await getParty(desk.store, known.id))?.identifiers[0]?.id ?? '';
    const rivalNumber = (await getParty(desk.store, rival.id))?.identifiers[0]?.id ?? '';
    const seen: { put: unknown; get: unknown; headers: string[]; entries: number }[] = [];
    // A supplier is no agency, which must not be told either.
    for (const number of [knownNumber, rivalNumber, 'oracle-stub', 'oracle-nobody']) {
      const curious = await desk.register(`Curious of ${number}`);
      const row = through(number, { with: { identifier: `NP-OCR:${number}`, name: 'Whoever' } });
      const put = await putLinks(desk.call, curious, [row], { 'if-none-match': '*' });
      const get = await desk.call('GET', `/v1/parties/${curious.id}/links`, { as: ['declarant', curious.subject] });
      const denied = await putLinks(desk.call, curious, [{ ...row, says: 'denied' }], { 'if-match': '"1"' });
      expect([put.status, get.status, denied.status]).toEqual([200, 200, 400]);
      const { items } = await auditEntries(desk.store, streams.party(curious.id), { limit: 10 });
      const same = (text: string) => JSON.parse(text.replaceAll(number, 'number'));
      const headers = [...put.headers].filter(([name]) => name !== 'x-request-id').map(([name]) => name);
      seen.push({ put: same(await put.text()), get: same(await get.text()), headers, entries: items.length });
    }
    const [first, ...others] = seen;
    expect(first?.put).toMatchObject({ items: [{ state: 'claimed', other: { partyId: null, name: 'Whoever' } }] });
    expect(JSON.stringify(seen)).not.toMatch(/stub|Known agency|Rival/);
    for (const each of others) expect(each).toEqual(first);
  });
});
