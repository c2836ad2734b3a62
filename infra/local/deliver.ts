import { v7 as uuid } from 'uuid';
import { deliverAll } from '../../shared/delivering/deliver-all.ts';
import { createSender } from '../../shared/delivering/send.ts';
import type { WebhookReach } from '../../shared/delivering/webhook-address.ts';
import type { Store } from '../../shared/store/store.ts';
import { type KeptDoing, keepDoing } from './keep-doing.ts';

const everyMs = 1_500;
const afterFailureMs = 5_000;

/** Delivers to webhooks, looking every second and a half for what is due. */
export function keepDelivering(store: Store, reach: WebhookReach): KeptDoing {
  const work = {
    ...{ store, send: createSender({ reach }), newId: () => uuid() },
    onDead: ({ watch, event, said }: { watch: string; event: string; said: string }) =>
      console.error(`Event ${event} is no longer delivered to the webhook of watch ${watch}. ${said}`),
    onFailure: (watch: string, error: unknown) =>
      console.error(`The webhook of watch ${watch} could not be served.`, error),
  };
  const interrupted = 'Delivering was interrupted, and is tried again.';
  return keepDoing((hasTime) => deliverAll({ ...work, hasTime }), { everyMs, afterFailureMs, interrupted });
}
