import type { MadeFile, Tally } from './bundle-file.ts';
import type { ExportProgress, FileMark } from './export-state.ts';
import { type RunningHash, runningHash } from './running-hash.ts';
import { addBlock, closeEntry, closeZip, emptyZip, openEntry, type Zip, type ZipStep } from './zip.ts';

/** A bundle that is being written. Its bytes wait here until they are taken as a part. */
export interface BundleWriter {
  /** How many bytes wait. */
  waiting: () => number;
  /** Files that are whole. */
  made: () => readonly MadeFile[];
  /** Where the open file goes on; undefined where none is open. */
  mark: () => FileMark | undefined;
  open: (name: string, mark: FileMark) => Promise<void>;
  /** Adds a block to the open file, which goes on at `mark`. */
  add: (bytes: Uint8Array, compress: boolean, mark: FileMark) => void;
  close: (rows: number, tally: Tally) => void;
  /** Ends the archive; its length and its SHA-256. */
  end: () => { bytes: number; sha256: string };
  /** What waits, as the next part. */
  takePart: () => { number: number; bytes: Uint8Array };
  /** All that is needed to write on behind the part that was taken last. To be asked for right behind that. */
  progress: () => ExportProgress;
}

/** A new bundle, or one that goes on behind its last part. */
export async function createBundleWriter(kept?: ExportProgress | null): Promise<BundleWriter> {
  let zip: Zip = kept?.zip ?? emptyZip;
  let parts = kept?.parts ?? 0;
  let mark = kept?.mark ?? undefined;
  const hash = await runningHash(kept?.hash);
  let fileHash: RunningHash | undefined = kept?.fileHash ? await runningHash(kept.fileHash) : undefined;
  const made: MadeFile[] = [...(kept?.made ?? [])];
  let chunks: Uint8Array[] = [];
  let waiting = 0;
  const put = (bytes: Uint8Array) => {
    hash.add(bytes);
    chunks.push(bytes);
    waiting += bytes.byteLength;
  };
  const step = (taken: ZipStep) => {
    zip = taken.zip;
    put(taken.bytes);
  };
  return {
    waiting: () => waiting,
    made: () => made,
    mark: () => mark,
    open: async (name, start) => {
      step(openEntry(zip, name));
      fileHash = await runningHash();
      mark = start;
    },
    add: (bytes, compress, next) => {
      fileHash?.add(bytes);
      step(addBlock(zip, bytes, { compress }));
      mark = next;
    },
    close: (rows, tally) => {
      const { open } = zip;
      if (open === null || fileHash === undefined) throw new RangeError('No file of the bundle is open.');
      step(closeEntry(zip));
      made.push({ name: open.name, bytes: open.size, sha256: fileHash.end(), rows, tally });
      fileHash = undefined;
      mark = undefined;
    },
    end: () => {
      const directory = closeZip(zip);
      put(directory);
      return { bytes: zip.length + directory.byteLength, sha256: hash.end() };
    },
    takePart: () => {
      const bytes = Buffer.concat(chunks);
      chunks = [];
      waiting = 0;
      parts += 1;
      return { number: parts, bytes };
    },
    progress: () => ({
      parts,
      zip,
      hash: hash.save(),
      fileHash: fileHash?.save() ?? null,
      made: [...made],
      mark: mark ?? null,
    }),
  };
}
