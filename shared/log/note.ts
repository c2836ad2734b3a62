import { verify } from 'node:crypto';
import { fromBase64, toBase64 } from './base64.ts';
import type { LogSigner } from './signer.ts';
import { type NoteKey, parseVkey } from './vkey.ts';

/** Lines under which a note is not read any further: nobody signs with so many keys. */
const mostSignatures = 100;

/**
 * A text with the signatures of all signers, as C2SP signed-note writes them.
 * Throws `RangeError` where the text is none that a note can hold, or nobody signs it.
 */
export async function signNote(text: string, signers: readonly LogSigner[]): Promise<string> {
  if (!isNoteText(text))
    throw new RangeError('The text of a note ends with a line feed and has no other control character.');
  if (signers.length === 0) throw new RangeError('A note needs at least one signature.');
  const message = Buffer.from(text);
  const lines = signers.map(async ({ vkey, sign }) => {
    const { name, id } = parseVkey(vkey);
    const signature = await sign(message);
    return `— ${name} ${toBase64(Uint8Array.of(...id, ...signature))}\n`;
  });
  return `${text}\n${(await Promise.all(lines)).join('')}`;
}

/** A note's text, its last line feed included, without a look at who signed it. Throws `RangeError` where it is no note. */
export function noteText(note: string): string {
  return split(note).text;
}

/**
 * The text of a note, and which of the keys signed it. Signatures of other keys are passed over: a key that is new or
 * gone signs beside those that are in force.
 * Throws `RangeError` where it is no note, where none of the keys signed it, and where what stands as the signature of
 * one of them is not.
 */
export function openNote(note: string, vkeys: readonly string[]): { text: string; signedBy: string[] } {
  const { text, signatures } = split(note);
  const known = vkeys.map((vkey) => ({ vkey, key: parseVkey(vkey) }));
  const signedBy = new Set<string>();
  for (const signature of signatures) {
    const match = known.find(({ key }) => isBy(key, signature));
    if (match === undefined) continue;
    if (!verify(null, Buffer.from(text), match.key.publicKey, signature.bytes)) {
      throw new RangeError(`The signature under the name ${signature.name} is not one over this text.`);
    }
    signedBy.add(match.vkey);
  }
  if (signedBy.size === 0) throw new RangeError('None of the keys that are trusted here signed this note.');
  return { text, signedBy: [...signedBy] };
}

interface NoteSignature {
  name: string;
  id: Uint8Array;
  bytes: Uint8Array;
}

function isBy(key: NoteKey, { name, id }: NoteSignature): boolean {
  return key.name === name && Buffer.compare(key.id, id) === 0;
}

function split(note: string): { text: string; signatures: NoteSignature[] } {
  const end = note.lastIndexOf('\n\n') + 1;
  const text = note.slice(0, end);
  if (end === 0 || !isNoteText(text) || !note.endsWith('\n')) {
    throw new RangeError('This is no signed note: a text, an empty line, and lines with signatures.');
  }
  const lines = note.slice(end + 1, -1).split('\n');
  if (lines.length > mostSignatures) throw new RangeError(`A note with over ${mostSignatures} signatures is not read.`);
  return { text, signatures: lines.map(parseLine) };
}

function parseLine(line: string): NoteSignature {
  const [, name = '', encoded = ''] = /^— ([^\s+]+) (\S+)$/.exec(line) ?? [];
  const bytes = fromBase64(encoded);
  if (name === '' || bytes === undefined || bytes.length < 5) {
    throw new RangeError(
      'A signature line of a note is a dash (U+2014), a key name, and base64 of key id and signature.',
    );
  }
  return { name, id: bytes.slice(0, 4), bytes: bytes.slice(4) };
}

function isNoteText(text: string): boolean {
  return text.endsWith('\n') && text.isWellFormed() && !/\p{Cc}/u.test(text.replaceAll('\n', ''));
}
