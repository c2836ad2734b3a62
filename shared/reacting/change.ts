import * as z from 'zod';
import { flattened } from '../store/summary.ts';

/** A value as DynamoDB writes it down in streams: one member, named for the type. */
type AttributeValue =
  | { S: string }
  | { N: string }
  | { BOOL: boolean }
  | { NULL: boolean }
  | { L: AttributeValue[] }
  | { M: Record<string, AttributeValue> };

const attributeValue: z.ZodType<AttributeValue> = z.lazy(() =>
  z.union([
    z.object({ S: z.string() }),
    z.object({ N: z.string() }),
    z.object({ BOOL: z.boolean() }),
    z.object({ NULL: z.boolean() }),
    z.object({ L: z.array(attributeValue) }),
    z.object({ M: z.record(z.string(), attributeValue) }),
  ]),
);

/** Of an item only what a list shows of it is read: packed bodies stay packed. */
const image = z.object({ type: z.object({ S: z.string() }), summary: z.exactOptional(attributeValue) });

const streamRecord = z.object({
  eventName: z.enum(['INSERT', 'MODIFY', 'REMOVE']),
  dynamodb: z.object({
    SequenceNumber: z.string().min(1),
    NewImage: z.exactOptional(image),
    OldImage: z.exactOptional(image),
  }),
});

/** The summary of an item, as the schema of its kind reads it. */
type Summary = Record<string, unknown>;

/** What became of one item of `records`: no `before` where it is new, no `after` where it is gone. */
export interface Change {
  type: string;
  before: Summary | undefined;
  after: Summary | undefined;
}

/**
 * Reads a record of the table's stream, as Lambda hands it over and as `GetRecords` answers. Throws a `ZodError` where it
 * is none of ours.
 */
export function readChange(record: unknown): Change {
  const { NewImage, OldImage } = streamRecord.parse(record).dynamodb;
  const type = NewImage?.type.S ?? OldImage?.type.S;
  if (type === undefined) throw new RangeError('A record of the stream shows the item neither before nor after.');
  return { type, before: OldImage && summaryOf(OldImage), after: NewImage && summaryOf(NewImage) };
}

/** The place of a record in its shard, if it can be told. */
export function sequenceOf(record: unknown): string | undefined {
  return z.object({ dynamodb: z.object({ SequenceNumber: z.string().min(1) }) }).safeParse(record).data?.dynamodb
    .SequenceNumber;
}

function summaryOf({ summary }: z.infer<typeof image>): Summary {
  return summary === undefined ? {} : flattened({ summary: plain(summary) });
}

function plain(value: AttributeValue): unknown {
  if ('S' in value) return value.S;
  if ('N' in value) return Number(value.N);
  if ('BOOL' in value) return value.BOOL;
  if ('NULL' in value) return null;
  if ('L' in value) return value.L.map(plain);
  return Object.fromEntries(Object.entries(value.M).map(([name, each]) => [name, plain(each)]));
}
