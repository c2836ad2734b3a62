import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { Unreadable } from './unreadable.ts';
import { readAt, readDirectory, type ZipEntry } from './zip-directory.ts';

/** An archive that is read from disk piece by piece, however large it is. */
export interface Zip {
  names: readonly string[];
  has: (name: string) => boolean;
  /** The bytes of a file. Throws `Unreadable` where it is missing, damaged, or longer than the directory says. */
  bytes: (name: string) => AsyncGenerator<Buffer>;
  /** A small file as a whole. Throws `Unreadable` over `most` bytes too. */
  whole: (name: string, most?: number) => Promise<Buffer>;
  close: () => Promise<void>;
}

const chunkBytes = 256 * 1024;
const smallFile = 64 * 1024 * 1024;

/** Opens a ZIP archive. Throws `Unreadable` as `readDirectory` does, and where there is no such file. */
export async function openZip(path: string): Promise<Zip> {
  const file = await open(path).catch((cause: unknown) => {
    throw new Unreadable(`${path} cannot be read.`, { cause });
  });
  const entries = await readDirectory(file).catch(async (error: unknown) => {
    await file.close();
    throw error;
  });
  const entryOf = (name: string): ZipEntry => {
    const entry = entries.get(name);
    if (entry === undefined) throw new Unreadable(`The archive has no ${name}.`);
    return entry;
  };
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    bytes: (name) => unpacked(file, entryOf(name)),
    whole: async (name, most = smallFile) => {
      const entry = entryOf(name);
      if (entry.size > most) throw new Unreadable(`${name} has ${entry.size} bytes, and ${most} are the most.`);
      const chunks: Buffer[] = [];
      for await (const chunk of unpacked(file, entry)) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
    close: () => file.close(),
  };
}

async function* unpacked(file: FileHandle, entry: ZipEntry): AsyncGenerator<Buffer> {
  let length = 0;
  try {
    for await (const chunk of entry.method === 'stored' ? packed(file, entry) : inflated(file, entry)) {
      length += chunk.length;
      if (length > entry.size) break;
      yield chunk;
    }
  } catch (cause) {
    if (cause instanceof Unreadable) throw cause;
    throw new Unreadable(`${entry.name} cannot be unpacked.`, { cause });
  }
  if (length !== entry.size) throw new Unreadable(`${entry.name} has not the length that the archive gives it.`);
}

async function* inflated(file: FileHandle, entry: ZipEntry): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw();
  const source = Readable.from(packed(file, entry));
  source.on('error', (error) => inflate.destroy(error));
  for await (const chunk of source.pipe(inflate)) yield Buffer.from(chunk);
}

async function* packed(file: FileHandle, { name, offset, compressedSize }: ZipEntry): AsyncGenerator<Buffer> {
  const header = await readAt(file, offset, 30);
  if (header.readUInt32LE(0) !== 0x04034b50) throw new Unreadable(`The header of ${name} is damaged.`);
  const nameLength = header.readUInt16LE(26);
  const there = await readAt(file, offset + 30, nameLength);
  if (there.toString('utf8') !== name) throw new Unreadable(`The archive gives ${name} two names.`);
  let at = offset + 30 + nameLength + header.readUInt16LE(28);
  for (const end = at + compressedSize; at < end; ) {
    const chunk = await readAt(file, at, Math.min(chunkBytes, end - at));
    at += chunk.length;
    yield chunk;
  }
}
