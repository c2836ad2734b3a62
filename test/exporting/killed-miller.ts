import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { BundleSink } from '../../shared/exporting/bundle-sink.ts';
import type { ExportWork } from '../../shared/exporting/export-work.ts';

/** Where a worker is killed: before or after which of its calls of the database and the sink. */
export interface Point {
  step: number;
  when: 'before' | 'after';
}

const killed = () => Object.assign(new Error('The process was killed.'), { $metadata: {} });

/**
 * A worker that is killed at a point: nothing that comes after it is done any more. After a call it is done and nobody
 * hears of it. `landed` counts the calls that left anything behind; `leaving` says which calls those were.
 */
export function mortal(work: ExportWork, point: Point | 'never') {
  let steps = 0;
  let ended = false;
  const leaving: number[] = [];
  async function call<T>(leaves: boolean, make: () => Promise<T>): Promise<T> {
    steps += 1;
    const mine = steps;
    const here = point !== 'never' && mine === point.step;
    ended ||= here && point.when === 'before';
    if (ended) throw killed();
    const output = await make();
    if (leaves) leaving.push(mine);
    ended ||= here;
    if (ended) throw killed();
    return output;
  }
  const client = new Proxy(work.store.client, {
    get(target, property) {
      if (property !== 'send') return Reflect.get(target, property, target);
      return (command: unknown) =>
        call(command instanceof TransactWriteCommand, () => Reflect.apply(target.send, target, [command]));
    },
  });
  const { begin, put, complete, abort } = work.sink;
  const sink: BundleSink = {
    begin: (...args) => call(true, () => begin(...args)),
    put: (...args) => call(true, () => put(...args)),
    complete: (...args) => call(true, () => complete(...args)),
    abort: (...args) => call(true, () => abort(...args)),
  };
  const hands: ExportWork = { ...work, store: { ...work.store, client }, sink };
  return { hands, steps: () => steps, leaving: () => leaving, ended: () => ended };
}
