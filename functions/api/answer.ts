import type { StoredAnswer } from '../../shared/store/request.ts';

/** What a route answers with: plain data, so that it can be kept and given again byte for byte. */
export interface Answer extends StoredAnswer {
  /** Why it was asked for, for the access log, where the request itself does not say. */
  reason?: string;
}

export function jsonAnswer(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}

/** An answer that was given before, marked as such. */
export function replayOf(answer: Answer): Answer {
  return { ...answer, headers: { ...answer.headers, 'idempotent-replayed': 'true' } };
}
