import * as z from 'zod';
import { keys } from './keys.ts';
import { getItem } from './read.ts';
import type { Store } from './store.ts';
import { inPlaceOf, type Write } from './write.ts';

const secretSchema = z.object({
  /** `whsec_` and 32 random bytes in base64. */
  secret: z.string(),
  madeAt: z.iso.datetime(),
  /** Another has taken its place: until then it signs beside that one. */
  until: z.exactOptional(z.iso.datetime()),
});
/** What signs deliveries, and what their receiver checks them with. */
export type WebhookSecret = z.infer<typeof secretSchema>;

const target = {
  watch: z.string(),
  url: z.string(),
  /** When the watch got a webhook; what it was told before is none of its business. */
  since: z.iso.datetime(),
  version: z.int().positive(),
};

const webhookSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('open'), ...target, secrets: z.array(secretSchema) }),
  z.object({
    state: z.literal('disabled'),
    ...target,
    secrets: z.array(secretSchema),
    /** `gone`: its receiver said so (410). `failing`: it took nothing for days. */
    because: z.enum(['gone', 'failing']),
    disabledAt: z.iso.datetime(),
  }),
  /** Address and secrets are no longer kept. */
  z.object({ state: z.literal('removed'), watch: z.string(), version: z.int().positive() }),
]);
/**
 * Where the events of one watch are delivered. The secrets stand in this item alone, readable, because each signature
 * needs them: the table's key encrypts them at rest, and nothing shows, logs, audits or hands on this item.
 */
export type Webhook = z.infer<typeof webhookSchema>;

/** One that has an address. */
export type WebhookTarget = Exclude<Webhook, { state: 'removed' }>;

export async function getWebhook(store: Store, watch: string): Promise<Webhook | undefined> {
  return getItem(store, keys.webhook(watch), webhookSchema);
}

type WithoutVersion<T> = T extends unknown ? Omit<T, 'version'> : never;

/** Keeps a webhook in place of the one that was read; reads again when another came between. */
export function putWebhook(facts: WithoutVersion<Webhook>, replaces: Webhook | undefined): Write {
  const webhook = { ...facts, version: (replaces?.version ?? 0) + 1 };
  return { put: { ...keys.webhook(facts.watch), type: 'webhook', ...webhook }, ...inPlaceOf(replaces) };
}
