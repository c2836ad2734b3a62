import * as z from 'zod';
import { gsi1, keys } from './keys.ts';
import { getItem, type Page, type PageRequest, pageOfIndex } from './read.ts';
import type { Store } from './store.ts';
import { inPlaceOf, type Write } from './write.ts';

const count = z.int().min(0);

const lineSchema = z.object({
  watch: z.string(),
  /** The last turn that was given. */
  last: count,
  /** Whose turn it is; one after `last` where nobody waits. Every turn from here to `last` is a delivery that waits. */
  next: z.int().positive(),
  /** Attempts that failed since one went well, whichever delivery they were for. */
  failures: count,
  failingSince: z.exactOptional(z.iso.datetime()),
  /** When the next attempt is due; absent where nobody waits. A worker that takes the line puts this off. */
  dueAt: z.exactOptional(z.iso.datetime()),
  /** Which worker has it until `dueAt`. */
  takenBy: z.exactOptional(z.string()),
  /** 0: nothing of it is kept yet. */
  version: count,
});
/** The deliveries of one watch, one behind the other: only the first is ever attempted, so a failing one holds its own line up and no other. */
export type DeliveryLine = z.infer<typeof lineSchema>;

/** A watch's line; as it begins where nothing of it is kept yet. */
export async function getLine(store: Store, watch: string): Promise<DeliveryLine> {
  return (await getItem(store, keys.line(watch), lineSchema)) ?? { watch, last: 0, next: 1, failures: 0, version: 0 };
}

/** Keeps a line in place of the one that was read; reads again when another came between. */
export function putLine(changed: DeliveryLine, replaces: DeliveryLine): Write {
  const { watch, dueAt } = changed;
  const line = { ...changed, version: replaces.version + 1 };
  const key = { ...keys.line(watch), ...(dueAt !== undefined && gsi1.line(watch, dueAt)) };
  const put = { ...key, type: 'delivery-line', version: line.version, summary: line };
  return { put, ...inPlaceOf(replaces.version === 0 ? undefined : replaces) };
}

/**
 * The lines of one of the 16 shards in which somebody waits, those first that are due longest; a position is the sort
 * key. One a moment old may be missing, and what is found may be taken by now.
 */
export async function linesOfShard(store: Store, shard: string, page: PageRequest): Promise<Page<DeliveryLine>> {
  const request = { index: 'gsi1', partition: gsi1.waiting(shard), newestFirst: false } as const;
  return pageOfIndex(store, request, page, lineSchema, ({ watch, dueAt = '' }) => gsi1.line(watch, dueAt).gsi1sk);
}
