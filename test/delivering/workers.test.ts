import { describe, expect, it } from 'vitest';
import { killedAt } from '../reassessing/killed.ts';
import { openPostOffice, scripted } from './post-office.ts';

const seconds = (count: number) => count * 1000;
const minutes = (count: number) => seconds(60 * count);
const url = 'http://127.0.0.1:9/';

describe('workers that deliver', () => {
  it('send each event once where two look at the same time', async () => {
    const office = await openPostOffice();
    const sender = scripted(() => 'taken');
    for (const watch of ['w1', 'w2', 'w3']) {
      await office.webhook(watch, { url });
      for (const event of ['a', 'b', 'c']) await office.tell(watch, `${watch}-${event}`);
    }
    await Promise.all([office.deliver(sender), office.deliver(sender), office.deliver(sender)]);
    await office.deliver(sender);
    expect(sender.letters).toHaveLength(9);
    expect(office.failures).toEqual([]);
  });

  it('leave what they have no time for to the next, and begin nothing then', async () => {
    const office = await openPostOffice();
    await office.webhook('w1', { url });
    for (const event of ['a', 'b', 'c']) await office.tell('w1', event);
    let left = 2;
    const sender = scripted(() => 'taken');
    await office.deliver({ ...sender, hasTime: () => left-- > 0 });
    expect(sender.events()).toEqual(['a', 'b']);
    await office.deliver({ ...sender, hasTime: () => false });
    await office.deliver(sender);
    expect(sender.events()).toEqual(['a', 'b', 'c']);
  });

  it('take turns where a slow receiver has much waiting', async () => {
    const office = await openPostOffice();
    await office.webhook('w1', { url });
    for (const event of ['a', 'b', 'c', 'd']) await office.tell('w1', event);
    const sender = scripted(() => {
      office.wait(seconds(9));
      return 'taken';
    });
    await office.deliver(sender);
    expect(sender.events()).toEqual(['a', 'b', 'c']);
  });

  it.each([
    // The first sixteen read a shard each.
    ['before', 16],
    ['after', 1],
  ] as const)(
    'lose nothing and claim nothing when killed %s any call',
    async (when, from) => {
      const office = await openPostOffice();
      for (let step: number = from, killed = true; killed; step++) {
        const watch = `w${step}`;
        const sender = scripted(() => 'taken');
        await office.webhook(watch, { url });
        for (const event of ['a', 'b']) await office.tell(watch, event);
        const { store, reached } = killedAt(office.store, step, when);
        await office.deliver({ ...sender, store }).catch(() => undefined);
        for (const event of ['a', 'b']) {
          const kept = await office.delivery(watch, event);
          if (kept?.state === 'delivered') expect(sender.events()).toContain(event);
        }
        office.wait(minutes(1));
        await office.deliver(sender);
        expect(await office.states(watch)).toEqual(['a delivered', 'b delivered']);
        expect([...new Set(sender.events())]).toEqual(['a', 'b']);
        expect(sender.letters.length).toBeLessThanOrEqual(3);
        expect((await office.actions(watch)).filter((action) => action === 'delivery.delivered')).toHaveLength(2);
        killed = reached();
        // Taking the line, and keeping two results, at the least.
        if (!killed) expect(step - from).toBeGreaterThanOrEqual(3);
      }
    },
    180_000,
  );

  it('go on with other lines when one cannot be read, and tell of it', async () => {
    const office = await openPostOffice();
    for (const watch of ['w1', 'w2']) {
      await office.webhook(watch, { url });
      await office.tell(watch, watch);
    }
    const sender = scripted(({ headers }) => {
      if (headers['webhook-id'] === 'w1') throw new Error('injected');
      return 'taken';
    });
    await office.deliver(sender);
    expect(await office.states('w2')).toEqual(['w2 delivered']);
    expect(office.failures).toHaveLength(1);
  });
});
