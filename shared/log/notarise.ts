import type { Timing } from '../store/timing.ts';
import { keepLogKeys } from './log-keys.ts';
import { type CheckpointMaking, makeCheckpoint } from './make-checkpoint.ts';

/** What is due each minute: says which keys are in force, and makes a checkpoint under them. Throws as both of these do. */
export async function notarise(making: CheckpointMaking, timing: Partial<Timing> = {}): Promise<{ note: string }> {
  const { store, signers, now } = making;
  const vkeys = signers.map(({ vkey }) => vkey);
  await keepLogKeys(store, vkeys, now(), timing);
  return makeCheckpoint(making, timing);
}
