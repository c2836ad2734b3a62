import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Party } from '../../shared/store/party.ts';
import { agencyWith, employerWith, fallenAgency } from '../chain/street.ts';
import {
  expectAuditHolds,
  expectEventsOnce,
  expectExposureAtRest,
  expectLinksWhole,
  expectVerdictsAtRest,
  itemsOf,
} from './at-rest.ts';
import { openVillage, type Pending, type Said, type Village } from './village.ts';

const kinds = ['supplier', 'supplier', 'agency', 'agency', 'agency'] as const;
const anybody = fc.nat({ max: kinds.length - 1 });

const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('declare' as const),
      who: anybody,
      falls: fc.boolean(),
      uses: fc.nat({ max: 1 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('state' as const),
      who: anybody,
      /** What the party says of each of the others, as user and as provider. */
      says: fc.array(fc.constantFrom('exists', 'exists', 'exists', 'denied', 'nothing'), {
        minLength: 10,
        maxLength: 10,
      }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('import' as const),
      status: fc.constantFrom('active', 'suspended', 'none'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('deliver' as const),
      /** Which of all that is pending, in what order; all of them at the same time. */
      picks: fc.array(fc.nat({ max: 99 }), { minLength: 1, maxLength: 12 }),
      again: fc.boolean(),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** The village as a test finds it, and what is waiting to be delivered. */
async function opened() {
  const village = await openVillage();
  const parties: Party[] = [];
  for (const [index, kind] of kinds.entries()) parties.push(await village.register(kind, `${kind} ${index}`));
  await village.watch(parties);
  const pending: Pending[] = [];
  return { village, parties, pending };
}

/** Whom a party may name, and as what: a link is of one kind between an employer and an agency, another between agencies. */
function saidBy(parties: readonly Party[], who: Party, says: readonly string[]): Said[] {
  const others = parties.filter(({ id }) => id !== who.id);
  const isAgency = ({ kinds: [kind] }: Party) => kind === 'agency';
  return others.flatMap((other, index) => {
    const kind = isAgency(who) && isAgency(other) ? ('sub_agency' as const) : ('recruitment' as const);
    const roles: Said['role'][] =
      kind === 'sub_agency' ? ['user', 'provider'] : isAgency(other) ? ['user'] : ['provider'];
    if (!isAgency(who) && !isAgency(other)) return [];
    return roles.flatMap((role): Said[] => {
      const what = says[2 * index + (role === 'user' ? 0 : 1)];
      return what === 'exists' || what === 'denied' ? [{ kind, role, with: other.id, says: what }] : [];
    });
  });
}

async function take({ village, parties, pending }: Awaited<ReturnType<typeof opened>>, each: Step): Promise<void> {
  if (each.do === 'import') {
    const row = { number: '0412', holder: parties[2]?.name ?? '' };
    await village.importLicences(
      each.status === 'none' ? [{ ...row, number: '9' }] : [{ ...row, status: each.status }],
    );
    return;
  }
  if (each.do === 'deliver') {
    pending.push(...(await village.streamed()));
    const chosen = new Set(each.picks.map((pick) => pending[pick % pending.length]).filter((one) => one !== undefined));
    // What is delivered once more stays behind.
    if (!each.again) pending.splice(0, pending.length, ...pending.filter((one) => !chosen.has(one)));
    const follows = await Promise.all([...chosen].map((one) => village.deal(one)));
    pending.push(...follows.flat());
    return;
  }
  const who = parties[each.who];
  if (who === undefined) throw new RangeError('There is no such party.');
  if (each.do === 'state') {
    const said = saidBy(parties, who, each.says);
    const allowed = await Promise.all(said.map((one) => one.says === 'exists' || village.mayDeny(who, one)));
    return village.state(
      who,
      said.filter((_, index) => allowed[index]),
    );
  }
  const agency = each.falls ? fallenAgency(each.uses) : agencyWith(each.uses);
  await village.declare(who, who.kinds[0] === 'agency' ? agency : employerWith(each.uses));
}

async function expectAtRest(village: Village, parties: readonly Party[]): Promise<void> {
  await expectLinksWhole(village, parties);
  await expectExposureAtRest(village, parties);
  await expectVerdictsAtRest(village, parties);
  await expectEventsOnce(village);
  await expectAuditHolds(village.store);
}

const byRandom = (seed: number) => {
  const place = (each: Pending) =>
    JSON.stringify(each)
      .split('')
      .reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0) + seed) % 9973, 7);
  return (one: Pending, other: Pending) => place(one) - place(other);
};

describe('what follows from changes', () => {
  it('ends the same whatever is delivered late, twice, at the same time or in another order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 12 }), fc.nat(), async (steps, seed) => {
        const house = await opened();
        for (const each of steps) await take(house, each);
        await house.village.settle(house.pending.toSorted(byRandom(seed)));
        await expectAtRest(house.village, house.parties);
        // All of it once more, the oldest last, changes nothing.
        const before = await itemsOf(house.village.store);
        await house.village.settle(
          house.village
            .seen()
            .map((record) => ({ record }))
            .toReversed(),
        );
        await house.village.settle([{ work: { kind: 'sweep' } }]);
        expect(await itemsOf(house.village.store)).toEqual(before);
      }),
      { numRuns: 2, seed: 13 },
    );
  }, 600_000);

  it('is felt at the other end of a chain, but not over a link that the user denies, until it states it', async () => {
    const { village, parties } = await opened();
    const [employer, , agency, , last] = parties;
    if (employer === undefined || agency === undefined || last === undefined) throw new RangeError('Nobody is there.');
    await village.declare(employer, employerWith(1));
    await village.declare(agency, agencyWith(1));
    await village.declare(last, fallenAgency());
    const uses = (other: Party, kind: Said['kind']): Said => ({ kind, role: 'user', with: other.id, says: 'exists' });
    const usedBy = (other: Party, kind: Said['kind']): Said => ({ ...uses(other, kind), role: 'provider' });
    const usedByEmployer = usedBy(employer, 'recruitment');
    const usesLast = uses(last, 'sub_agency');
    await village.state(employer, [uses(agency, 'recruitment')]);
    await village.state(last, [usedBy(agency, 'sub_agency')]);
    await village.state(agency, [usedByEmployer, { ...usesLast, says: 'denied' }]);
    await village.settle();
    await expectAtRest(village, parties);
    const felt = async () => {
      const scores = (await itemsOf(village.store)).filter(({ type }) => type === 'score');
      const score = scores.find(({ pk }) => pk === `PARTY#${employer.id}`);
      return Object(score?.summary).exposure;
    };
    expect(await felt()).toMatchObject({ found: 0, state: 'known' });
    await village.state(agency, [usedByEmployer, usesLast]);
    await village.settle();
    expect(await felt()).toMatchObject({ state: 'known', by: { found: { path: [agency.id, last.id] } } });
    await expectAtRest(village, parties);
  });
});
