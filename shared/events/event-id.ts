import { createHash } from 'node:crypto';
import type { EventKind } from './event.ts';

/**
 * The id of an event, made of what it is about, so that whoever notices the same occurrence again gives it the same id.
 * A UUID of version 8 (RFC 9562, section 5.8) from SHA-256.
 * @param occurrence what tells this one from others of its kind with the same party
 */
export function eventId(party: string, kind: EventKind, occurrence: readonly (string | number)[]): string {
  const bytes = createHash('sha256')
    .update(JSON.stringify([party, kind, ...occurrence]))
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
