import * as z from 'zod';
import { keys } from '../store/keys.ts';
import { getItem } from '../store/read.ts';
import type { Store } from '../store/store.ts';
import type { Timing } from '../store/timing.ts';
import { inPlaceOf } from '../store/write.ts';
import { type UnauditedWrites, writeUnaudited } from '../store/write-unaudited.ts';
import { toSecond } from './checkpoint.ts';

/** A public key of the log, and when it signed: from `from` on, up to `until` where it is out of force. */
const logKeySchema = z.object({ vkey: z.string(), from: z.string(), until: z.string().nullable() });
export type LogKey = z.infer<typeof logKeySchema>;

const keptSchema = z.object({ keys: z.array(logKeySchema), version: z.int().positive() });

/** All keys that ever signed a checkpoint, in the order in which they came into force. */
export async function logKeys(store: Store): Promise<LogKey[]> {
  return (await getItem(store, keys.logKeys(), keptSchema))?.keys ?? [];
}

/**
 * Keeps which keys are in force from now on; writes nothing where they were before. To be called before they sign:
 * nobody is to meet a checkpoint whose key the log does not name. Throws `Problem('unavailable')`.
 */
export async function keepLogKeys(
  store: Store,
  vkeys: readonly string[],
  now: Date,
  timing: Partial<Timing> = {},
): Promise<void> {
  const inForce = async (): Promise<UnauditedWrites<void>> => {
    const kept = await getItem(store, keys.logKeys(), keptSchema);
    const before = kept?.keys ?? [];
    const after = inForceFrom(toSecond(now), vkeys, before);
    if (JSON.stringify(after) === JSON.stringify(before)) return { writes: [], result: undefined };
    const put = { ...keys.logKeys(), type: 'log-keys', keys: after, version: (kept?.version ?? 0) + 1 };
    return { writes: [{ put, ...inPlaceOf(kept) }], result: undefined };
  };
  await writeUnaudited(store, inForce, timing);
}

function inForceFrom(at: string, vkeys: readonly string[], before: readonly LogKey[]): LogKey[] {
  const known = new Set(before.map(({ vkey }) => vkey));
  return [
    ...before.map((key) => ({ ...key, until: vkeys.includes(key.vkey) ? null : (key.until ?? at) })),
    ...vkeys.filter((vkey) => !known.has(vkey)).map((vkey) => ({ vkey, from: at, until: null })),
  ];
}
