import * as z from 'zod';
import { flattened } from '../store/summary.ts';

/** A value as DynamoDB writes it down: one member, named for the type. Bytes are Base64 for Lambda. */
type AttributeValue =
  | { S: string }
  | { N: string }
  | { BOOL: boolean }
  | { NULL: boolean }
  | { B: string | Uint8Array }
  | { L: AttributeValue[] }
  | { M: Record<string, AttributeValue> }
  | Record<string, never>;

const attributeValue: z.ZodType<AttributeValue> = z.lazy(() =>
  z.union([
    z.object({ S: z.string() }),
    z.object({ N: z.string() }),
    z.object({ BOOL: z.boolean() }),
    z.object({ NULL: z.boolean() }),
    z.object({ B: z.union([z.string(), z.instanceof(Uint8Array)]) }),
    z.object({ L: z.array(attributeValue) }),
    z.object({ M: z.record(z.string(), attributeValue) }),
    // DynamoDB Local leaves the type of an empty map out.
    z.strictObject({}),
  ]),
);
const image = z.record(z.string(), attributeValue);

const streamRecord = z.object({
  eventName: z.enum(['INSERT', 'MODIFY', 'REMOVE']),
  dynamodb: z.object({ NewImage: z.exactOptional(image), OldImage: z.exactOptional(image) }),
});

/** An item of `records` as schemas read it. */
type Item = Record<string, unknown>;

/** What became of one item of `records`: no `before` where it is new, no `after` where it is gone. */
export interface Change {
  type: string;
  before: Item | undefined;
  after: Item | undefined;
}

/**
 * Reads a record of the table's stream, as Lambda hands it over and as `GetRecords` answers. Throws where it is none of
 * ours.
 */
export function readChange(record: unknown): Change {
  const { NewImage, OldImage } = streamRecord.parse(record).dynamodb;
  const [after, before] = [NewImage && itemOf(NewImage), OldImage && itemOf(OldImage)];
  const { type } = z.object({ type: z.string() }).parse(after ?? before);
  return { type, before, after };
}

/** The place of a record in its shard, if it can be told. */
export function sequenceOf(record: unknown): string | undefined {
  return z.object({ dynamodb: z.object({ SequenceNumber: z.string().min(1) }) }).safeParse(record).data?.dynamodb
    .SequenceNumber;
}

const itemOf = (read: z.infer<typeof image>): Item => flattened(plainObject(read));

const plainObject = (members: Record<string, AttributeValue>): Item =>
  Object.fromEntries(Object.entries(members).map(([name, value]) => [name, plain(value)]));

function plain(value: AttributeValue): unknown {
  if ('S' in value) return value.S;
  if ('N' in value) return Number(value.N);
  if ('BOOL' in value) return value.BOOL;
  if ('NULL' in value) return null;
  if ('B' in value) return typeof value.B === 'string' ? Buffer.from(value.B, 'base64') : value.B;
  if ('L' in value) return value.L.map(plain);
  return 'M' in value ? plainObject(value.M) : {};
}
