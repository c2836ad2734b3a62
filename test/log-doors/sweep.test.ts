import { describe, expect, it } from 'vitest';
import { sweep, sweepOn } from '../../shared/log/sweep.ts';
import { addEntries, newStreams } from '../log/entries.ts';
import { expectAllLogged, expectLogWhole } from '../log/whole-log.ts';
import { emptyStore } from '../setup/tables.ts';
import { faulty, named } from '../store/faults.ts';

/** Time for so many pages. */
function timeFor(pages: number): () => boolean {
  let left = pages;
  return () => left-- > 0;
}

describe('a sweep', () => {
  it('logs all that nobody told of, and where there is nothing changes nothing', async () => {
    const store = await emptyStore();
    const names = await newStreams(store, 5, 3);
    const sweeping = { store, hasTime: () => true, limit: 4 };
    expect(await sweep(sweeping)).toEqual({ appended: 5, broken: [], unfinished: [], ended: true });
    await addEntries(store, names.slice(0, 2));
    expect(await sweep(sweeping)).toMatchObject({ appended: 2, ended: true });
    expect(await sweep(sweeping)).toMatchObject({ appended: 0, ended: true });
    await expectAllLogged(store);
  });

  it('that has no time left is gone on with by the next, until all were looked at; then it begins anew', async () => {
    const store = await emptyStore();
    await newStreams(store, 6, 2);
    const runs = [];
    for (let run = 0; run < 10 && runs.at(-1)?.ended !== true; run++) {
      runs.push(await sweepOn({ store, hasTime: timeFor(1), limit: 5 }));
    }
    expect(runs.length).toBe(3);
    expect(runs.map(({ appended }) => appended).reduce((sum, more) => sum + more)).toBe(6);
    await expectAllLogged(store);
    expect(await sweepOn({ store, hasTime: timeFor(1) })).toMatchObject({ appended: 0, ended: true });
  });

  it('without any time has not come to the end', async () => {
    const store = await emptyStore();
    expect(await sweep({ store, hasTime: () => false })).toEqual({
      appended: 0,
      broken: [],
      unfinished: [],
      ended: false,
    });
  });

  it('stays where the database is too busy', async () => {
    const store = await emptyStore();
    await newStreams(store, 2);
    const busy = faulty(
      store,
      Array.from({ length: 8 }, () => ({ before: named('ThrottlingException') })),
    );
    const timing = { sleep: async () => undefined };
    const stopped = await sweep({ store: busy.store, hasTime: () => true, timing });
    expect(stopped).toMatchObject({ appended: 0, ended: false });
    expect(stopped.unfinished).toHaveLength(2);
    expect(await expectLogWhole(store)).toEqual([]);
    expect(await sweep({ store: busy.store, hasTime: () => true, timing }, stopped.next)).toMatchObject({
      appended: 2,
      ended: true,
    });
  });
});
