import * as z from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const position = z.int().positive();

const range = { from: position, to: position, prev: sha256, head: sha256 };
const included = { ...range, index: z.int().nonnegative(), proof: z.array(sha256) };

const entrySchema = z.strictObject({
  stream: z.string(),
  seq: position,
  prev: sha256,
  at: z.string(),
  actor: z.string(),
  role: z.string(),
  action: z.string(),
  object: z.string(),
  version: position,
  digest: sha256,
  hash: sha256,
});
/** What was done by whom to which object, as the audit has it. */
export type Entry = z.infer<typeof entrySchema>;

const segmentSchema = z.strictObject(included);
/** Entries of a stream that are one leaf of the log, and where that leaf is. */
export type Segment = z.infer<typeof segmentSchema>;

const named = z.array(z.strictObject({ id: z.string(), digest: sha256 }));
const payloadSchema = z.strictObject({
  seq: position,
  of: z.union([
    z.strictObject({ declaration: sha256, assessments: named }),
    z.strictObject({ assessments: named }),
    z.strictObject({ assessment: z.string() }),
  ]),
});
/** What an entry commits to. */
export type Payload = z.infer<typeof payloadSchema>;

const streamSchema = z.strictObject({ name: z.string(), anchor: segmentSchema.nullable() });
export type Opening = z.infer<typeof streamSchema>;

const lineSchema = z.union([
  z.strictObject({ stream: streamSchema }),
  z.strictObject({ entry: entrySchema }),
  z.strictObject({ payload: payloadSchema }),
  z.strictObject({ segment: segmentSchema }),
]);
/** A line of `proof/chains.ndjson`. */
export type ChainLine = z.infer<typeof lineSchema>;

/** Which check hears of a line that is not what its one member says. */
const meant = { stream: 'chains', entry: 'entries', payload: 'payloads', segment: 'segments' } as const;

/** Reads a line that is JSON already; where it is none, the check that fails. */
export function chainLine(value: unknown): ChainLine | (typeof meant)[keyof typeof meant] {
  const read = lineSchema.safeParse(value);
  if (read.success) return read.data;
  const [only] = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  return only === 'entry' || only === 'payload' || only === 'segment' ? meant[only] : meant.stream;
}
