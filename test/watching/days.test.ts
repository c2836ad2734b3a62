import { describe, expect, it } from 'vitest';
import { addDays } from '../../rules/engine/date.ts';
import { verifyChain } from '../../shared/audit/chain.ts';
import { auditEntries } from '../../shared/store/audit-trail.ts';
import { eventsOfParty } from '../../shared/store/event.ts';
import { scoresOf } from '../../shared/store/score.ts';
import { listScores } from '../../shared/store/score-list.ts';
import { agency as agencyOn } from '../builders/agency.ts';
import type { Changes } from '../builders/change.ts';
import { day, openTower, type Tower } from './tower.ts';

const agency = (changes: Changes = {}) => agencyOn(changes, day);
const licence = '/answers/licences/list/rows/dofe';
/** The day that the builder's licence ends, unless a test says otherwise. */
const ends = addDays(day, 120);
const ending = agency({ [`${licence}/validTo`]: ends });
const told = ['licence_ending', 'licence_ended', 'declaration_expired', 'repayment_overdue'];

const dueKinds = async (tower: Tower, party: { id: string }) =>
  (await tower.kindsOf(party)).filter((kind) => told.includes(kind));

describe('a licence that comes to its end', () => {
  it('is told 90, 30 and 7 days before, and the day after its last one; on no other day', async () => {
    const tower = await openTower();
    const himal = await tower.register('Himal');
    await tower.declare(himal, ending);
    const heard: Record<number, string[]> = {};
    for (const before of [91, 90, 89, 30, 7, 0, -1]) {
      const known = (await tower.kindsOf(himal)).length;
      await tower.watch(addDays(ends, -before));
      heard[before] = (await tower.kindsOf(himal)).slice(known);
    }
    const some = Object.fromEntries(Object.entries(heard).filter(([, kinds]) => kinds.length > 0));
    expect(some).toEqual({
      90: ['licence_ending'],
      30: ['licence_ending'],
      7: ['licence_ending'],
      '-1': ['licence_ended'],
    });
  }, 120_000);

  it('is told of no more once a renewal was filed, under the same number written another way', async () => {
    const tower = await openTower();
    const himal = await tower.register('Himal');
    await tower.declare(himal, ending);
    await tower.watch(addDays(ends, -90));
    await tower.declare(himal, agency({ [`${licence}/validTo`]: addDays(ends, 700), [`${licence}/number`]: ' 0412 ' }));
    await tower.watch(addDays(ends, 3));
    expect(await dueKinds(tower, himal)).toEqual(['licence_ending']);
  });

  it.each([
    { why: 'it has no end', change: { [`${licence}/validTo`]: '9999-12-31' } },
    {
      why: 'the authority has renewed it',
      change: { [`${licence}/validTo`]: ends, [`${licence}/renewal`]: 'confirmed' },
    },
  ])('is not told of where $why', async ({ change }) => {
    const tower = await openTower();
    const himal = await tower.register('Himal');
    await tower.declare(himal, agency(change));
    await tower.watch(addDays(ends, 5));
    expect(await dueKinds(tower, himal)).toEqual([]);
  });

  it('was over when it was first stated, and is then no news', async () => {
    const tower = await openTower();
    const himal = await tower.register('Himal');
    await tower.declare(himal, agency({ [`${licence}/validTo`]: addDays(day, -30) }));
    await tower.watch(addDays(day, 5));
    expect(await dueKinds(tower, himal)).toEqual([]);
  });
});

describe('a watch that did not run', () => {
  it('for a week catches up, and tells each thing once', async () => {
    const tower = await openTower();
    const himal = await tower.register('Himal');
    await tower.declare(himal, ending);
    await tower.watch(addDays(ends, -8));
    await tower.watch(addDays(ends, 4));
    await tower.watch(addDays(ends, 4));
    const { items } = await eventsOfParty(tower.store, himal.id, { limit: 100 });
    const seen = items.filter(({ kind }) => told.includes(kind));
    expect(seen.map(({ kind, at }) => [kind, at?.slice(0, 10)])).toEqual([
      ['licence_ending', addDays(ends, -90)],
      ['licence_ending', addDays(ends, -30)],
      ['licence_ending', addDays(ends, -7)],
      ['licence_ended', addDays(ends, 1)],
    ]);
  });

  it('is continued where it had no time left', async () => {
    const tower = await openTower();
    const parties = await Promise.all(['One', 'Two', 'Three'].map((name) => tower.register(name)));
    for (const party of parties) await tower.declare(party, ending);
    const today = addDays(ends, -90);
    let looks = 0;
    expect(await tower.watch(today, { hasTime: () => looks++ < 2 })).toEqual({ end: 'unfinished', parties: 2 });
    expect(await tower.watch(today)).toEqual({ end: 'done', parties: 1 });
    expect(await tower.watch(today)).toEqual({ end: 'done', parties: 0 });
    for (const party of parties) expect(await dueKinds(tower, party)).toEqual(['licence_ending']);
  });

  it('because the queue took nothing stays due, and tells nothing twice', async () => {
    const tower = await openTower();
    const himal = await tower.register('Himal');
    await tower.declare(himal, ending);
    const today = addDays(ends, 1);
    const down = async () => {
      throw Object.assign(new Error('no queue'), { $metadata: {} });
    };
    await expect(tower.watch(today, { send: down })).rejects.toThrow('no queue');
    expect(await tower.watch(today)).toEqual({ end: 'done', parties: 1 });
    expect((await dueKinds(tower, himal)).filter((kind) => kind === 'licence_ended')).toHaveLength(1);
  });
});

describe('a promise to repay', () => {
  const due = addDays(day, 40);
  const row = '/answers/recruitment/corridors/rows/np-qa/fees';
  const planned = { status: 'planned', foundBy: 'self', foundOn: addDays(day, -10), includesLeavers: true };
  const fees = (repayment: Record<string, string | boolean>) => {
    const body = agency();
    const rows = feesOf(body);
    return agency({
      [row]: rows.map((fee) =>
        fee.category === 'FAR-v'
          ? { ...fee, payer: 'worker', requiredBy: 'agency', method: 'direct_payment', collector: 'agency', repayment }
          : fee,
      ),
    });
  };

  it('is overdue the day after it was to be kept, told once, and judged anew', async () => {
    const tower = await openTower();
    const himal = await tower.register('Himal');
    await tower.declare(himal, fees({ ...planned, dueOn: due }));
    const before = (await scoresOf(tower.store, himal.id)).find(({ ruleSet }) => ruleSet.id === 'un-13jk');
    await tower.watch(due);
    expect(await dueKinds(tower, himal)).toEqual([]);
    await tower.watch(addDays(due, 1));
    await tower.watch(addDays(due, 1));
    expect(await dueKinds(tower, himal)).toEqual(['repayment_overdue']);
    const after = (await scoresOf(tower.store, himal.id)).find(({ ruleSet }) => ruleSet.id === 'un-13jk');
    expect([before?.band, after?.band]).toEqual([expect.not.stringMatching('critical'), 'critical']);
  });

  it('that was kept in time is told of by nobody', async () => {
    const tower = await openTower();
    const himal = await tower.register('Himal');
    await tower.declare(himal, fees({ ...planned, dueOn: due }));
    tower.goTo(addDays(due, -1));
    await tower.declare(himal, fees({ ...planned, status: 'repaid_in_full', dueOn: due }));
    await tower.watch(addDays(due, 3));
    expect(await dueKinds(tower, himal)).toEqual([]);
  });
});

describe('a declaration older than it may be', () => {
  it('is told of, loses its place among the scores, and gives a band change in its turn', async () => {
    const tower = await openTower();
    const himal = await tower.register('Himal');
    await tower.declare(himal, agency({ [`${licence}/validTo`]: addDays(day, 2000) }));
    await tower.settle();
    const signed = addDays(day, -14);
    const [first] = await scoresOf(tower.store, himal.id);
    const lastDay = first?.validUntil ?? '';
    expect(lastDay > addDays(signed, 300)).toBe(true);
    await tower.watch(lastDay);
    expect(await dueKinds(tower, himal)).toEqual([]);
    await tower.watch(addDays(lastDay, 1));
    await tower.settle();
    expect(await dueKinds(tower, himal)).toEqual(['declaration_expired']);
    const listed = await listScores(tower.store, { ruleSet: 'un-13jk', band: 'not_scored' }, { limit: 10 });
    expect(listed.items.map(({ party }) => party)).toEqual([himal.id]);
    const changes = (await eventsOfParty(tower.store, himal.id, { limit: 100 })).items.filter(
      (event) => event.kind === 'band_changed' && event.ruleSet.id === 'un-13jk',
    );
    expect(changes).toMatchObject([{ from: null }, { to: 'not_scored' }]);
  });
});

describe('the events of a party', () => {
  it('stand in an audit stream of their own, an entry each, in the order of their numbers', async () => {
    const tower = await openTower();
    const himal = await tower.register('Himal');
    await tower.declare(himal, ending);
    await tower.settle();
    await tower.watch(addDays(ends, 1));
    const { items } = await auditEntries(tower.store, `events/${himal.id}`, { limit: 1000 });
    const events = (await eventsOfParty(tower.store, himal.id, { limit: 1000 })).items;
    expect(verifyChain(`events/${himal.id}`, items)).toMatchObject({ holds: true });
    expect(items.map(({ object, seq }) => [object, seq])).toEqual(
      events.map(({ id, number }) => [`event/${id}`, number]),
    );
    expect(events.length).toBeGreaterThan(4);
  });
});

function feesOf(body: ReturnType<typeof agency>): Record<string, string>[] {
  const read = (at: unknown, step: string): unknown =>
    typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined;
  const rows = ['answers', 'recruitment', 'corridors', 'rows', '0', 'fees'].reduce<unknown>(read, body);
  if (!Array.isArray(rows)) throw new RangeError('The builder has no fee table.');
  return rows;
}
