import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';

/** A signed note (C2SP signed-note) taken apart; nothing of it is verified yet. */
export interface Note {
  /** What is signed: up to and with the line feed before the blank line. */
  text: string;
  signatures: { name: string; id: Buffer; bytes: Buffer }[];
}

/** A public key that notes are verified with. */
export interface NoteKey {
  name: string;
  id: Buffer;
  key: KeyObject;
}

const signatureLine = /^— (\S+) ([A-Za-z0-9+/]+={0,2})$/;

/** Undefined where it is no signed note. */
export function readNote(note: string): Note | undefined {
  const end = note.lastIndexOf('\n\n');
  if (end === -1 || !note.endsWith('\n')) return undefined;
  const lines = note.slice(end + 2, -1).split('\n');
  const signatures = lines.map((line) => {
    const [, name, encoded = ''] = signatureLine.exec(line) ?? [];
    const bytes = Buffer.from(encoded, 'base64');
    return name === undefined || bytes.length < 5
      ? undefined
      : { name, id: bytes.subarray(0, 4), bytes: bytes.subarray(4) };
  });
  const read = signatures.filter((each) => each !== undefined);
  return read.length === lines.length ? { text: note.slice(0, end + 1), signatures: read } : undefined;
}

/** A key from `<name>+<key id in hex>+<base64 of 0x01 and the 32 bytes>`; undefined where it is none. */
export function readKey(vkey: string): NoteKey | undefined {
  const [, name = '', id, encoded = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/.exec(vkey.trim()) ?? [];
  const typed = Buffer.from(encoded, 'base64');
  if (typed.length !== 33 || typed[0] !== 1) return undefined;
  const expected = createHash('sha256').update(`${name}\n`).update(typed).digest().subarray(0, 4);
  if (expected.toString('hex') !== id) return undefined;
  const x = typed.subarray(1).toString('base64url');
  return { name, id: expected, key: createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }) };
}

/** Whether the note bears this key's signature, and none under its name and id that is wrong. */
export function isSignedBy({ text, signatures }: Note, { name, id, key }: NoteKey): boolean {
  const own = signatures.filter((each) => each.name === name && each.id.equals(id));
  return own.length > 0 && own.every(({ bytes }) => verify(null, Buffer.from(text), key, bytes));
}
