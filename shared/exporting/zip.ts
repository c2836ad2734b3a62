import { crc32, deflateRawSync, constants as zlib } from 'node:zlib';
import * as z from 'zod';

const count = z.int().min(0);
const entrySchema = z.object({
  name: z.string(),
  crc: count,
  /** Bytes before and after compression, so far. */
  size: count,
  packed: count,
  /** Where its local header stands. */
  offset: count,
});
type Entry = z.infer<typeof entrySchema>;

export const zipSchema = z.object({
  /** How long the archive is so far. */
  length: count,
  entries: z.array(entrySchema),
  open: entrySchema.nullable(),
});
/**
 * An archive that is being written: all that is needed to write on, as JSON, and none of what was written. It grows
 * with the number of entries alone.
 */
export type Zip = z.infer<typeof zipSchema>;

/** An archive after a step, and the bytes to put behind those that are there. */
export interface ZipStep {
  zip: Zip;
  bytes: Uint8Array;
}

export const emptyZip: Zip = { length: 0, entries: [], open: null };

/**
 * Begins an entry (APPNOTE 6.3.10, section 4.3.7). Its size and checksum are not known yet and follow behind it, in a
 * data descriptor. All entries are of 1980-01-01, so that equal content gives equal archives.
 */
export function openEntry(zip: Zip, name: string): ZipStep {
  if (zip.open !== null) throw new RangeError(`The entry ${zip.open.name} is still open.`);
  const header = Buffer.alloc(localHeaderBytes);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(plainVersion, 4);
  header.writeUInt16LE(flags, 6);
  header.writeUInt16LE(deflated, 8);
  header.writeUInt16LE(firstOfJanuary1980, 12);
  header.writeUInt16LE(Buffer.byteLength(name), 26);
  const open: Entry = { name, crc: 0, size: 0, packed: 0, offset: zip.length };
  return grown({ ...zip, open }, Buffer.concat([header, Buffer.from(name)]));
}

/**
 * Adds bytes to the open entry as a block of its own, which refers to nothing before it: so an archive can be written
 * on from here by somebody who does not have what came before. Equal bytes cut otherwise give another archive.
 * @param compress false keeps them as they are, within the same method: a stored entry must state its size first
 */
export function addBlock(zip: Zip, bytes: Uint8Array, { compress }: { compress: boolean }): ZipStep {
  const { open } = requireOpen(zip);
  if (bytes.byteLength === 0) return { zip, bytes: new Uint8Array() };
  const level = compress ? zlib.Z_DEFAULT_COMPRESSION : zlib.Z_NO_COMPRESSION;
  const packed = deflateRawSync(bytes, { level, finishFlush: zlib.Z_SYNC_FLUSH });
  const entry = {
    ...open,
    crc: crc32(bytes, open.crc),
    size: open.size + bytes.byteLength,
    packed: open.packed + packed.byteLength,
  };
  return grown({ ...zip, open: entry }, packed);
}

/** Ends the open entry: the last block, which is empty, and the data descriptor (section 4.3.9). */
export function closeEntry(zip: Zip): ZipStep {
  const { open } = requireOpen(zip);
  const entry = { ...open, packed: open.packed + lastBlock.byteLength };
  const wide = entry.size >= most32 || entry.packed >= most32;
  const descriptor = Buffer.alloc(wide ? 24 : 16);
  descriptor.writeUInt32LE(0x08074b50, 0);
  descriptor.writeUInt32LE(entry.crc, 4);
  if (wide) {
    descriptor.writeBigUInt64LE(BigInt(entry.packed), 8);
    descriptor.writeBigUInt64LE(BigInt(entry.size), 16);
  } else {
    descriptor.writeUInt32LE(entry.packed, 8);
    descriptor.writeUInt32LE(entry.size, 12);
  }
  const closed = { ...zip, entries: [...zip.entries, entry], open: null };
  return grown(closed, Buffer.concat([lastBlock, descriptor]));
}

/** The end of the archive: the central directory, in ZIP64 form wherever a number needs it (sections 4.3.12 to 16). */
export function closeZip(zip: Zip): Uint8Array {
  if (zip.open !== null) throw new RangeError(`The entry ${zip.open.name} is still open.`);
  const directory = Buffer.concat(zip.entries.map(centralHeader));
  const { length: offset } = zip;
  const number = zip.entries.length;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(number, most16), 8);
  end.writeUInt16LE(Math.min(number, most16), 10);
  end.writeUInt32LE(Math.min(directory.byteLength, most32), 12);
  end.writeUInt32LE(Math.min(offset, most32), 16);
  const wide = number >= most16 || directory.byteLength >= most32 || offset >= most32;
  return Buffer.concat([directory, ...(wide ? [wideEnd(number, directory.byteLength, offset)] : []), end]);
}

const localHeaderBytes = 30;
const most16 = 0xffff;
const most32 = 0xffffffff;
/** What a reader has to know: deflate, or ZIP64 too. */
const plainVersion = 20;
const wideVersion = 45;
/** A data descriptor follows (bit 3); names are UTF-8 (bit 11). */
const flags = 0x0808;
const deflated = 8;
const firstOfJanuary1980 = 0x0021;
/** A block with nothing in it that says it is the last (RFC 1951, section 3.2.3). */
const lastBlock = Uint8Array.of(3, 0);
/** Made on Unix: an ordinary file that everybody may read. */
const unix = 3;
const readable = 0o100644 * 0x10000;

function requireOpen(zip: Zip): { open: Entry } {
  if (zip.open === null) throw new RangeError('No entry of the archive is open.');
  return { open: zip.open };
}

function grown(zip: Zip, bytes: Uint8Array): ZipStep {
  return { zip: { ...zip, length: zip.length + bytes.byteLength }, bytes };
}

function centralHeader({ name, crc, size, packed, offset }: Entry): Buffer {
  const wide = [size, packed, offset].filter((each) => each >= most32);
  const extra = Buffer.alloc(wide.length === 0 ? 0 : 4 + 8 * wide.length);
  if (wide.length > 0) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(8 * wide.length, 2);
    for (const [index, each] of wide.entries()) extra.writeBigUInt64LE(BigInt(each), 4 + 8 * index);
  }
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt8(wideVersion, 4);
  header.writeUInt8(unix, 5);
  header.writeUInt16LE(wide.length === 0 ? plainVersion : wideVersion, 6);
  header.writeUInt16LE(flags, 8);
  header.writeUInt16LE(deflated, 10);
  header.writeUInt16LE(firstOfJanuary1980, 14);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(Math.min(packed, most32), 20);
  header.writeUInt32LE(Math.min(size, most32), 24);
  header.writeUInt16LE(Buffer.byteLength(name), 28);
  header.writeUInt16LE(extra.byteLength, 30);
  header.writeUInt32LE(readable, 38);
  header.writeUInt32LE(Math.min(offset, most32), 42);
  return Buffer.concat([header, Buffer.from(name), extra]);
}

/** The ZIP64 end of the central directory, and what says where it stands. */
function wideEnd(number: number, bytes: number, offset: number): Buffer {
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt8(wideVersion, 12);
  record.writeUInt8(unix, 13);
  record.writeUInt16LE(wideVersion, 14);
  for (const [index, each] of [number, number, bytes, offset].entries()) {
    record.writeBigUInt64LE(BigInt(each), 24 + 8 * index);
  }
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + bytes), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([record, locator]);
}
