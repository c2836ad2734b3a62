import * as z from 'zod';
import { type Checkpoint, checkpointIn } from './checkpoint.ts';
import { isConsistent } from './merkle.ts';
import { readNote } from './note.ts';
import type { Findings } from './report.ts';
import { Unreadable } from './unreadable.ts';

const proofSchema = z.object({
  from: z.int().nonnegative(),
  to: z.int().nonnegative(),
  proof: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
});
/** That one size of the log has grown into another (RFC 9162, section 2.1.4). */
export type ConsistencyProof = z.infer<typeof proofSchema>;

/** Throws `Unreadable` where it is no consistency proof. */
export function readConsistencyProof(name: string, value: unknown): ConsistencyProof {
  const read = proofSchema.safeParse(value);
  if (!read.success) throw new Unreadable(`${name} is no consistency proof.`);
  return read.data;
}

/** Throws `Unreadable` where it is no signed checkpoint. */
export function readCheckpoint(name: string, note: string): Checkpoint {
  const checkpoint = checkpointIn(readNote(note)?.text ?? '');
  if (checkpoint === undefined) throw new Unreadable(`${name} is no checkpoint.`);
  return checkpoint;
}

/** An earlier checkpoint, and the proofs that may lead from it to the pinned one. */
interface Earlier {
  checkpoint: Checkpoint;
  proofs: readonly ConsistencyProof[];
}

interface Given {
  pinned: Checkpoint;
  /** The one that the bundle tells the changes since; it brings its proof. */
  since: Earlier | undefined;
  /** What `filter.since` says. */
  sinceSize: number | null;
  /** The one that the auditor kept. */
  kept: Earlier | undefined;
}

/** `consistency`: the log of the bundle is that of earlier checkpoints, with leaves added and nothing changed. */
export function checkConsistency({ pinned, since, sinceSize, kept }: Given, findings: Findings): void {
  const fail = (sentence: string) => findings.fail('consistency', sentence);
  if ((since?.checkpoint.size ?? null) !== sinceSize) fail('proof/since.txt is not the checkpoint that was asked for.');
  if (since !== undefined && grown(since, pinned) !== 'proven') {
    fail(`The log is not consistent with proof/since.txt, its checkpoint of size ${since.checkpoint.size}.`);
  }
  if (kept === undefined) {
    const told = since === undefined ? '' : ' It is consistent with the one in proof/since.txt.';
    const how =
      'No checkpoint that you kept was given (--checkpoint), so an older state of the log may have been changed.';
    findings.leaveOpen('consistency', `${how}${told}`);
    return;
  }
  const { size } = kept.checkpoint;
  const proofs = [...kept.proofs, ...(since?.proofs ?? [])];
  switch (grown({ ...kept, proofs }, pinned)) {
    case 'proven':
      findings.prove(
        'consistency',
        `Nothing of the log of ${size} segments that you kept a checkpoint of was changed.`,
      );
      return;
    case 'no proof': {
      const how = `Get it from /v1/log/proof/consistency?from=${size}&to=${pinned.size} and give it with --consistency.`;
      findings.leaveOpen('consistency', `No proof leads from the checkpoint that you kept to this one. ${how}`);
      return;
    }
    case 'earlier':
      fail(`The checkpoint that you kept is over ${size} segments, and that of the bundle over ${pinned.size} only.`);
      return;
    case 'other':
      fail(`The log is not the one of which you kept a checkpoint over ${size} segments.`);
  }
}

function grown({ checkpoint, proofs }: Earlier, pinned: Checkpoint): 'proven' | 'no proof' | 'earlier' | 'other' {
  if (checkpoint.origin !== pinned.origin) return 'other';
  if (checkpoint.size > pinned.size) return 'earlier';
  if (checkpoint.size === pinned.size || checkpoint.size === 0) {
    return isConsistent(checkpoint, pinned, []) ? 'proven' : 'other';
  }
  const fitting = proofs.filter(({ from, to }) => from === checkpoint.size && to === pinned.size);
  if (fitting.length === 0) return 'no proof';
  const holds = fitting.some(({ proof }) =>
    isConsistent(
      checkpoint,
      pinned,
      proof.map((step) => Buffer.from(step, 'hex')),
    ),
  );
  return holds ? 'proven' : 'other';
}
