import { PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { ruleSetReference } from '../../shared/assessing/rule-set-digest.ts';
import { workShard } from '../../shared/reassessing/work-shard.ts';
import { latestDeclarations } from '../../shared/store/declaration.ts';
import { keys, walkShards } from '../../shared/store/keys.ts';
import type { Party } from '../../shared/store/party.ts';
import { getShard } from '../../shared/store/reassessment.ts';
import { supplier } from '../builders/supplier.ts';
import { cancelled, faulty } from '../store/faults.ts';
import { at } from '../store/samples.ts';
import { type House, newer, older, openHouse } from './house.ts';
import { killedAt } from './killed.ts';

const day = at.slice(0, 10);
const reference = ruleSetReference(newer);

const fates = ['renewed', 'failed', 'unchanged', 'notJudged'] as const;
type Fate = (typeof fates)[number];
const oneOfEach = ['renewed', ...fates] as const;

/** A shard with a party for each of these fates, in the order of their ids. */
async function fill(house: House, shard: string, wanted: readonly Fate[] = oneOfEach) {
  const parties: { fate: Fate; party: Party }[] = [];
  for (const fate of wanted) {
    const party = await house.register(shard);
    parties.push({ fate, party });
    if (fate !== 'notJudged') await house.declare(party, supplier({}, day), [fate === 'unchanged' ? newer : older]);
    if (fate === 'failed') await spoil(house, party);
  }
  return parties;
}

/** Damages the kept declaration of a party, so that it cannot be read any more. */
async function spoil({ store }: House, { id }: Party): Promise<void> {
  const [declaration] = await latestDeclarations(store, id);
  if (declaration === undefined) throw new RangeError('The party has declared nothing.');
  const Item = { ...keys.declaration(id, declaration.form, declaration.id), summary: declaration, body: 'no JSON' };
  await store.client.send(new PutCommand({ TableName: store.tables.records, Item }));
}

/** What is to be true of a filled shard once it is done, however that came about. */
async function expectDone(house: House, job: string, shard: string, parties: Awaited<ReturnType<typeof fill>>) {
  const of = (fate: Fate) => parties.filter((each) => each.fate === fate).map(({ party }) => party);
  const counts = Object.fromEntries(fates.map((fate) => [fate, of(fate).length]));
  const failedParties = of('failed').map(({ id }) => id);
  const kept = await getShard(house.store, job, shard);
  expect(kept).toMatchObject({ done: true, counts: { ...counts, parties: parties.length }, failedParties });
  for (const party of of('renewed')) {
    const [newest, oldest, ...others] = await house.assessmentsOf(party);
    expect([newest?.ruleSet, oldest?.ruleSet, others]).toEqual([reference, ruleSetReference(older), []]);
    expect(await house.scoreOf(party)).toMatchObject({ assessment: newest?.id, ruleSet: reference, version: 2 });
    const actions = ['party.registered', 'declaration.submitted', 'party.reassessed'];
    expect(await house.actionsOf(`party/${party.id}`)).toEqual(actions);
  }
  for (const party of of('unchanged')) expect(await house.assessmentsOf(party)).toHaveLength(1);
  for (const party of [...of('unchanged'), ...of('failed')]) {
    expect(await house.actionsOf(`party/${party.id}`)).toEqual(['party.registered', 'declaration.submitted']);
  }
  await house.actionsOf(`reassessment/${job}/${shard}`);
}

describe('the re-assessment of a shard', () => {
  it.each(['before', 'after'] as const)(
    'is whole and done once, wherever its worker is killed: %s a step',
    async (when) => {
      const house = await openHouse();
      const { id: job } = await house.publish();
      const steps = walkShards.entries();
      for (const [step, shard] of steps) {
        const parties = await fill(
          house,
          shard,
          when === 'before' ? ['failed', 'renewed'] : ['renewed', 'failed', 'renewed'],
        );
        const mortal = killedAt(house.store, step + 1, when);
        await workShard({ ...house.work, store: mortal.store }, { job, shard }).catch(() => undefined);
        await house.workAll([{ job, shard }]);
        await expectDone(house, job, shard, parties);
        if (mortal.reached()) continue;
        // Two renewals and the end are three transactions; reads make many steps more.
        expect(step).toBeGreaterThanOrEqual(when === 'before' ? 20 : 3);
        break;
      }
      const done = await house.job(job);
      expect(await house.actionsOf(`reassessment/${job}`)).toHaveLength(1 + (done?.shardsDone ?? 0));
    },
    300_000,
  );

  it('is done once by two workers at the same time, each behind the other', async () => {
    const house = await openHouse();
    const { id: job } = await house.publish();
    for (const shard of walkShards.slice(0, 4)) {
      const parties = await fill(house, shard);
      await Promise.all([1, 2, 3].map(() => workShard(house.work, { job, shard })));
      await expectDone(house, job, shard, parties);
    }
    expect(await house.job(job)).toMatchObject({ shardsDone: 4, counts: { parties: 20 } });
  });

  it('goes on after throttling and conflicts', async () => {
    const house = await openHouse();
    const { id: job } = await house.publish();
    const parties = await fill(house, '00');
    const faults = ['ThrottlingError', 'TransactionConflict', 'ProvisionedThroughputExceeded'];
    const { store, sent } = faulty(
      house.store,
      faults.map((name) => ({ before: cancelled(name) })),
    );
    await workShard({ ...house.work, store }, { job, shard: '00' });
    expect(sent()).toBe(3 + 3);
    await expectDone(house, job, '00', parties);
  });

  it('stops in order when time runs low, and goes on from there', async () => {
    const house = await openHouse();
    const { id: job } = await house.publish();
    const parties = await fill(house, '00');
    for (const _ of parties.slice(1)) {
      let left = 1;
      const hasTime = () => left-- > 0;
      expect(await workShard({ ...house.work, hasTime }, { job, shard: '00' })).toBe('unfinished');
    }
    await house.workAll([{ job, shard: '00' }]);
    await expectDone(house, job, '00', parties);
  });

  it('renews nobody under rules that newer ones have taken the place of', async () => {
    const house = await openHouse();
    const { id: job } = await house.publish(older);
    const party = await house.register('00');
    await house.declare(party, supplier({}, day), [{ ...older, version: '0.8.0' }]);
    // The newer rules come, with their whole work, after the older worker has looked at the party and before it writes.
    let between: Promise<void> | undefined;
    const overtaken = async () => {
      const { messages } = await house.publish(newer);
      await house.workAll(messages.filter(({ shard }) => shard === '00'));
    };
    const client = new Proxy(house.store.client, {
      get(target, property) {
        if (property !== 'send') return Reflect.get(target, property, target);
        return async (command: unknown) => {
          if (command instanceof TransactWriteCommand) {
            between ??= overtaken();
            await between;
          }
          return Reflect.apply(target.send, target, [command]);
        };
      },
    });
    const work = { ...house.work, store: { ...house.store, client }, ruleSets: [older] };
    expect(await workShard(work, { job, shard: '00' })).toBe('over');
    expect(between).toBeDefined();
    expect(await house.scoreOf(party)).toMatchObject({ ruleSet: reference });
    expect(await house.assessmentsOf(party)).toHaveLength(2);
    expect(await house.job(job)).toMatchObject({ state: 'cancelled', shardsDone: 0 });
  });

  it('leaves a job alone that a newer release has announced', async () => {
    const house = await openHouse();
    const { id: job } = await house.publish();
    const work = { ...house.work, ruleSets: [older] };
    await expect(workShard(work, { job, shard: '00' })).rejects.toThrow(/does not hold the rule set/);
  });
});
