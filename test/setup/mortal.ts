import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Store } from '../../shared/store/store.ts';

/** Where a process is killed: before or after which of its calls of the world around it. */
export interface Point {
  step: number;
  when: 'before' | 'after';
}

/** As if the process had ended: nothing that comes after it is done any more. */
const killed = () => Object.assign(new Error('The process was killed.'), { $metadata: {} });

/**
 * A process that is killed at a point. After a call it is done and nobody hears of it. `store` is the database in its
 * hands, `call` whatever else it changes the world with; `landed` says which of its calls may have left something.
 */
export function mortal({ client: given, tables }: Store, point: Point | 'never') {
  let steps = 0;
  let ended = false;
  const landed: number[] = [];
  async function call<T>(leaves: boolean, make: () => Promise<T>): Promise<T> {
    steps += 1;
    const mine = steps;
    const here = point !== 'never' && mine === point.step;
    ended ||= here && point.when === 'before';
    if (ended) throw killed();
    const output = await make();
    if (leaves) landed.push(mine);
    ended ||= here;
    if (ended) throw killed();
    return output;
  }
  const client = new Proxy(given, {
    get(target, property) {
      if (property !== 'send') return Reflect.get(target, property, target);
      return (command: unknown) =>
        call(command instanceof TransactWriteCommand, () => Reflect.apply(target.send, target, [command]));
    },
  });
  return { store: { client, tables }, call, landed, steps: () => steps, ended: () => ended };
}
