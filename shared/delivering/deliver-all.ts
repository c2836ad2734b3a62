import { deliverDue } from './deliver-due.ts';
import type { Delivering } from './delivering.ts';
import type { Counts } from './serve-line.ts';

/** Delivers until nothing is due any more, or there is no time left; gives what was done in all. */
export async function deliverAll(work: Delivering): Promise<Counts> {
  const total: Counts = { delivered: 0, failed: 0, dead: 0 };
  while (work.hasTime()) {
    const { delivered, failed, dead } = await deliverDue(work);
    if (delivered + failed + dead === 0) break;
    total.delivered += delivered;
    total.failed += failed;
    total.dead += dead;
  }
  return total;
}
