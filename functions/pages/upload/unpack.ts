import { inflateRawSync } from 'node:zlib';

/** Parts of an archive by their path, or what stands in the way. */
export type Unpacked = { parts: Map<string, Buffer> } | { problem: 'damaged' | 'bomb' };

interface Bounds {
  /** How many parts an archive may list. */
  parts: number;
  /** How many bytes all that is wanted may come to. */
  bytes: number;
}

interface Entry {
  path: string;
  method: number;
  isEncrypted: boolean;
  packed: number;
  declared: number;
  header: number;
}

/**
 * Unpacks the wanted parts of a ZIP archive, as its directory lists them. What a part says of its own size is believed
 * where it is too much already; else the bytes are counted as they come, and it ends at the bound. What is within another
 * archive stays packed.
 */
export function unpack(archive: Buffer, isWanted: (path: string) => boolean, bounds: Bounds): Unpacked {
  try {
    const entries = listed(archive, bounds.parts);
    if (entries === undefined) return { problem: 'bomb' };
    const parts = new Map<string, Buffer>();
    let left = bounds.bytes;
    for (const entry of entries.filter(({ path }) => isWanted(path))) {
      // Two parts of one name are read by each program as it likes.
      if (entry.isEncrypted || parts.has(entry.path)) return { problem: 'damaged' };
      if (entry.declared > left) return { problem: 'bomb' };
      const part = contentOf(archive, entry, left);
      left -= part.length;
      if (left < 0) return { problem: 'bomb' };
      parts.set(entry.path, part);
    }
    return { parts };
  } catch (error) {
    const isLonger = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    // Everything else that an archive can do to a reader: offsets that lead out of it, bytes that are not deflated.
    return { problem: isLonger ? 'bomb' : 'damaged' };
  }
}

/** What the central directory lists (APPNOTE 4.3.12); undefined where that is too much. */
function listed(archive: Buffer, most: number): Entry[] | undefined {
  const end = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0) throw new RangeError('It has no directory.');
  const count = archive.readUInt16LE(end + 10);
  if (count > most) return undefined;
  const entries: Entry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let each = 0; each < count; each += 1) {
    if (archive.readUInt32LE(at) !== 0x02014b50) throw new RangeError('No entry stands where one is listed.');
    const nameLength = archive.readUInt16LE(at + 28);
    entries.push({
      isEncrypted: (archive.readUInt16LE(at + 8) & 1) === 1,
      method: archive.readUInt16LE(at + 10),
      packed: archive.readUInt32LE(at + 20),
      declared: archive.readUInt32LE(at + 24),
      header: archive.readUInt32LE(at + 42),
      path: archive.toString('utf8', at + 46, at + 46 + nameLength),
    });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

function contentOf(archive: Buffer, { header, packed, method }: Entry, most: number): Buffer {
  if (archive.readUInt32LE(header) !== 0x04034b50) throw new RangeError('No part stands where one is listed.');
  const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
  const bytes = archive.subarray(start, start + packed);
  if (method === 0) return bytes;
  if (method !== 8) throw new RangeError('It is packed in a way that workbooks are not.');
  return inflateRawSync(bytes, { maxOutputLength: Math.max(1, most) });
}
