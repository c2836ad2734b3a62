import { Webhook } from 'standardwebhooks';

/**
 * The headers by which a receiver knows who sent a body and when: Standard Webhooks 1.0, a signature for each secret.
 * `id` stays the same at every attempt; `at` is that of this one.
 */
export function signedHeaders({ id, body }: { id: string; body: string }, secrets: readonly string[], at: Date) {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  };
}
