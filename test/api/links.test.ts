import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../shared/access/principal.ts';
import { auditEntries, streams } from '../../shared/store/audit-trail.ts';
import { now } from '../access/tokens.ts';
import { client, listLinks, putLinks, shownLinks, state, through } from '../builders/links.ts';
import { problemOf } from './client.ts';
import { type Desk, openDesk } from './desk.ts';

let desk: Desk;
let turn = 0;
beforeAll(async () => {
  desk = await openDesk();
});

/** An employer and an agency that know nothing of each other yet. */
async function pair() {
  turn += 1;
  const employer = await desk.register(`Employer ${turn}`);
  const agency = await desk.register(`Agency ${turn}`, ['agency']);
  return { employer, agency };
}

const statesOf = ({ items }: { items: { state: string }[] }) => items.map((each) => each.state);

describe('a link', () => {
  it('is claimed by one side, and confirmed when the other side states it too', async () => {
    const { employer, agency } = await pair();
    expect(statesOf(await state(desk.call, employer, [through(agency)]))).toEqual(['claimed']);
    const seen = await listLinks(desk.call, agency);
    expect(seen.items).toMatchObject([
      {
        ...{ role: 'provider', claimedBy: 'them', state: 'claimed', ours: null },
        other: { partyId: employer.id, name: employer.name },
        theirs: { says: 'exists', corridors: [{ from: 'NP', to: 'QA' }] },
      },
    ]);
    expect(statesOf(await state(desk.call, agency, [client(employer)]))).toEqual(['confirmed']);
    expect((await listLinks(desk.call, employer)).items).toMatchObject([
      { role: 'user', claimedBy: 'us', state: 'confirmed', other: { partyId: agency.id, name: agency.name } },
    ]);
  });

  it('is denied by the other side, also where the one that is named is the user', async () => {
    const one = await pair();
    await state(desk.call, one.employer, [through(one.agency)]);
    await state(desk.call, one.agency, [client(one.employer, { says: 'denied', period: undefined })]);
    const [denied] = (await listLinks(desk.call, one.employer)).items;
    expect(denied).toMatchObject({ state: 'denied', theirs: null, ours: { says: 'exists' } });
    const other = await pair();
    await state(desk.call, other.agency, [client(other.employer)]);
    expect(statesOf(await state(desk.call, other.employer, [through(other.agency, { says: 'denied' })]))).toEqual([
      'denied',
    ]);
    const taken = await state(desk.call, other.employer, []);
    expect(taken.items).toEqual([]);
    expect(statesOf(await listLinks(desk.call, other.employer))).toEqual(['claimed']);
  });

  it('that is left out ends, stays there, and goes on when it is stated again as if it had never been left out', async () => {
    const { employer, agency } = await pair();
    const [first] = (await state(desk.call, employer, [through(agency)])).items;
    await state(desk.call, employer, []);
    const [gone] = (await listLinks(desk.call, agency)).items;
    expect(gone).toMatchObject({ ended: true, state: 'claimed', theirs: { withdrawnAt: expect.any(String) } });
    const [again] = (await state(desk.call, employer, [through(agency)])).items;
    expect(again).toMatchObject({ ended: false, ours: { since: first?.ours?.since } });
    expect(again?.ours?.withdrawnAt).toBeUndefined();
  });

  it('is not denied by who stated it, not even after it was left out: that would undo what ending it leaves', async () => {
    const { employer, agency } = await pair();
    await state(desk.call, agency, [client(employer)]);
    for (const rows of [[through(agency)], []]) {
      const { etag } = await state(desk.call, employer, rows);
      const denial = [through(agency, { says: 'denied' })];
      const answer = await putLinks(desk.call, employer, denial, { 'if-match': etag });
      expect((await problemOf(answer)).errors).toMatchObject([{ pointer: '/links/0/says' }]);
    }
  });

  it('that was stated to be there cannot have begun later or ended earlier than today, but may end from today on', async () => {
    const { employer, agency } = await pair();
    let { etag } = await state(desk.call, employer, [through(agency)]);
    const put = (period: object) => putLinks(desk.call, employer, [through(agency, { period })], { 'if-match': etag });
    const today = now.toISOString().slice(0, 10);
    const refused = [await put({ from: '2025-01-02' }), await put({ from: '2025-01-01', to: '2025-12-31' })];
    const pointers = await Promise.all(refused.map(async (each) => (await problemOf(each)).errors[0]?.pointer));
    expect(pointers).toEqual(['/links/0/period/from', '/links/0/period/to']);
    for (const period of [{ from: '2024-01-01', to: today }, { from: '2024-01-01' }]) {
      const answer = await put(period);
      expect(answer.status).toBe(200);
      etag = answer.headers.get('etag') ?? '';
    }
    const { agency: other } = await pair();
    const ended = [through(other, { period: { from: '2020-01-01', to: '2020-12-31' } })];
    for (const _ of ['first', 'again'])
      expect((await state(desk.call, employer, ended)).items).toMatchObject([{ ended: true }]);
  });

  it('can be there in several kinds between the same two, and an officer sees who is only named', async () => {
    const { employer, agency } = await pair();
    const rows = [through('kinds', { kind: 'supply' }), through('kinds'), through(agency)];
    expect((await state(desk.call, employer, rows)).items).toHaveLength(3);
    const { items } = await seenBy('procurement_officer', employer);
    const stubs = items.filter(({ other }) => other.stub === true);
    expect(stubs.map(({ kind }) => kind)).toEqual(['recruitment', 'supply']);
    expect(new Set(stubs.map(({ other }) => other.partyId)).size).toBe(1);
    expect(items.filter(({ other }) => other.partyId === agency.id)).toMatchObject([{ kind: 'recruitment' }]);
  });
});

async function seenBy(role: Role, { id }: { id: string }) {
  const answer = await desk.call('GET', `/v1/parties/${id}/links?limit=100`, { as: [role, 'somebody'] });
  expect(answer.status).toBe(200);
  return shownLinks.parse(await answer.json());
}

describe('a list of links', () => {
  it('that is sent again changes nothing and writes nothing, in whatever order its corridors stand', async () => {
    const { employer, agency } = await pair();
    const corridors = [
      { from: 'NP', to: 'QA' },
      { from: 'BD', to: 'QA' },
    ];
    const first = await state(desk.call, employer, [through(agency, { corridors }), through('again')]);
    const entries = () => auditEntries(desk.store, streams.party(employer.id), { limit: 10 });
    const before = await entries();
    const turned = [through(agency, { corridors: corridors.toReversed() }), through('again')];
    const second = await putLinks(desk.call, employer, turned, { 'if-match': first.etag });
    expect(second.headers.get('etag')).toBe(first.etag);
    expect(shownLinks.parse(await second.json())).toEqual({ items: first.items });
    expect(await entries()).toEqual(before);
  });

  it('needs to say what it replaces, and is refused where that is stale; what others say does not make it so', async () => {
    const { employer, agency } = await pair();
    expect((await putLinks(desk.call, employer, [], {})).status).toBe(428);
    const made = await putLinks(desk.call, employer, [through(agency)], { 'if-none-match': '*' });
    expect(made.status).toBe(200);
    const tag = made.headers.get('etag') ?? '';
    await state(desk.call, agency, [client(employer)]);
    expect((await listLinks(desk.call, employer)).etag).toBe(tag);
    expect((await putLinks(desk.call, employer, [], { 'if-match': tag })).status).toBe(200);
    const stale = await putLinks(desk.call, employer, [through('late')], { 'if-match': tag });
    expect([stale.status, stale.headers.get('etag')]).toEqual([412, '"2"']);
    expect((await putLinks(desk.call, employer, [through('new')], { 'if-none-match': '*' })).status).toBe(412);
  });

  it('sent twice under one precondition, as after a lost answer, is taken once', async () => {
    const { employer, agency } = await pair();
    const send = () => putLinks(desk.call, employer, [through(agency)], { 'if-match': '"0"' });
    const answers = [await send(), await send()];
    expect(answers.map(({ status, headers }) => [status, headers.get('etag')])).toEqual([
      [200, '"1"'],
      [200, '"1"'],
    ]);
    const other = await putLinks(desk.call, employer, [through('another')], { 'if-match': '"0"' });
    expect(other.status).toBe(412);
  });

  it('of two at once loses nothing: one is refused', async () => {
    const { employer } = await pair();
    const sent = ['a', 'b', 'c'].map((name) =>
      putLinks(desk.call, employer, [through(`at-once-${name}`)], { 'if-match': '"0"' }),
    );
    const answers = await Promise.all(sent);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412]);
    expect((await listLinks(desk.call, employer)).items).toHaveLength(1);
  });

  it('of both sides at once are both kept', async () => {
    const { employer, agency } = await pair();
    await Promise.all([state(desk.call, employer, [through(agency)]), state(desk.call, agency, [client(employer)])]);
    expect(statesOf(await listLinks(desk.call, employer))).toEqual(['confirmed']);
  });

  it('is for the members of the party to state, and for officers and auditors to read', async () => {
    const { employer, agency } = await pair();
    const asStranger = { ...employer, subject: agency.subject };
    const refused = await putLinks(desk.call, asStranger, [], { 'if-match': '"0"' });
    const unseen = await desk.call('GET', `/v1/parties/${employer.id}/links`, { as: ['declarant', 'stranger'] });
    expect([refused.status, unseen.status]).toEqual([404, 404]);
    for (const role of ['procurement_officer', 'auditor', 'administrator'] as const) await seenBy(role, employer);
  });

  it('comes in pages, each link once, where many use the party', async () => {
    const { agency } = await pair();
    const clients = await Promise.all(
      Array.from({ length: 7 }, (_, index) => desk.register(`Client ${turn} ${index}`)),
    );
    await state(desk.call, agency, [through('sub', { kind: 'sub_agency' }), through('sup', { kind: 'supply' })]);
    for (const each of clients) await state(desk.call, each, [through(agency)]);
    for (const limit of [1, 2, 3, 100]) {
      const answers = await desk.pages(`/v1/parties/${agency.id}/links?limit=${limit}`, ['declarant', agency.subject]);
      const items = (await Promise.all(answers.map(async (each) => shownLinks.parse(await each.json()).items))).flat();
      expect(items.map(({ role }) => role)).toEqual([...Array(2).fill('user'), ...Array(7).fill('provider')]);
      expect(new Set(items.map(({ other }) => other.name)).size).toBe(9);
      expect(answers).toHaveLength(Math.ceil(9 / limit));
    }
  });
});

describe('a mistake in a list of links', () => {
  const other = '01890a5d-ac96-774b-bcce-b302099a8057';

  it.each<[string, string, (parties: { employer: { id: string }; agency: { id: string } }) => unknown[]]>([
    ['an id that nobody has', '/links/0/with/id', () => [through({ id: other })]],
    ['the organisation itself', '/links/1/with', ({ employer }) => [through('fine'), through(employer)]],
    ['a link twice', '/links/1', ({ agency }) => [through(agency), through(agency)]],
    ['a link twice by one number', '/links/1', () => [through('Twice'), through(' Twice ')]],
    ['an employer as the agency', '/links/0/kind', () => [through('x', { role: 'provider' })]],
    ['a supplier that is none', '/links/0/kind', ({ agency }) => [through(agency, { kind: 'supply' })]],
    ['a denial of what nobody claims', '/links/0/says', ({ agency }) => [through(agency, { says: 'denied' })]],
    ['a denial of somebody unknown', '/links/0/says', () => [through('nobody', { says: 'denied' })]],
    ['no period', '/links/0/period', () => [through('x', { period: undefined })]],
    [
      'a period that ends before it begins',
      '/links/0/period/to',
      () => [through('x', { period: { from: '2025-02-01', to: '2025-01-31' } })],
    ],
    ['a day that is none', '/links/0/period/from', () => [through('x', { period: { from: '2025-02-30' } })]],
    ['no country', '/links/0/corridors/0/to', () => [through('x', { corridors: [{ from: 'NP', to: 'XX' }] })]],
    [
      'a wrong check digit',
      '/links/0/with/identifier',
      () => [through('x', { with: { identifier: 'XI-LEI:5493001KJTIIGC8Y1R13', name: 'X' } })],
    ],
    ['no name', '/links/0/with/name', () => [through('x', { with: { identifier: 'NP-OCR:7' } })]],
    [
      'two ways of naming',
      '/links/0/with/identifier',
      () => [through('x', { with: { id: other, identifier: 'NP-OCR:7' } })],
    ],
    ['a field that is not known', '/links/0/corridor', () => [through('x', { corridor: [] })]],
    [
      'more than a thousand',
      '/links',
      () => Array.from({ length: 1001 }, (_, each) => ({ ...through(`${each}`), corridors: [] })),
    ],
  ])('is named by its place, and nothing is kept: %s', async (_what, pointer, rowsOf) => {
    const parties = await pair();
    const answer = await putLinks(desk.call, parties.employer, rowsOf(parties), { 'if-match': '"0"' });
    expect(answer.status).toBe(400);
    const [mistake] = (await problemOf(answer)).errors;
    expect(mistake?.pointer).toBe(pointer);
    expect(mistake?.detail).toMatch(/^[A-Z].*\.$/);
    expect(await listLinks(desk.call, parties.employer)).toEqual({ items: [], etag: '"0"' });
  });
});
