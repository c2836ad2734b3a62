import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { doWork } from '../../shared/reacting/do-work.ts';
import type { Work } from '../../shared/reacting/work.ts';
import { agencyWith, employerWith, fallenAgency } from '../chain/street.ts';
import type { Point } from '../setup/mortal.ts';
import {
  expectAuditHolds,
  expectExposureAtRest,
  expectLinksWhole,
  expectToldOnce,
  expectVerdictsAtRest,
} from './at-rest.ts';
import { handsUntil, killedEverywhere } from './killed-everywhere.ts';
import { rewind, type Snapshot, snapshot } from './rewind.ts';
import { openVillage, type Pending, type Said, type Village } from './village.ts';

/** An employer and another client of its agency, whose sub-agent falls: all that follows from that is still to be done. */
async function afterTheFall() {
  const village = await openVillage();
  const employer = await village.register('supplier', 'Everest Build');
  const other = await village.register('supplier', 'Lhotse Hotels');
  const agency = await village.register('agency', 'Himal');
  const last = await village.register('agency', 'Terai');
  const parties = [employer, other, agency, last];
  const said = (role: Said['role'], kind: Said['kind'], party: { id: string }): Said => {
    return { kind, role, with: party.id, says: 'exists' };
  };
  await village.watch(parties);
  for (const client of [employer, other]) {
    await village.declare(client, employerWith(1));
    await village.state(client, [said('user', 'recruitment', agency)]);
  }
  await village.declare(agency, agencyWith(1));
  await village.declare(last, agencyWith(0));
  const clients = [employer, other].map((client) => said('provider', 'recruitment', client));
  await village.state(agency, [...clients, said('user', 'sub_agency', last)]);
  await village.state(last, [said('provider', 'sub_agency', agency)]);
  await village.settle();
  await village.declare(last, fallenAgency());
  return { village, parties, fall: await village.streamed() };
}

/** The work that follows from records of the stream. */
async function workFrom(village: Village, records: readonly Pending[]): Promise<Work[]> {
  const follows = (await Promise.all(records.map((record) => village.deal(record)))).flat();
  return follows.flatMap((each) => ('work' in each ? [each.work] : []));
}

/** Ids that a job gives in the same order whenever it is done, and no other job does. */
function idsOf(village: Village, job: number) {
  let seq = 0;
  return () => uuid({ msecs: village.now().getTime() + job, seq: ++seq, random: new Uint8Array(16) });
}

/** All that is kept but ids that were made on the way, times, digests of both, and the order in which events came. */
function essence(items: Record<string, unknown>[], known: ReadonlySet<string>): string[] {
  const made = (id: string) => (known.has(id) ? id : 'an-id');
  return items
    .map((item) =>
      JSON.stringify(item, (name, value) =>
        value instanceof Uint8Array ? 'packed' : counted.has(name) ? 'a-number' : value,
      )
        .replace(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, made)
        .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'a-time')
        .replace(/[0-9a-f]{64}/g, 'a-digest')
        .replace(/#\d{8,}/g, '#a-number'),
    )
    .sort();
}
const counted = new Set(['number', 'version', 'seq']);

describe('a worker that is killed', () => {
  let story: Awaited<ReturnType<typeof afterTheFall>>;
  let start: Snapshot;
  beforeAll(async () => {
    story = await afterTheFall();
    start = await snapshot(story.village.store);
  }, 300_000);

  async function expectTheEnd(raised: readonly Work[]): Promise<void> {
    const { village, parties } = story;
    await expectLinksWhole(village, parties);
    await expectExposureAtRest(village, parties);
    await expectVerdictsAtRest(village, parties);
    await expectAuditHolds(village.store);
    const ids = raised.flatMap((work) => (work.kind === 'raise' ? [work.event.id] : []));
    expect(ids.length).toBeGreaterThan(0);
    expect(await expectToldOnce(village.store)).toEqual(expect.arrayContaining(ids));
  }

  it('anywhere, before or after a call, leaves the same behind once its work is delivered again', async () => {
    const { village, fall } = story;
    const queue = await workFrom(village, fall);
    const all: Work[] = [];
    let [points, states] = [0, 0];
    const violations: string[] = [];
    for (let work = queue.shift(); work !== undefined; work = queue.shift()) {
      const [todo, job] = [work, all.length];
      const swept = await killedEverywhere({
        store: village.store,
        job: (hands) => doWork({ ...village.reacting, ...hands, newId: idsOf(village, job) }, todo),
        streamed: async () => workFrom(village, await village.streamed()),
      });
      points += swept.points;
      states += swept.states;
      violations.push(...swept.violations.map((each) => `${todo.kind} killed ${each}`));
      all.push(work);
      queue.push(...swept.follows);
    }
    console.log(
      `Killed at each of ${points} points of ${all.length} jobs, with ${states} states left behind; ${violations.length} violations.`,
    );
    expect(violations).toEqual([]);
    expect(states).toBeGreaterThan(10);
    const kinds = [...new Set(all.map(({ kind }) => kind))].sort();
    expect(kinds).toEqual(['counterparts', 'expose', 'raise', 'reassess', 'spread', 'tell']);
    await expectTheEnd(all);
  }, 300_000);

  it('on the way leaves the same behind once all is delivered again from the start of the stream', async () => {
    const { village, fall } = story;
    const known = new Set(JSON.stringify([...start.records.values()]).match(/[0-9a-f]{8}-[0-9a-f-]{27}/g));
    async function end(point: Point | 'never') {
      await rewind(village.store, start);
      await village.streamed();
      const mortal = handsUntil(village.store, point);
      const records = [...fall];
      const queue = [...fall];
      for (let next = queue.shift(); next !== undefined && !mortal.ended(); next = queue.shift()) {
        const { store } = mortal.hands;
        queue.push(...(await village.deal(next, { ...village.reacting, store }).catch(() => [])));
        const fresh = await village.streamed();
        records.push(...fresh);
        queue.push(...fresh);
      }
      if (mortal.ended()) await village.settle(records);
      await expectTheEnd(await workFrom(village, fall));
      const items = essence([...(await snapshot(village.store)).records.values()], known);
      return { items, steps: mortal.steps(), killed: mortal.ended() };
    }
    const undisturbed = await end('never');
    const points = Array.from({ length: 6 }, (_, index): Point => {
      return { step: Math.ceil((undisturbed.steps * (index + 0.5)) / 6), when: index % 2 === 0 ? 'after' : 'before' };
    });
    for (const point of points) {
      const { items, killed } = await end(point);
      expect(killed).toBe(true);
      expect(items, `killed ${point.when} call ${point.step}`).toEqual(undisturbed.items);
    }
    console.log(`Killed at ${points.length} of ${undisturbed.steps} calls, and all delivered again; 0 violations.`);
  }, 300_000);
});
