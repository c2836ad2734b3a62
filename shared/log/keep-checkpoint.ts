import { keys } from '../store/keys.ts';
import { inPlaceOf, type Write } from '../store/write.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { KeptCheckpoint } from './read-log.ts';

/** Keeps a checkpoint as the newest, under its day, and by its size where no earlier one had it. */
export function putCheckpoint(
  note: string,
  { at, size }: Checkpoint,
  replaces: KeptCheckpoint | undefined,
): [Write, ...Write[]] {
  const item = { type: 'checkpoint', note, size, at, version: 1 };
  const fresh = { when: 'absent', otherwise: 'retry' } as const;
  const newest = { ...keys.newestCheckpoint(), ...item, version: (replaces?.version ?? 0) + 1 };
  const sized: Write[] =
    replaces?.checkpoint.size === size ? [] : [{ put: { ...keys.checkpointOfSize(size), ...item }, ...fresh }];
  return [
    { put: newest, ...inPlaceOf(replaces) },
    { put: { ...keys.checkpoint(at.slice(0, 10), at), ...item }, ...fresh },
    ...sized,
  ];
}
