import { createSHA256 } from 'hash-wasm';

/** A SHA-256 that can be put aside in the middle, which the one of Node cannot. */
export interface RunningHash {
  add: (bytes: Uint8Array) => void;
  /** Its state, to go on from later: about 150 characters. */
  save: () => string;
  /** Lower-case hexadecimal; nothing can be added afterwards. */
  end: () => string;
}

/** A SHA-256 from its beginning, or from a saved state. Throws where that is none, or of another release's form. */
export async function runningHash(saved?: string): Promise<RunningHash> {
  const hasher = await createSHA256();
  if (saved === undefined) hasher.init();
  else hasher.load(Buffer.from(saved, 'base64'));
  return {
    add: (bytes) => void hasher.update(bytes),
    save: () => Buffer.from(hasher.save()).toString('base64'),
    end: () => hasher.digest('hex'),
  };
}
