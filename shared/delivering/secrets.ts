import { randomBytes } from 'node:crypto';
import type { WebhookSecret } from '../store/webhook.ts';

/** Standard Webhooks asks for 24 to 64 bytes of chance, and marks a secret by this. */
const mark = 'whsec_';
const bytes = 32;

/** So long an old secret signs beside the one that took its place: time to change a receiver. */
const overlapMs = 24 * 60 * 60 * 1000;

export function newSecret(at: Date): WebhookSecret {
  return { secret: mark + randomBytes(bytes).toString('base64'), madeAt: at.toISOString() };
}

/** Those that still sign at a time, newest first. */
export function signingSecrets(secrets: readonly WebhookSecret[], at: Date): WebhookSecret[] {
  return secrets.filter(({ until }) => until === undefined || at.getTime() < Date.parse(until));
}

/** The same with a new one in front; the newest of the others still signs for a day, older ones no more. */
export function rotated(secrets: readonly WebhookSecret[], at: Date): [WebhookSecret, ...WebhookSecret[]] {
  const [newest] = signingSecrets(secrets, at);
  const until = new Date(at.getTime() + overlapMs).toISOString();
  return [newSecret(at), ...(newest === undefined ? [] : [{ ...newest, until }])];
}
