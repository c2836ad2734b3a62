import type { FileHandle } from 'node:fs/promises';
import { Unreadable } from './unreadable.ts';

/** A file in the archive, as its central directory has it. */
export interface ZipEntry {
  name: string;
  method: 'stored' | 'deflated';
  compressedSize: number;
  size: number;
  /** Where its local header begins. */
  offset: number;
}

/** A bundle holds a dozen and a half. */
const mostEntries = 1000;
const directoryBytes = 1024 * 1024;
const endBytes = 22;
const longestComment = 0xffff;

/** Bytes of a file from a position on. Throws `Unreadable` where it ends before. */
export async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead < length) throw new Unreadable('The archive ends too early.');
  return buffer;
}

/**
 * The files of a ZIP archive, from its central directory (APPNOTE 6.3, sections 4.3.12 to 4.3.16, with ZIP64).
 * Throws `Unreadable` on what no bundle has: an encrypted file, a folder, a name twice or one that leads out of the
 * archive, another way of packing, files that share bytes, too many of them.
 */
export async function readDirectory(file: FileHandle): Promise<Map<string, ZipEntry>> {
  const { size } = await file.stat();
  const end = await findEnd(file, size);
  if (end.count > mostEntries || end.bytes > directoryBytes) throw new Unreadable('The archive holds too many files.');
  const directory = await readAt(file, end.offset, end.bytes);
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let read = 0; read < end.count; read++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) {
      throw new Unreadable("The archive's directory is damaged.");
    }
    const { entry, next } = readEntry(directory, at);
    if (entries.has(entry.name)) throw new Unreadable(`The archive holds ${entry.name} twice.`);
    entries.set(entry.name, entry);
    at = next;
  }
  refuseOverlaps([...entries.values()], end.offset);
  return entries;
}

async function findEnd(file: FileHandle, size: number): Promise<{ count: number; bytes: number; offset: number }> {
  const length = Math.min(size, endBytes + longestComment + 20);
  if (length < endBytes) throw new Unreadable('This is no ZIP archive.');
  const tail = await readAt(file, size - length, length);
  for (let at = length - endBytes; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== 0x06054b50 || at + endBytes + tail.readUInt16LE(at + 20) !== length) continue;
    const isZip64 = at >= 20 && tail.readUInt32LE(at - 20) === 0x07064b50;
    if (isZip64) return zip64End(file, exact(tail, at - 20 + 8));
    return { count: tail.readUInt16LE(at + 10), bytes: tail.readUInt32LE(at + 12), offset: tail.readUInt32LE(at + 16) };
  }
  throw new Unreadable('This is no ZIP archive.');
}

async function zip64End(file: FileHandle, position: number) {
  const end = await readAt(file, position, 56);
  if (end.readUInt32LE(0) !== 0x06064b50) throw new Unreadable("The archive's end is damaged.");
  return { count: exact(end, 32), bytes: exact(end, 40), offset: exact(end, 48) };
}

function readEntry(directory: Buffer, at: number): { entry: ZipEntry; next: number } {
  const flags = directory.readUInt16LE(at + 8);
  const method = directory.readUInt16LE(at + 10);
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => directory.readUInt16LE(at + offset));
  const from = at + 46;
  const extraAt = from + (nameLength ?? 0);
  const next = extraAt + (extraLength ?? 0) + (commentLength ?? 0);
  if (next > directory.length) throw new Unreadable("The archive's directory is damaged.");
  const name = safeName(directory.subarray(from, extraAt));
  if ((flags & 1) !== 0) throw new Unreadable(`${name} is encrypted.`);
  if (method !== 0 && method !== 8) throw new Unreadable(`${name} is packed in a way that no bundle uses.`);
  const extra = zip64Extra(directory.subarray(extraAt, extraAt + (extraLength ?? 0)));
  const field = (offset: number): number => {
    const value = directory.readUInt32LE(at + offset);
    return value === 0xffffffff ? extra() : value;
  };
  // In the order in which ZIP64 gives those that have no room.
  const size = field(24);
  const compressedSize = field(20);
  const entry: ZipEntry = {
    name,
    method: method === 0 ? 'stored' : 'deflated',
    size,
    compressedSize,
    offset: field(42),
  };
  return { entry, next };
}

/** The 64-bit numbers of the ZIP64 extra field (section 4.5.3), one after the other. */
function zip64Extra(extra: Buffer): () => number {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let position = at + 4;
    const end = Math.min(position + extra.readUInt16LE(at + 2), extra.length);
    return () => {
      if (position + 8 > end) throw new Unreadable("The archive's directory is damaged.");
      position += 8;
      return exact(extra, position - 8);
    };
  }
  return () => {
    throw new Unreadable("The archive's directory is damaged.");
  };
}

function exact(buffer: Buffer, at: number): number {
  const value = Number(buffer.readBigUInt64LE(at));
  if (!Number.isSafeInteger(value)) throw new Unreadable("The archive's directory is damaged.");
  return value;
}

function safeName(bytes: Buffer): string {
  const name = bytes.toString('utf8');
  const isSafe =
    /^[A-Za-z0-9._[\]-]+(\/[A-Za-z0-9._-]+)*$/.test(name) &&
    name.split('/').every((part) => part !== '.' && part !== '..');
  if (!isSafe) throw new Unreadable(`The archive holds a file of a name that no bundle has: ${JSON.stringify(name)}.`);
  return name;
}

/** Files that share bytes are how a small archive unpacks to a huge one. */
function refuseOverlaps(entries: readonly ZipEntry[], directoryAt: number): void {
  const inOrder = [...entries].sort((a, b) => a.offset - b.offset);
  for (const [index, entry] of inOrder.entries()) {
    const end = entry.offset + 30 + entry.name.length + entry.compressedSize;
    if (end > (inOrder[index + 1]?.offset ?? directoryAt)) {
      throw new Unreadable(`${entry.name} shares its bytes with another file.`);
    }
  }
}
