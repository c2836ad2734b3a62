import * as z from 'zod';
import { invalidRequest } from '../http/problem.ts';
import { getLine, putLine } from '../store/delivery-line.ts';
import type { Store } from '../store/store.ts';
import { getWebhook, putWebhook, type Webhook, type WebhookTarget } from '../store/webhook.ts';
import type { Write } from '../store/write.ts';
import { newSecret, rotated, signingSecrets } from './secrets.ts';
import { checkAddress, type WebhookReach } from './webhook-address.ts';

/** What the owner of a watch says of its webhook. */
export const webhookInput = z.strictObject({
  url: z.string().min(1).meta({
    description: 'Where its events are sent: https, a public host name, port 443 or above 1023; see docs/webhooks.md.',
    example: 'https://hooks.agency.example/paragraph-13',
  }),
  rotateSecret: z.boolean().optional().meta({
    description: 'Makes a new secret, shown once in this answer; the old one signs beside it for 24 hours.',
  }),
});
export type WebhookInput = z.output<typeof webhookInput>;

/** What its owner sees of a webhook. */
export const shownWebhook = z.strictObject({
  url: z.string(),
  state: z.enum(['open', 'disabled']).meta({
    description:
      '`disabled`: nothing is sent any more, and new events are kept as dead. Sending the watch again opens it.',
  }),
  disabled: z
    .strictObject({
      because: z.enum(['gone', 'failing']).meta({
        description: '`gone`: it answered 410. `failing`: nothing was delivered for five days.',
      }),
      at: z.iso.datetime(),
    })
    .optional(),
  secretMadeAt: z.iso.datetime(),
  oldSecretUntil: z.iso.datetime().optional().meta({ description: 'Until then the secret before it signs too.' }),
  secret: z.string().optional().meta({
    description:
      'What deliveries are signed with (Standard Webhooks). Shown in the one answer that made it, and never again.',
  }),
});
export type ShownWebhook = z.output<typeof shownWebhook>;

export interface WebhookChange {
  writes: Write[];
  /** With the secret where one was made. Undefined where there is no webhook. */
  shown: ShownWebhook | undefined;
}

/**
 * What to write so that a watch has this webhook, or none where nothing is asked for; to be called with fresh reads for
 * each attempt of a commit. A disabled one is opened again, and what waits is tried at once.
 * Throws `Problem('invalid-request')` naming `/webhook/url` for an address that nothing is sent to.
 */
export async function changeWebhook(
  store: Store,
  watch: string,
  asked: WebhookInput | undefined,
  { at, reach }: { at: Date; reach: WebhookReach },
): Promise<WebhookChange> {
  const kept = await getWebhook(store, watch);
  if (asked === undefined) return { writes: removal(watch, kept), shown: undefined };
  const checked = checkAddress(asked.url, reach);
  if ('refusal' in checked) throw invalidRequest([{ pointer: '/webhook/url', detail: checked.refusal }]);
  const target = kept === undefined || kept.state === 'removed' ? undefined : kept;
  const fresh = target === undefined || asked.rotateSecret === true;
  const secrets = target === undefined ? [newSecret(at)] : fresh ? rotated(target.secrets, at) : target.secrets;
  const since = target?.since ?? at.toISOString();
  const facts = { state: 'open' as const, watch, url: checked.url.href, since, secrets };
  const shown = { ...show({ ...facts, version: 1 }, at), ...(fresh && secrets[0] && { secret: secrets[0].secret }) };
  if (!fresh && target.state === 'open' && target.url === facts.url) return { writes: [], shown };
  return { writes: [putWebhook(facts, kept), ...(await another(store, watch, at))], shown };
}

/** A webhook as its owner may see it: never with a secret. */
export function showWebhook(webhook: Webhook | undefined, at: Date): ShownWebhook | undefined {
  return webhook === undefined || webhook.state === 'removed' ? undefined : show(webhook, at);
}

function show(webhook: WebhookTarget, at: Date): ShownWebhook {
  const [newest, older] = signingSecrets(webhook.secrets, at);
  if (newest === undefined) throw new RangeError(`The webhook of watch ${webhook.watch} has no secret.`);
  return {
    url: webhook.url,
    state: webhook.state,
    ...(webhook.state === 'disabled' && { disabled: { because: webhook.because, at: webhook.disabledAt } }),
    secretMadeAt: newest.madeAt,
    ...(older?.until !== undefined && { oldSecretUntil: older.until }),
  };
}

function removal(watch: string, kept: Webhook | undefined): Write[] {
  return kept === undefined || kept.state === 'removed' ? [] : [putWebhook({ state: 'removed', watch }, kept)];
}

/** Another address or another secret: what went wrong before says nothing about it. */
async function another(store: Store, watch: string, at: Date): Promise<Write[]> {
  const line = await getLine(store, watch);
  if (line.version === 0) return [];
  const { failingSince: _over, ...rest } = line;
  const taken = line.takenBy !== undefined;
  const due = line.dueAt === undefined || taken ? {} : { dueAt: at.toISOString() };
  return [putLine({ ...rest, failures: 0, ...due }, line)];
}
