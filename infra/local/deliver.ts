import { setTimeout as wait } from 'node:timers/promises';
import { v7 as uuid } from 'uuid';
import { deliverAll } from '../../shared/delivering/deliver-all.ts';
import { createSender } from '../../shared/delivering/send.ts';
import type { WebhookReach } from '../../shared/delivering/webhook-address.ts';
import type { Store } from '../../shared/store/store.ts';

/** The part of this machine that does what the function that delivers does in AWS. */
export interface KeepingDelivering {
  start: () => void;
  /** Ends it in order, behind the attempts that are under way; the next start goes on. */
  stop: () => Promise<void>;
}

const everyMs = 1_500;
const afterFailureMs = 5_000;

/** Delivers to webhooks, looking every second and a half for what is due. */
export function keepDelivering(store: Store, reach: WebhookReach): KeepingDelivering {
  const stopping = new AbortController();
  let running = Promise.resolve();
  const work = {
    ...{ store, send: createSender({ reach }), newId: () => uuid() },
    hasTime: () => !stopping.signal.aborted,
    onDead: ({ watch, event, said }: { watch: string; event: string; said: string }) =>
      console.error(`Event ${event} is no longer delivered to the webhook of watch ${watch}. ${said}`),
    onFailure: (watch: string, error: unknown) =>
      console.error(`The webhook of watch ${watch} could not be served.`, error),
  };
  const run = async () => {
    while (!stopping.signal.aborted) {
      let pause = everyMs;
      try {
        await deliverAll(work);
      } catch (error) {
        if (!stopping.signal.aborted) console.error('Delivering was interrupted, and is tried again.', error);
        pause = afterFailureMs;
      }
      await wait(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  return {
    start: () => {
      running = run();
    },
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}
