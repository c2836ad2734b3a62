import * as z from 'zod';
import { Unreadable } from './unreadable.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().nonnegative();

const manifestSchema = z.object({
  format: z.literal('paragraph-13-bundle/1'),
  id: z.string(),
  origin: z.string(),
  dataset: z.enum(['scores', 'findings', 'assessments', 'declarations', 'audit']),
  dataFormat: z.enum(['csv', 'ndjson', 'xlsx', 'oscal']),
  filter: z.object({
    ruleSet: z.string().nullable(),
    band: z.string().nullable(),
    period: z.object({ from: z.string(), to: z.string() }).nullable(),
    parties: z.array(z.string()).nullable(),
    since: count.nullable(),
    replay: z.boolean(),
  }),
  checkpoint: z.object({ size: count, root: sha256, at: z.string() }),
  ruleSets: z.array(z.object({ id: z.string(), version: z.string(), digest: sha256, file: z.string() })),
  files: z.array(z.object({ name: z.string(), bytes: count, sha256, rows: count.nullable() })),
  streams: count,
  entries: count,
  segments: count,
  declarations: count,
  assessments: count,
  erased: count,
});
/** What a bundle says of itself. */
export type Manifest = z.infer<typeof manifestSchema>;

/** Throws `Unreadable` where it is the manifest of no bundle that this program knows. */
export function readManifest(value: unknown): Manifest {
  const read = manifestSchema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Unreadable(
    `manifest.json is not that of a bundle: ${issue?.path.join('/') ?? ''}: ${issue?.message ?? ''}.`,
  );
}
