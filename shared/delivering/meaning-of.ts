import type { DeliveryState } from '../store/delivery.ts';
import { mostAttempts, patienceMs, waitAfter } from './backoff.ts';
import type { Sent } from './send.ts';

/** What an attempt means for the delivery, for its webhook, and for when the line is tried again. */
export interface Meaning {
  state: DeliveryState;
  /** Why nothing more is to be sent to the webhook. */
  disables?: 'gone' | 'failing';
  /** Failed attempts in a row, this one with them, and since when. */
  failures: number;
  failingSince?: string;
  /** How long nothing is sent, in milliseconds. */
  wait: number;
}

interface Before {
  /** Of this delivery, this one with them. */
  attempts: number;
  failures: number;
  failingSince?: string | undefined;
  /** The webhook is still the one that the attempt was made to. */
  sameWebhook: boolean;
}

/** Judges one attempt made at a time. Only an answer of success makes a delivery `delivered`. */
export function meaningOf(
  outcome: Sent['outcome'],
  { attempts, failures, failingSince, sameWebhook }: Before,
  { at, random }: { at: Date; random: () => number },
): Meaning {
  if (outcome === 'taken') return { state: 'delivered', failures: 0, wait: 0 };
  const state = attempts >= mostAttempts ? 'dead' : 'waiting';
  // Another address, or the same once more on its owner's word: what went wrong before says nothing about it.
  if (!sameWebhook) return { state, failures: 0, wait: 0 };
  const failing = { failures: failures + 1, failingSince: failingSince ?? at.toISOString() };
  if (outcome === 'gone') return { state: 'dead', disables: 'gone', ...failing, wait: 0 };
  if (at.getTime() - Date.parse(failing.failingSince) >= patienceMs) {
    return { state: 'dead', disables: 'failing', ...failing, wait: 0 };
  }
  return { state, ...failing, wait: waitAfter(failing.failures, random) };
}
