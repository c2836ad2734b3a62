import { type Checkpoint, checkpointIn } from './checkpoint.ts';
import type { Manifest } from './manifest.ts';
import { isSignedBy, type NoteKey, readKey, readNote } from './note.ts';
import type { Findings } from './report.ts';
import { Unreadable } from './unreadable.ts';

interface Signed {
  /** `proof/checkpoint.txt`. */
  note: string;
  /** `proof/keys.txt`, a help and no proof. */
  keys: string;
  /** The key that the auditor got elsewhere. */
  pinned: NoteKey | undefined;
}

/**
 * `signature`: the checkpoint that the bundle is pinned to is signed by the log's key, and the manifest names that very
 * checkpoint. Throws `Unreadable` where it is no checkpoint: then there is nothing to verify against.
 */
export function checkSignature({ note, keys, pinned }: Signed, manifest: Manifest, findings: Findings): Checkpoint {
  const read = readNote(note);
  const checkpoint = read && checkpointIn(read.text);
  if (read === undefined || checkpoint === undefined) throw new Unreadable('proof/checkpoint.txt is no checkpoint.');
  const { origin, size, root, at } = checkpoint;
  const said = manifest.checkpoint;
  if (origin !== manifest.origin) {
    findings.fail('signature', `The checkpoint is of ${origin}, and manifest.json says ${manifest.origin}.`);
  }
  if (said.size !== size || said.root !== root.toString('hex') || said.at !== at) {
    findings.fail('signature', 'manifest.json names another checkpoint than proof/checkpoint.txt holds.');
  }
  const own = (pinned === undefined ? keysIn(keys) : [pinned]).filter(({ name }) => name === origin);
  const what = `the checkpoint of ${origin} at ${at} over ${size} segments`;
  if (!own.some((key) => isSignedBy(read, key))) {
    const whose = pinned === undefined ? 'any key in proof/keys.txt' : 'the pinned key';
    findings.fail('signature', `${capital(what)} is not signed by ${whose}.`);
  } else if (pinned === undefined) {
    const how = 'Pin the key that you got elsewhere with --key.';
    findings.leaveOpen('signature', `${capital(what)} is signed by a key that comes with the bundle. ${how}`);
  }
  findings.prove('signature', `${capital(what)} is signed by the pinned key.`);
  return checkpoint;
}

const keysIn = (keys: string): NoteKey[] =>
  keys
    .split('\n')
    .map(readKey)
    .filter((key) => key !== undefined);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
