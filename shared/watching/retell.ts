import { isVerdict } from '../disputing/held-back.ts';
import type { Work } from '../reacting/work.ts';
import { eventsOfParty } from '../store/event.ts';
import type { Telling } from './tell.ts';

const eventsAPage = 100;

/**
 * Hands out anew what a dispute may have held back: all verdicts on a party since it was raised. Whoever was told of one
 * is not told again.
 */
export async function retell(
  { store, send }: Pick<Telling, 'store' | 'send'>,
  work: Extract<Work, { kind: 'retell' }>,
): Promise<void> {
  const { party, since } = work;
  const { items, next } = await eventsOfParty(store, party, { limit: eventsAPage, after: work.after ?? 0 });
  const held = items.filter((event) => event.raisedAt >= since && isVerdict(event));
  const rest: Work[] = next === undefined || items.length < eventsAPage ? [] : [{ ...work, after: next }];
  await send([...rest, ...held.map(({ id }): Work => ({ kind: 'tell', party, event: id }))]);
}
