import { digestOf } from '../audit/canonical.ts';
import { isOvertaken, overtaken } from '../reassessing/overtaken.ts';
import { streams } from '../store/audit-trail.ts';
import { commit } from '../store/commit.ts';
import { type DeliveryLine, getLine, putLine } from '../store/delivery-line.ts';
import { type Delivering, noAnswer, theDeliverer } from './delivering.ts';

/** Longer than an attempt (10 seconds) and keeping its result (25) may take. After that the line is anybody's again. */
const leaseMs = 60_000;

/** So long an index may be behind the table. */
const momentMs = 2000;

/** When a line falls free again that is taken, or kept, at a time. */
export const leaseFrom = (at: Date): string => new Date(at.getTime() + leaseMs).toISOString();

/**
 * Takes a line for a worker, by putting off when it is due: whoever looks meanwhile finds nothing to do, and a worker
 * that dies gives it back by doing nothing. Undefined where it is not due, or another was faster.
 */
export async function takeLine(work: Delivering, watch: string, worker: string): Promise<DeliveryLine | undefined> {
  return changeLine(work, watch, 'deliveries.taken', (line, at) => {
    const isDue = line.dueAt !== undefined && line.dueAt <= at.toISOString();
    return isDue ? { ...line, dueAt: leaseFrom(at), takenBy: worker } : undefined;
  });
}

/** Gives a line back that cannot be served just now, for another worker a moment later. */
export async function putBackLine(work: Delivering, watch: string, worker: string): Promise<void> {
  await changeLine(work, watch, 'deliveries.put-back', ({ takenBy, ...line }, at) =>
    takenBy === worker ? { ...line, dueAt: new Date(at.getTime() + momentMs).toISOString() } : undefined,
  );
}

/** Keeps what `change` makes of a line as it is now; where it makes nothing of it, nothing is kept. */
async function changeLine(
  { store, timing }: Delivering,
  watch: string,
  action: string,
  change: (line: DeliveryLine, at: Date) => DeliveryLine | undefined,
): Promise<DeliveryLine | undefined> {
  let changed: DeliveryLine | undefined;
  const prepare = async ({ at }: { at: Date }) => {
    const line = await getLine(store, watch);
    changed = change(line, at);
    if (changed === undefined) throw overtaken();
    const audit = { action, object: `watch/${watch}`, version: line.version + 1, digest: digestOf(changed) };
    return { writes: [putLine(changed, line)], audit, answer: noAnswer };
  };
  try {
    await commit(store, { stream: streams.webhook(watch), by: theDeliverer, prepare }, timing);
    return changed;
  } catch (error) {
    if (isOvertaken(error)) return undefined;
    throw error;
  }
}
