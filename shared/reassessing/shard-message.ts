import * as z from 'zod';

/** One piece of work: a shard of a job, to be walked from wherever it has come to. Sent twice it does nothing twice. */
export const shardMessage = z.strictObject({ job: z.uuid(), shard: z.string().regex(/^[0-9a-f]{2}$/) });
export type ShardMessage = z.infer<typeof shardMessage>;

/** Puts messages into the queue that feeds the workers. */
export type SendMessages = (messages: readonly ShardMessage[]) => Promise<void>;
