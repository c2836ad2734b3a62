import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** What is made of the one secret of the pages, each for one purpose. */
export interface PageSecrets {
  /** Seals what the item of one session or one kept form holds; made of the browser's half too. */
  ofItem(id: string): Uint8Array;
  /** Seals an attempt to sign in into its cookie. */
  attempt: Uint8Array;
  /** Seals into a form for whom it was made. */
  form: Uint8Array;
  /** Proves that a form was made in the session with this id. */
  proof(id: string, text: string): string;
}

/** Throws `RangeError` where the secret has not 32 bytes. */
export function pageSecrets(secret: Uint8Array): PageSecrets {
  if (secret.byteLength !== 32) throw new RangeError('The secret of the pages has not 32 bytes.');
  const derived = (purpose: string, salt = '') => new Uint8Array(hkdfSync('sha256', secret, salt, purpose, 32));
  return {
    ofItem: (id) => derived('item', id),
    attempt: derived('attempt'),
    form: derived('form'),
    proof: (id, text) => createHmac('sha256', derived('proof', id)).update(text).digest('base64url'),
  };
}

const idShape = /^[\w-]{43}$/;

/** 256 random bits as text: what a browser holds. */
export const newId = (): string => randomBytes(32).toString('base64url');

/** Whether a text may be one of ours; nothing else is looked for. */
export const isId = (text: string | undefined): text is string => text !== undefined && idShape.test(text);

/** Under which name it is kept: who reads the table finds nothing to put into a browser. */
export const nameOf = (id: string): string => createHash('sha256').update(id).digest('hex');
