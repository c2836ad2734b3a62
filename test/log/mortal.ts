import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { CheckpointShelf } from '../../shared/log/make-checkpoint.ts';
import type { Store } from '../../shared/store/store.ts';

export type Point = { call: number; when: 'before' | 'after' };

/** As if the process had ended. */
const killed = () => Object.assign(new Error('The process was killed.'), { $metadata: {} });

/**
 * The hands of a process that is killed before or after its `call`th call of the database or the shelf: nothing that
 * comes after is sent any more; where it is after, the call is done and nobody hears of it. `landed` counts the calls
 * that may have left something.
 */
export function mortal(store: Store, shelf: CheckpointShelf, point: Point | 'never') {
  const seen = { calls: 0, landed: 0, ended: false };
  async function call<T>(leaves: boolean, make: () => Promise<T>): Promise<T> {
    seen.calls += 1;
    const here = point !== 'never' && seen.calls === point.call;
    seen.ended ||= here && point.when === 'before';
    if (seen.ended) throw killed();
    const output = await make();
    if (leaves) seen.landed += 1;
    seen.ended ||= here;
    if (seen.ended) throw killed();
    return output;
  }
  const client = new Proxy(store.client, {
    get(target, property) {
      if (property !== 'send') return Reflect.get(target, property, target);
      return (command: unknown) =>
        call(command instanceof TransactWriteCommand, () => Reflect.apply(target.send, target, [command]));
    },
  });
  const put: CheckpointShelf['put'] = (name, note) => call(true, () => shelf.put(name, note));
  return { store: { ...store, client }, shelf: { put }, seen };
}

/** A shelf that never overwrites, in memory. */
export function memoryShelf(): CheckpointShelf & { notes: ReadonlyMap<string, string> } {
  const notes = new Map<string, string>();
  const put: CheckpointShelf['put'] = async (name, note) => {
    if ((notes.get(name) ?? note) !== note) throw new RangeError('Another checkpoint is kept under this name.');
    notes.set(name, note);
  };
  return { put, notes };
}
