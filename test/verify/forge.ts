import { createHash } from 'node:crypto';
import { hashEntry } from '../../shared/audit/entry.ts';
import { checkpointText } from '../../shared/log/checkpoint.ts';
import { signNote } from '../../shared/log/note.ts';
import { leafOf } from '../../shared/log/segment.ts';
import type { LogSigner } from '../../shared/log/signer.ts';
import type { Segment } from '../../verify/chain-lines.ts';
import type { Unpacked } from './unpacked.ts';

const node = (left: Uint8Array, right: Uint8Array): Uint8Array =>
  createHash('sha256').update(Uint8Array.of(1)).update(left).update(right).digest();

/** The largest power of two below a number (RFC 9162, section 2.1.1). */
const split = (size: number): number => 2 ** Math.ceil(Math.log2(size) - 1);

export function rootOf(leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves;
  if (leaves.length === 1 && only !== undefined) return only;
  const at = split(leaves.length);
  return node(rootOf(leaves.slice(0, at)), rootOf(leaves.slice(at)));
}

/** That a leaf is in the tree of these (RFC 9162, section 2.1.3.1). */
export function inclusionOf(leaves: readonly Uint8Array[], index: number): Uint8Array[] {
  if (leaves.length <= 1) return [];
  const at = split(leaves.length);
  const [left, right] = [leaves.slice(0, at), leaves.slice(at)];
  return index < at ? [...inclusionOf(left, index), rootOf(right)] : [...inclusionOf(right, index - at), rootOf(left)];
}

/** That the tree of these leaves begins with the first `from` of them (RFC 9162, section 2.1.4.1). */
export function consistencyOf(leaves: readonly Uint8Array[], from: number): string[] {
  const steps = (part: readonly Uint8Array[], size: number, isWhole: boolean): Uint8Array[] => {
    if (size === part.length) return isWhole ? [] : [rootOf(part)];
    const at = split(part.length);
    const [left, right] = [part.slice(0, at), part.slice(at)];
    return size <= at
      ? [...steps(left, size, isWhole), rootOf(right)]
      : [...steps(right, size - at, false), rootOf(left)];
  };
  return steps(leaves, from, true).map((step) => Buffer.from(step).toString('hex'));
}

/**
 * Hashes every chain anew from its first entry, and builds the log anew over what comes out: what somebody does who may
 * write wherever they like. The leaves stay where they are.
 */
export function rehash(bundle: Unpacked): Uint8Array[] {
  let stream = '';
  let seq = 0;
  let hash = '0'.repeat(64);
  let tiled = { seq, hash };
  const segments: Segment[] = [];
  for (const line of bundle.chains) {
    if ('stream' in line) {
      stream = line.stream.name;
      seq = 0;
      hash = '0'.repeat(64);
      tiled = { seq, hash };
    } else if ('entry' in line) {
      const { hash: _, ...facts } = { ...line.entry, stream, seq: ++seq, prev: hash };
      hash = hashEntry(facts);
      line.entry = { ...facts, hash };
    } else if ('payload' in line) {
      line.payload.seq = seq;
    } else {
      const { segment } = line;
      Object.assign(segment, { from: tiled.seq + 1, to: seq, prev: tiled.hash, head: hash });
      const { from, to, prev, head } = segment;
      bundle.leaves[segment.index] = { stream, from, to, prev, head };
      segments.push(segment);
      tiled = { seq, hash };
    }
  }
  const all = bundle.leaves.map(leafOf);
  for (const segment of segments) {
    segment.proof = inclusionOf(all, segment.index).map((step) => Buffer.from(step).toString('hex'));
  }
  bundle.manifest.checkpoint = {
    ...bundle.manifest.checkpoint,
    size: all.length,
    root: Buffer.from(rootOf(all)).toString('hex'),
  };
  return all;
}

/** Signs the log as it now is. */
export async function resign(
  bundle: Unpacked,
  signer: LogSigner,
  origin: string = bundle.manifest.origin,
): Promise<void> {
  const { size, root, at } = bundle.manifest.checkpoint;
  bundle.manifest.origin = origin;
  bundle.note = await signNote(checkpointText({ origin, size, root: Buffer.from(root, 'hex'), at }), [signer]);
}

/** Puts in place of the signed text what the log now is, and leaves the signature: all that can be done without the key. */
export function restate(bundle: Unpacked): void {
  const { size, root, at } = bundle.manifest.checkpoint;
  const text = checkpointText({ origin: bundle.manifest.origin, size, root: Buffer.from(root, 'hex'), at });
  bundle.note = text + bundle.note.slice(bundle.note.indexOf('\n\n') + 1);
}
