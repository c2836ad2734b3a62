import type { CheckpointShelf } from '../../shared/log/make-checkpoint.ts';
import type { Store } from '../../shared/store/store.ts';
import { mortal, type Point } from '../setup/mortal.ts';

/** A process that is killed before or after one of its calls of the database and the shelf. */
export function mortalNotary(given: Store, shelf: CheckpointShelf, point: Point | 'never') {
  const { store, call, ...seen } = mortal(given, point);
  const put: CheckpointShelf['put'] = (name, note) => call(true, () => shelf.put(name, note));
  return { store, shelf: { put }, ...seen };
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
