import type { CommitRequest } from '../store/commit.ts';
import type { StoredAnswer } from '../store/request.ts';
import type { Store } from '../store/store.ts';
import type { Timing } from '../store/timing.ts';
import type { Send, Sent } from './send.ts';

/** What a worker that delivers needs. */
export interface Delivering {
  store: Store;
  send: Send;
  newId: () => string;
  /** Whether there is time for one more attempt; where there is none, the rest waits for another worker. */
  hasTime: () => boolean;
  timing?: Partial<Timing>;
  /** Hears of each event that nobody tries to deliver any more. Neither it nor `onFailure` is told an address or a body. */
  onDead: (facts: { watch: string; event: string; said: string }) => void;
  /** Hears of each line that could not be worked on. */
  onFailure: (watch: string, error: unknown) => void;
}

/** In whose name deliveries are recorded. */
export const theDeliverer: CommitRequest['by'] = { issuer: 'paragraph-13', subject: 'delivering', role: 'service' };

/** What a write answers that nobody waits for. */
export const noAnswer: StoredAnswer = { status: 204, headers: {}, body: '' };

/** An attempt under way: which delivery, whose line, and to which version of the webhook. */
interface Turn {
  watch: string;
  event: string;
  turn: number;
  worker: string;
  webhookVersion: number;
}

export type Attempted = Turn & Sent;
