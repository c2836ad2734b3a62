import * as z from 'zod';
import { parseCheckpoint } from '../../../../shared/log/checkpoint.ts';
import { verifyConsistency } from '../../../../shared/log/merkle.ts';
import { noteText, openNote } from '../../../../shared/log/note.ts';
import type { ApiClient } from '../../api-client.ts';

const proof = z.object({ from: z.int(), to: z.int(), proof: z.array(z.string().regex(/^[0-9a-f]{64}$/)) });

/** What a kept checkpoint says of the log of now. */
export type Growth =
  | { result: 'not-a-note' | 'not-signed' }
  | { result: 'other-log'; origin: string }
  | { result: 'newer'; at: string }
  | { result: 'grown' | 'not-grown'; at: string; from: number; to: number };

/**
 * Whether the log of now begins with the very leaves of a checkpoint that somebody kept (RFC 9162, section 2.1.4), by the
 * proof that the API gives to anybody. `newest` is the newest checkpoint as a note, `vkeys` all keys that ever signed.
 */
export async function checkGrowth(
  api: ApiClient,
  kept: string,
  { newest, vkeys }: { newest: string; vkeys: readonly string[] },
): Promise<Growth> {
  const now = parseCheckpoint(noteText(newest));
  const then = readKept(kept);
  if (then === undefined) return { result: 'not-a-note' };
  const { origin, size: from, root: fromRoot, at } = then.checkpoint;
  if (origin !== now.origin) return { result: 'other-log', origin };
  if (!isSigned(then.note, vkeys)) return { result: 'not-signed' };
  const { size: to, root: toRoot } = now;
  if (from > to) return { result: 'newer', at };
  const query = { from: String(from), to: String(to) };
  const { body } = await api.get('/v1/log/proof/consistency', proof, { query });
  const steps = body.proof.map((hash) => new Uint8Array(Buffer.from(hash, 'hex')));
  const holds = verifyConsistency({ from, fromRoot, to, toRoot, proof: steps });
  return { result: holds ? 'grown' : 'not-grown', at, from, to };
}

/** A note as it was before a form turned its line feeds, and a mailer its end. */
function readKept(kept: string) {
  const note = `${kept.replaceAll(/\r\n?/g, '\n').trim()}\n`;
  try {
    return { note, checkpoint: parseCheckpoint(noteText(note)) };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function isSigned(note: string, vkeys: readonly string[]): boolean {
  try {
    openNote(note, vkeys);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
