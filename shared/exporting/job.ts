import * as z from 'zod';
import { bands } from '../../rules/vocabulary.ts';

export const datasets = ['scores', 'findings', 'assessments', 'declarations', 'audit'] as const;
export type Dataset = (typeof datasets)[number];

export const dataFormats = ['csv', 'ndjson', 'xlsx', 'oscal'] as const;
export type DataFormat = (typeof dataFormats)[number];

const exportStates = ['queued', 'running', 'ready', 'failed', 'cancelled'] as const;

const count = z.int().min(0);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What is asked for. A filter that is null lets everything through. */
export const exportScopeFields = {
  dataset: z.enum(datasets),
  format: z.enum(dataFormats),
  /** The id of a rule set, of whatever version. */
  ruleSet: z.string().nullable(),
  band: z.enum(bands).nullable(),
  /** Days, both included. */
  period: z.object({ from: z.iso.date(), to: z.iso.date() }).nullable(),
  /** Ids of parties, each once, in the order of the walk (`walk.ts`). */
  parties: z.array(z.string()).nullable(),
  /** The size of an earlier checkpoint: only what changed after it. */
  since: count.nullable(),
  /** Whether what is needed to assess everything again is in the bundle. */
  replay: z.boolean(),
  reason: z.string(),
};

export const exportJobSchema = z.object({
  id: z.string(),
  /** The hash of issuer and subject: whose export it is. */
  owner: z.string(),
  ...exportScopeFields,
  /** The checkpoint it is pinned to: the newest when it was asked for. */
  cut: z.object({ size: count, note: z.string(), at: z.iso.datetime(), origin: z.string() }),
  requestedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  state: z.enum(exportStates),
  progress: z.object({
    /** The file that is being made; null before the first and after the last. */
    file: z.string().nullable(),
    /** Files that are whole, of how many. */
    files: z.object({ done: count, of: count }).nullable(),
    rows: count,
    /** Of the bundle, as it is kept so far. */
    bytes: count,
  }),
  /** Of the whole bundle; null until it is ready. */
  bundle: z.object({ bytes: count, sha256 }).nullable(),
  /** Why there is no bundle, in a sentence; null unless it failed. */
  failure: z.string().nullable(),
  version: z.int().positive(),
});
/** An export that somebody asked for, and how far it has come. */
export type ExportJob = z.infer<typeof exportJobSchema>;

/** An export as its audit entries commit to it. Not whose it is: a guess could be tried against the digest for ever. */
export const auditedExport = ({ owner: _owner, ...job }: ExportJob) => job;
