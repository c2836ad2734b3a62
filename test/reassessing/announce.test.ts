import { describe, expect, it } from 'vitest';
import { announce } from '../../shared/reassessing/announce.ts';
import { handOut, openJobOf } from '../../shared/reassessing/hand-out.ts';
import { getPublication } from '../../shared/store/publication.ts';
import { listReassessments } from '../../shared/store/reassessment.ts';
import { newer, older, openHouse } from './house.ts';
import { killedAt } from './killed.ts';

const all = async ({ store }: Awaited<ReturnType<typeof openHouse>>) =>
  (await listReassessments(store, { limit: 10 })).items;

describe('announcing a rule set', () => {
  it('gives one job for each change of what it decides, however many announce it at once', async () => {
    const house = await openHouse();
    await Promise.all(Array.from({ length: 5 }, () => announce(house.work, older)));
    await announce(house.work, { ...older, title: 'Other words for the same rules' });
    expect(await all(house)).toHaveLength(1);
    await announce(house.work, newer);
    expect((await all(house)).map(({ ruleSet, state }) => [ruleSet.version, state])).toEqual([
      [newer.version, 'queued'],
      [older.version, 'cancelled'],
    ]);
    expect(await house.actionsOf('publication/un-13jk')).toEqual(['rule-set.published', 'rule-set.published']);
  });

  it('leaves both publication and job or neither, wherever it is killed', async () => {
    const house = await openHouse();
    let step = 1;
    for (let reached = true; reached; step++) {
      const mortal = killedAt(house.store, step, 'before');
      await announce({ ...house.work, store: mortal.store }, newer).catch(() => undefined);
      reached = mortal.reached();
      const [publication, jobs] = [await getPublication(house.store, newer.id), await all(house)];
      expect(jobs.map(({ id }) => id)).toEqual(publication ? [publication.job] : []);
    }
    expect(step).toBeGreaterThan(5);
    expect(await all(house)).toHaveLength(1);
  });
});

describe('handing out a job', () => {
  it('sends its 256 shards before it says so: killed in between, it sends them once more', async () => {
    const house = await openHouse();
    await announce(house.work, newer);
    const job = await openJobOf(house.work, newer);
    if (job === undefined) throw new RangeError('Nothing was announced.');
    const sent = new Map<string, number>();
    const send = async (messages: readonly { shard: string }[]) => {
      for (const { shard } of messages) sent.set(shard, (sent.get(shard) ?? 0) + 1);
    };
    await expect(
      handOut(house.work, job, async (messages) => {
        await send(messages);
        throw new Error('killed');
      }),
    ).rejects.toThrow('killed');
    expect(await house.job(job.id)).toMatchObject({ state: 'queued' });
    await handOut(house.work, job, send);
    expect(await house.job(job.id)).toMatchObject({ state: 'running' });
    expect([sent.size, new Set(sent.values())]).toEqual([256, new Set([2])]);
  });

  it('leaves out what is done', async () => {
    const house = await openHouse();
    const { messages } = await house.publish();
    await house.workAll(messages.slice(0, 3));
    const job = await openJobOf(house.work, newer);
    if (job === undefined) throw new RangeError('The job is over.');
    const again: unknown[] = [];
    await handOut(house.work, job, async (more) => void again.push(...more));
    expect(again).toEqual(messages.slice(3));
  });
});
