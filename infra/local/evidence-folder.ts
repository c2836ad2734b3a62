import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, rmSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { awaitedMs } from '../../shared/evidence/announce-evidence.ts';
import { checkReceived } from '../../shared/evidence/check-received.ts';
import { headBytes } from '../../shared/evidence/media-types.ts';
import { type AnnouncedFile, type EvidenceShelf, type Received, shelfKey } from '../../shared/evidence/shelf.ts';
import { unavailable } from '../../shared/store/failure.ts';
import { systemErrorCode } from './cannot-start.ts';

/** Evidence in a folder, as a bucket keeps it in AWS. */
export interface EvidenceFolder extends Omit<EvidenceShelf, 'signUpload' | 'signDownload'> {
  /** Takes a file in that is what was announced. Throws what `checkReceived` throws, and keeps nothing then. */
  receive: (announced: AnnouncedFile, bytes: Readable) => Promise<void>;
  /** A file that is kept; undefined where none is. */
  open: (id: string) => Promise<{ size: number; bytes: Readable } | undefined>;
}

/** Where the files of evidence are in the folder of the project's data. */
export const evidenceIn = (dataFolder: string): string => join(dataFolder, 'evidence');

/** Deletes all files of evidence: without the database that says what they are, nobody could ask for one to be erased. */
export function emptyEvidence(dataFolder: string): void {
  rmSync(evidenceIn(dataFolder), { recursive: true, force: true });
}

/** Files under their ids: those that arrived in `incoming`, those that are kept in `kept`. An id has one hash for ever. */
export function evidenceFolder(folder: string): EvidenceFolder {
  const fileOf = (place: Received['place'], id: string) => join(folder, shelfKey(place, id));
  const discard = (id: string) => rm(fileOf('incoming', id), { force: true });
  return {
    receive: async (announced, bytes) => {
      const file = fileOf('incoming', announced.id);
      await mkdir(join(file, '..'), { recursive: true });
      await forgetLeftovers(join(file, '..'));
      const part = `${file}.${randomUUID()}`;
      try {
        const look = seen(announced.size);
        await pipeline(bytes, look.through, createWriteStream(part, { flags: 'wx' }));
        checkReceived(announced, look.result());
        await rename(part, file);
      } finally {
        await rm(part, { force: true });
      }
    },
    open: async (id) => {
      const size = await sizeOf(fileOf('kept', id));
      return size === undefined ? undefined : { size, bytes: createReadStream(fileOf('kept', id)) };
    },
    received: async (id) => {
      for (const place of ['incoming', 'kept'] as const) {
        const size = await sizeOf(fileOf(place, id));
        if (size === undefined) continue;
        const look = seen(size);
        for await (const _ of look.through(createReadStream(fileOf(place, id))));
        const { sha256, head } = look.result();
        return { size, sha256, head, tag: sha256, place };
      }
      return undefined;
    },
    keep: async (id, { place }) => {
      if (place === 'kept') return;
      await mkdir(join(fileOf('kept', id), '..'), { recursive: true });
      await rename(fileOf('incoming', id), fileOf('kept', id)).catch((error) => {
        // Erased since it was looked at: asked again, there is nothing to keep.
        throw systemErrorCode(error) === 'ENOENT' ? unavailable(error) : error;
      });
    },
    discard,
    remove: async (id) => {
      await discard(id);
      await rm(fileOf('kept', id), { force: true });
    },
  };
}

/** Passes bytes through and says what they were; ends early, and with one byte too many, where there are more than announced. */
function seen(most: number) {
  const hash = createHash('sha256');
  let head = Buffer.of();
  let size = 0;
  async function* through(bytes: AsyncIterable<Buffer>) {
    for await (const chunk of bytes) {
      hash.update(chunk);
      size += chunk.byteLength;
      if (head.byteLength < headBytes) head = Buffer.concat([head, chunk]).subarray(0, headBytes);
      if (size > most) return;
      yield chunk;
    }
  }
  return { through, result: () => ({ size, head, sha256: hash.digest('hex') }) };
}

/** What arrived and was never completed goes after a day, as the bucket has it. */
async function forgetLeftovers(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const file = join(incoming, name);
    const about = await stat(file).catch(() => undefined);
    if (about !== undefined && Date.now() - about.mtimeMs > awaitedMs) await rm(file, { force: true });
  }
}

async function sizeOf(file: string): Promise<number | undefined> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
