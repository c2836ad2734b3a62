import { describe, expect, it } from 'vitest';
import { openStore } from '../../shared/store/store.ts';
import { inTurn } from '../../shared/store/turns.ts';

const store = openStore({
  tables: { records: 'none', audit: 'none' },
  endpoint: 'http://127.0.0.1:1',
  region: 'local',
  credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
});

/** Work that says when it begins and when it is over, and lets others go on in between. */
function working(log: string[]) {
  return (name: string) => async () => {
    log.push(`${name} begins`);
    await Promise.resolve();
    await Promise.resolve();
    log.push(`${name} ends`);
    return name;
  };
}

describe('writers of one process at the same time', () => {
  it('go one after the other where they write to one stream, and each gets its own answer', async () => {
    const log: string[] = [];
    const work = working(log);
    const answers = await Promise.all(['a', 'b', 'c'].map((name) => inTurn(store, 'party/1', work(name))));
    expect(answers).toEqual(['a', 'b', 'c']);
    expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  it('do not wait for writers to another stream', async () => {
    const log: string[] = [];
    const work = working(log);
    await Promise.all([inTurn(store, 'party/1', work('a')), inTurn(store, 'party/2', work('b'))]);
    expect(log.slice(0, 2)).toEqual(['a begins', 'b begins']);
  });

  it('are not held up by one that failed', async () => {
    const failing = inTurn(store, 'party/1', async () => Promise.reject(new RangeError('no')));
    const next = inTurn(store, 'party/1', async () => 'written');
    await expect(failing).rejects.toThrow('no');
    await expect(next).resolves.toBe('written');
  });
});
