import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import * as fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyChain } from '../../shared/audit/chain.ts';
import type { LinkRow } from '../../shared/chain/link-row.ts';
import { linksOf } from '../../shared/chain/links-of.ts';
import { stateOf } from '../../shared/chain/standing.ts';
import { stateLinks } from '../../shared/chain/state-links.ts';
import type { Precondition } from '../../shared/http/precondition.ts';
import { auditEntries, streams } from '../../shared/store/audit-trail.ts';
import { commit } from '../../shared/store/commit.ts';
import { type Link, linksOfUser } from '../../shared/store/link.ts';
import { getParties, type Party } from '../../shared/store/party.ts';
import { getStatedLinks, type LinkRole } from '../../shared/store/stated-links.ts';
import type { Store } from '../../shared/store/store.ts';
import { emptyStore } from '../setup/tables.ts';
import { cancelled, type Fault, faulty, named, network } from '../store/faults.ts';
import { ana, at, noWaiting, registration, sampleParty } from '../store/samples.ts';

let store: Store;
beforeAll(async () => {
  store = await emptyStore();
});

async function registered(): Promise<Party> {
  const party = sampleParty({ kinds: ['agency', 'supplier'] });
  await commit(store, registration(party), noWaiting);
  return party;
}

const period = { from: '2030-01-01' };
const byNumber = (id: string): LinkRow => ({
  ...{ kind: 'recruitment', role: 'user', corridors: [{ from: 'NP', to: 'QA' }], says: 'exists', period },
  with: { identifier: { scheme: 'NP-OCR', id }, name: `Named ${id}` },
});
const withParty = (id: string, role: LinkRole, says: LinkRow['says'] = 'exists'): LinkRow => ({
  ...{ kind: 'recruitment', role, corridors: [], says, period, with: { id } },
});
const anything = { kind: 'exists' } as const satisfies Precondition;

/** States links as a person would, through this store. */
const state = (party: Party, rows: LinkRow[], through = store, precondition: Precondition = anything) =>
  stateLinks({ store: through, newId: () => uuid(), timing: noWaiting }, { party, by: ana, precondition, rows });

/** No half of a link: what a list says is stated is kept, both parties of it are there, and the audit is whole. */
async function expectWhole(party: Party): Promise<Link[]> {
  const kept = await linksOfUser(store, party.id);
  const parties = await getParties(
    store,
    kept.map(({ provider }) => provider),
  );
  expect(kept.filter(({ provider }) => !parties.has(provider))).toEqual([]);
  const standing = kept.filter(({ byUser }) => byUser !== undefined && byUser.withdrawnAt === undefined);
  const listed = (await getStatedLinks(store, party.id))?.stated ?? [];
  expect(listed.map(({ other }) => other).toSorted()).toEqual(standing.map(({ provider }) => provider).toSorted());
  const { items } = await auditEntries(store, streams.party(party.id), { limit: 100 });
  expect(verifyChain(streams.party(party.id), items)).toMatchObject({ holds: true });
  return kept;
}

describe('many links at once', () => {
  it('land completely, in parts with an entry in the audit each, and those that are not stated any more end', async () => {
    const party = await registered();
    const rows = Array.from({ length: 500 }, (_, each) => byNumber(`many-${each}`));
    const { links, tag } = await state(party, rows);
    expect(links.map(({ byUser }) => byUser?.name)).toEqual(rows.map(({ with: named }) => named.name));
    expect([(await expectWhole(party)).length, tag]).toEqual([500, '"17"']);
    const { items } = await auditEntries(store, streams.party(party.id), { limit: 100 });
    expect(items.map(({ action }) => action)).toEqual(['party.registered', ...Array(17).fill('links.stated')]);
    await state(party, rows.slice(0, 460));
    const kept = await expectWhole(party);
    expect(kept.filter(({ byUser }) => byUser?.withdrawnAt === undefined)).toHaveLength(460);
    expect(kept).toHaveLength(500);
  }, 120_000);

  it('are more than can be stated by a list that changed in between', async () => {
    const party = await registered();
    const rows = Array.from({ length: 70 }, (_, each) => byNumber(`between-${each}`));
    let sent = 0;
    const meddled = before(store, async () => {
      sent += 1;
      if (sent === 2) await state(party, [byNumber('meddler')]);
    });
    await expect(state(party, rows, meddled)).rejects.toMatchObject({ kind: 'stale-version' });
    const kept = await expectWhole(party);
    expect(kept.filter(({ byUser }) => byUser?.withdrawnAt === undefined)).toMatchObject([
      { byUser: { name: 'Named meddler' } },
    ]);
  });
});

/** A store that does something else before each transaction that goes through it. */
function before(through: Store, work: () => Promise<void>): Store {
  const client = new Proxy(through.client, {
    get(target, property) {
      if (property !== 'send') return Reflect.get(target, property, target);
      return async (command: unknown) => {
        if (command instanceof TransactWriteCommand) await work();
        return Reflect.apply(target.send, target, [command]);
      };
    },
  });
  return { ...through, client };
}

describe('links of which a part cannot be written', () => {
  it.each<[string, Fault[]]>([
    ['because the database is gone', Array(20).fill({ before: network('ECONNREFUSED') })],
    ['because it is throttled without end', Array(20).fill({ before: cancelled('ThrottlingError') })],
    ['whose answer never comes, though it was', Array(20).fill({ after: named('TimeoutError') })],
  ])('%s keep what landed with its entries, and are complete when they are sent again', async (what, faults) => {
    const undisturbed = await registered();
    const party = await registered();
    const rows = Array.from({ length: 70 }, (_, each) => byNumber(`${what} ${each}`));
    const precondition: Precondition = { kind: 'match', tags: ['"0"'] };
    const flaky = faulty(store, ['none', ...faults]).store;
    await expect(state(party, rows, flaky, precondition)).rejects.toMatchObject({ kind: 'unavailable' });
    const half = (await expectWhole(party)).length;
    expect([30, 60]).toContain(half);
    const { links, tag } = await state(party, rows, store, precondition);
    expect([links.length, tag]).toEqual([70, '"3"']);
    expect(await expectWhole(party)).toHaveLength(70);
    expect((await state(undisturbed, rows)).links.map(same)).toEqual(links.map(same));
  });

  it('because it is slow say how much was kept, and go on when they are sent again', async () => {
    const party = await registered();
    const rows = Array.from({ length: 70 }, (_, each) => byNumber(`slow ${each}`));
    const precondition: Precondition = { kind: 'absent' };
    let seconds = 0;
    const slow = before(store, async () => {
      seconds += 10;
    });
    const now = () => new Date(Date.parse(at) + seconds * 1000);
    const request = { party, by: ana, precondition, rows };
    const send = () => stateLinks({ store: slow, newId: () => uuid(), timing: { ...noWaiting, now } }, request);
    await expect(send()).rejects.toMatchObject({ kind: 'unavailable', message: expect.stringContaining('60 of 70') });
    expect(await expectWhole(party)).toHaveLength(60);
    expect((await send()).links).toHaveLength(70);
    expect(await expectWhole(party)).toHaveLength(70);
  });

  const same = ({ kind, provider, byUser }: Link) => ({ kind, provider, byUser });
});

describe('somebody named by id alone', () => {
  const names = ({ links }: { links: Link[] }) =>
    links.map(({ byUser, byProvider }) => [byUser?.name, byProvider?.name]);

  it('is called by name once it states the link itself, and before that as it was called, or by its id', async () => {
    const user = await registered();
    const provider = { ...(await registered()), name: 'Nobody looks at this copy' };
    expect(names(await state(user, [withParty(provider.id, 'user')]))).toEqual([[provider.id, undefined]]);
    expect(names(await state(provider, [withParty(user.id, 'provider')]))).toEqual([[provider.id, user.name]]);
    const other = await registered();
    const row = withParty(other.id, 'user');
    await state(user, [{ ...row, with: { id: other.id, name: 'As we say' } }]);
    expect(names(await state(user, [row]))).toEqual([['As we say', undefined]]);
  });
});

describe('what both sides say', () => {
  type Step = [side: LinkRole, says: 'exists' | 'denied' | 'nothing'];
  // Without denials, for which the other side must have claimed something: those can come in one order only.
  const step = fc.tuple(fc.constantFrom<LinkRole>('user', 'provider'), fc.constantFrom('exists', 'nothing'));

  it('comes to the same whichever side says it first', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
        const bySide = (side: LinkRole) => steps.filter(([each]) => each === side);
        const inTurns = await outcome(steps);
        expect(await outcome([...bySide('user'), ...bySide('provider')])).toEqual(inTurns);
        expect(await outcome([...bySide('provider'), ...bySide('user')])).toEqual(inTurns);
      }),
      { numRuns: 15 },
    );
  }, 120_000);

  it.each<[string, Step[], Step[]]>([
    [
      'a denial of either side, and what the other then restates',
      [
        ['user', 'exists'],
        ['provider', 'denied'],
      ],
      [
        ['user', 'exists'],
        ['provider', 'denied'],
        ['user', 'nothing'],
        ['user', 'exists'],
      ],
    ],
    [
      'an admission, before or after',
      [
        ['user', 'exists'],
        ['provider', 'denied'],
        ['provider', 'exists'],
      ],
      [
        ['provider', 'exists'],
        ['user', 'exists'],
      ],
    ],
    [
      'a denial taken back, and none',
      [
        ['provider', 'exists'],
        ['user', 'denied'],
        ['user', 'nothing'],
      ],
      [['provider', 'exists']],
    ],
  ])('is the same: %s', async (_what, one, other) => {
    expect((await outcome(one))?.state).toBe((await outcome(other))?.state);
  });

  /** Both directions of one link after these statements; those that are refused leave it as it was. */
  async function outcome(steps: Step[]) {
    const user = await registered();
    const provider = await registered();
    for (const [side, says] of steps) {
      const [party, other] = side === 'user' ? [user, provider] : [provider, user];
      const rows = says === 'nothing' ? [] : [withParty(other.id, side, says)];
      await state(party, rows).catch((refusal: unknown) => expect(refusal).toMatchObject({ kind: 'invalid-request' }));
    }
    const [fromUser, ...more] = (await linksOf(store, user.id, { limit: 10 })).items;
    const fromProvider = (await linksOf(store, provider.id, { limit: 10 })).items;
    expect([more, fromProvider]).toEqual([[], fromUser === undefined ? [] : [fromUser]]);
    if (fromUser === undefined) return undefined;
    const { byUser, byProvider } = fromUser;
    const brief = (side: typeof byUser) => side && { says: side.says, withdrawn: side.withdrawnAt !== undefined };
    return { state: stateOf(fromUser), byUser: brief(byUser), byProvider: brief(byProvider) };
  }
});
