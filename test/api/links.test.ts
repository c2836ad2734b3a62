import { beforeAll, describe, expect, it } from 'vitest';
import { verifyChain } from '../../shared/audit/chain.ts';
import { auditEntries, streams } from '../../shared/store/audit-trail.ts';
import { client, listLinks, putLinks, shownLinks, state, through } from '../builders/links.ts';
import { openApi, problemOf } from './client.ts';
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

  it('is not denied by who stated it: that would undo what ending it leaves', async () => {
    const { employer, agency } = await pair();
    await state(desk.call, agency, [client(employer)]);
    const { etag } = await state(desk.call, employer, [through(agency)]);
    for (const tag of [etag, (await state(desk.call, employer, [])).etag]) {
      const answer = await putLinks(desk.call, employer, [through(agency, { says: 'denied' })], { 'if-match': tag });
      if (answer.status === 412) continue;
      expect((await problemOf(answer)).errors).toMatchObject([{ pointer: '/links/0/says' }]);
    }
  });

  it('of several kinds between the same two is several links', async () => {
    const { employer, agency } = await pair();
    const rows = [through('twice', { kind: 'supply' }), through('twice'), through(agency)];
    expect((await state(desk.call, employer, rows)).items).toHaveLength(3);
    const officer = await desk.call('GET', `/v1/parties/${employer.id}/links`, { as: ['procurement_officer', 'o'] });
    const { items } = shownLinks.parse(await officer.json());
    expect(items.map(({ other, kind }) => [other.stub, kind, other.partyId === agency.id])).toEqual(
      [
        [undefined, 'recruitment', true],
        [true, 'recruitment', false],
        [true, 'supply', false],
      ].toSorted((a, b) => Number(items[0]?.other.stub ?? 0) * 0 + (a < b ? 0 : 0)),
    );
  });
});
