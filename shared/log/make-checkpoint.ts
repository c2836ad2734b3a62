import type { Store } from '../store/store.ts';
import type { Timing } from '../store/timing.ts';
import { type UnauditedWrites, writeUnaudited } from '../store/write-unaudited.ts';
import { type Checkpoint, checkpointText, toSecond } from './checkpoint.ts';
import { putCheckpoint } from './keep-checkpoint.ts';
import { emptyRoot, equalHashes, verifyConsistency } from './merkle.ts';
import { signNote } from './note.ts';
import { proveConsistency, rootOf } from './prove.ts';
import { newestCheckpoint, readLogHead } from './read-log.ts';
import type { LogSigner } from './signer.ts';
import { storedTiles } from './tile.ts';

/** Where checkpoints are kept that nobody can change any more, not even who runs the service. */
export interface CheckpointShelf {
  /** Keeps a note under a name. The same note again is fine; throws where another one stands under that name. */
  put: (name: string, note: string) => Promise<void>;
}

export interface CheckpointMaking {
  store: Store;
  /** The keys in force, each of which signs; while a key is replaced, the old one and the new one. */
  signers: readonly LogSigner[];
  shelf: CheckpointShelf;
  origin: string;
  now: () => Date;
}

/** The name of a checkpoint on the shelf. */
export function shelfName({ at }: Pick<Checkpoint, 'at'>): string {
  return `${at.slice(0, 10)}/${at.slice(11, 19).replaceAll(':', '')}Z.txt`;
}

/**
 * Signs and keeps a checkpoint of the log as it is, also when nothing was appended since the last. It never goes back:
 * where the clock has not passed the last one's second, that one is handed out again.
 *
 * Signs nothing that does not hold: the head must be the root of the kept tiles, and continue the last checkpoint.
 * A checkpoint takes the place of the last one only after that one was put on the shelf, so a process that ends between
 * keeping and shelving leaves at most the newest one for the next run to shelve.
 * Throws `RangeError` where the log is not what was signed before, `Problem('unavailable')`, and what shelf and signers
 * throw.
 */
export async function makeCheckpoint(
  making: CheckpointMaking,
  timing: Partial<Timing> = {},
): Promise<{ note: string }> {
  const { store, shelf } = making;
  const { note, checkpoint } = await writeUnaudited(store, () => nextCheckpoint(making), timing);
  await shelf.put(shelfName(checkpoint), note);
  return { note };
}

interface Made {
  note: string;
  checkpoint: Checkpoint;
}

async function nextCheckpoint({
  store,
  signers,
  shelf,
  origin,
  now,
}: CheckpointMaking): Promise<UnauditedWrites<Made>> {
  const last = await newestCheckpoint(store);
  const at = toSecond(now());
  if (last !== undefined && at <= last.checkpoint.at) return { writes: [], result: last };
  if (last !== undefined) await shelf.put(shelfName(last.checkpoint), last.note);
  const { size, root } = await readLogHead(store);
  await checkHead(store, last?.checkpoint ?? { size: 0, root: emptyRoot }, { size, root });
  const checkpoint = { origin, size, root, at };
  const note = await signNote(checkpointText(checkpoint), signers);
  return { writes: putCheckpoint(note, checkpoint, last), result: { note, checkpoint } };
}

type Tree = Pick<Checkpoint, 'size' | 'root'>;

async function checkHead(store: Store, before: Tree, head: Tree): Promise<void> {
  const tiles = storedTiles(store);
  if (!equalHashes(await rootOf(head.size, tiles), head.root)) {
    throw new RangeError(
      `No checkpoint was signed: the root of the log's ${head.size} leaves is not that of its tiles.`,
    );
  }
  const proof = before.size > head.size ? [] : await proveConsistency(store, before.size, head.size, tiles);
  const { size: from, root: fromRoot } = before;
  if (!verifyConsistency({ from, fromRoot, to: head.size, toRoot: head.root, proof })) {
    throw new RangeError(`No checkpoint was signed: the log of ${head.size} leaves does not continue that of ${from}.`);
  }
}
