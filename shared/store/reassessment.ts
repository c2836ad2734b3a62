import * as z from 'zod';
import { getItems } from './batch.ts';
import { gsi2, keys, walkShards } from './keys.ts';
import { getItem, type Page, type PageRequest, pageOfIndex } from './read.ts';
import type { Store } from './store.ts';
import type { Timing } from './timing.ts';
import { ruleSetReferenceSchema } from './verdict.ts';
import { inPlaceOf, type Write } from './write.ts';

export const jobStates = ['queued', 'running', 'ready', 'failed', 'cancelled'] as const;

const count = z.int().min(0);

/** What became of the parties that were looked at: `parties` is the sum of the others. */
export const countsSchema = z.object({
  parties: count,
  /** Assessed, and a new assessment and score kept. */
  renewed: count,
  /** Had an assessment of the same declarations under these very rules. */
  unchanged: count,
  /** Had declared nothing that this rule set judges. */
  notJudged: count,
  failed: count,
});
export type Counts = z.infer<typeof countsSchema>;

export const noCounts: Counts = { parties: 0, renewed: 0, unchanged: 0, notJudged: 0, failed: 0 };

const progress = {
  counts: countsSchema,
  /** How many parties moved from one band to another, by `low>high`; from `none` where there was no score. */
  bandChanges: z.record(z.string(), count),
};

const jobSchema = z.object({
  id: z.string(),
  ruleSet: ruleSetReferenceSchema,
  /**
   * `queued` until its shards are handed out, `running` until the last one is done; then `ready`, or `failed` where a
   * party could not be assessed. `cancelled`: another took its place before that.
   */
  state: z.enum(jobStates),
  startedBy: z.enum(['publication', 'person']),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  shardsDone: count,
  /** Those of the shards that are done. */
  ...progress,
  version: z.int().positive(),
});
/** The work of bringing every party's assessment under one rule set up to date. */
export type Reassessment = z.infer<typeof jobSchema>;

const shardSchema = z.object({
  job: z.string(),
  shard: z.string(),
  /** The id of the party dealt with last. */
  cursor: z.string().optional(),
  done: z.boolean(),
  ...progress,
  /** The first of those that could not be assessed; `counts.failed` counts them all. */
  failedParties: z.array(z.string()),
  /** 0: nothing of it is kept yet. */
  version: count,
});
/** How far one of the 256 shards has come. */
export type ReassessmentShard = z.infer<typeof shardSchema>;

export async function getReassessment(store: Store, id: string): Promise<Reassessment | undefined> {
  return getItem(store, keys.reassessment(id), jobSchema);
}

/** Keeps a job in place of the one that was read; reads again when another came between. */
export function putReassessment(facts: Omit<Reassessment, 'version'>, replaces: Reassessment | undefined): Write {
  const job = { ...facts, version: (replaces?.version ?? 0) + 1 };
  const key = { ...keys.reassessment(job.id), ...gsi2.reassessment(job.id) };
  return { put: { ...key, type: 'reassessment', version: job.version, summary: job }, ...inPlaceOf(replaces) };
}

/** All jobs, newest first; one a moment old may be missing. */
export async function listReassessments(store: Store, page: PageRequest): Promise<Page<Reassessment>> {
  const request = { index: 'gsi2', partition: gsi2.reassessments(), newestFirst: true } as const;
  return pageOfIndex(store, request, page, jobSchema, ({ id }) => id);
}

/** A shard of a job; as it begins where nothing of it is kept yet. */
export async function getShard(store: Store, job: string, shard: string): Promise<ReassessmentShard> {
  return (await getItem(store, keys.reassessmentShard(job, shard), shardSchema)) ?? untouched(job, shard);
}

/** Keeps a shard in place of the one that was read; reads again when another came between. */
export function putShard(changed: ReassessmentShard, replaces: ReassessmentShard): Write {
  const shard = { ...changed, version: replaces.version + 1 };
  const put = { ...keys.reassessmentShard(shard.job, shard.shard), type: 'reassessment-shard', ...shard };
  return { put, ...inPlaceOf(replaces.version === 0 ? undefined : replaces) };
}

const mostKeysAtOnce = 100;

/** All 256 shards of a job, in walking order. */
export async function shardsOf(store: Store, job: string, timing?: Partial<Timing>): Promise<ReassessmentShard[]> {
  const wanted = walkShards.map((shard) => keys.reassessmentShard(job, shard));
  const kept = new Map<string, ReassessmentShard>();
  for (let start = 0; start < wanted.length; start += mostKeysAtOnce) {
    const some = await getItems(store, wanted.slice(start, start + mostKeysAtOnce), shardSchema, timing);
    for (const each of some) kept.set(each.shard, each);
  }
  return walkShards.map((shard) => kept.get(shard) ?? untouched(job, shard));
}

function untouched(job: string, shard: string): ReassessmentShard {
  return { job, shard, done: false, counts: noCounts, bandChanges: {}, failedParties: [], version: 0 };
}
