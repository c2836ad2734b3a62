import type { Write } from '../../shared/store/write.ts';

type Item = Record<string, unknown>;

/** A value as DynamoDB writes it down; bytes as Lambda hands them over. */
function written(value: unknown): unknown {
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: String(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  if (value === null) return { NULL: true };
  if (value instanceof Uint8Array) return { B: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) return { L: value.map(written) };
  return { M: members({ ...Object(value) }) };
}

const members = (item: Item) =>
  Object.fromEntries(
    Object.entries(item).flatMap(([name, value]) => (value === undefined ? [] : [[name, written(value)]])),
  );

/** The item that a write puts. */
export function itemOf(write: Write): Item {
  if (!('put' in write)) throw new RangeError('This write puts no item.');
  return write.put;
}

let sequence = 0;

/** A record of the stream as Lambda hands it over. */
export function streamRecord(after: Item | undefined, before?: Item) {
  sequence += 1;
  const eventName = before === undefined ? 'INSERT' : after === undefined ? 'REMOVE' : 'MODIFY';
  return {
    eventID: String(sequence),
    eventName,
    eventSource: 'aws:dynamodb',
    dynamodb: {
      SequenceNumber: String(sequence).padStart(21, '0'),
      ...(after && { NewImage: members(after) }),
      ...(before && { OldImage: members(before) }),
    },
  };
}
