import { type Head, nextEntry, type RecordedEntry } from '../audit/entry.ts';
import { Problem } from '../errors.ts';
import { actorOf } from './actor.ts';
import { appendEntry, readHead } from './audit-trail.ts';
import { unavailable } from './failure.ts';
import type { Person } from './keys.ts';
import { findReplay, type Idempotency, keepAnswer, type StoredAnswer } from './request.ts';
import type { Store } from './store.ts';
import { fullJitter, realTiming, type Timing } from './timing.ts';
import { newTransaction, send, type Transaction } from './transaction.ts';
import type { Write } from './write.ts';

const mostAttempts = 8;
/** After so long no further attempt begins: the last may take 15 seconds, and HTTP APIs give up on us after 30. */
const patienceMs = 10_000;

/** What the audit says of this write; stream, sequence, time and actor are added here. */
export interface AuditFact {
  action: string;
  object: string;
  version: number;
  digest: string;
}

interface Prepared {
  writes: Write[];
  audit: AuditFact;
  /** What the caller is told; made of the audit entry where it names it, as a receipt does. */
  answer: StoredAnswer | ((entry: RecordedEntry) => StoredAnswer);
}

/**
 * One attempt to write. `head` was read before `prepare` is called, and the write lands only if the stream still ends
 * there: so whatever `prepare` reads of this stream's subject is still so when it lands.
 */
interface Attempt {
  number: number;
  head: Head;
  at: Date;
  /** The random id under which whoever writes stands in the audit. */
  actor: string;
}

export interface CommitRequest {
  /** The audit stream that this belongs to (`streams` in `audit-trail.ts`), or which it is by the actor's id. */
  stream: string | ((actor: string) => string);
  by: Person & { role: string };
  idempotency?: Idempotency;
  /** Reads what the write depends on and says what to write. Called again, with fresh reads, whenever these were stale. */
  prepare: (attempt: Attempt) => Promise<Prepared>;
}

/** The answer to give. `replayed`: another call with the same key wrote it; this one wrote nothing. */
export type Committed =
  | { replayed: false; answer: StoredAnswer; entry: RecordedEntry }
  | { replayed: true; answer: StoredAnswer };

/**
 * The one way to write. Items, audit entry and the record of the request land in one transaction or not at all.
 *
 * Conflicts and throttling are met with fresh reads after a random wait, a missing answer by sending the same
 * transaction again under its token. Throws what `prepare` throws; a write's own problem when its condition fails;
 * `key-reused`; `too-large`; and `unavailable` with `Retry-After` when all attempts are used up.
 */
export async function commit(store: Store, request: CommitRequest, timing: Partial<Timing> = {}): Promise<Committed> {
  const { now, random, sleep } = { ...realTiming, ...timing };
  const deadline = now().getTime() + patienceMs;
  const replay = async (): Promise<Committed | undefined> => {
    const answer = request.idempotency && (await findReplay(store, request.idempotency, now));
    return answer && { replayed: true, answer };
  };

  let unsettled: Assembled | undefined;
  let cause: unknown;
  for (let number = 1; number <= mostAttempts && now().getTime() <= deadline; number++) {
    if (number > 1) await sleep(fullJitter(number, random));
    if (number > 1 && unsettled === undefined) {
      const kept = await replay();
      if (kept !== undefined) return kept;
    }
    let assembled: Assembled;
    try {
      assembled = unsettled ?? (await assemble(store, request, number, now()));
    } catch (refusal) {
      // A twin of this request may have landed first: then what it wrote is what stood in the way.
      const kept = refusal instanceof Problem && refusal.kind !== 'unavailable' ? await replay() : undefined;
      if (kept !== undefined) return kept;
      throw refusal;
    }
    const outcome = await send(store, assembled.transaction);
    if (outcome.kind === 'done') return { replayed: false, answer: assembled.answer, entry: assembled.entry };
    if (outcome.kind === 'refused') {
      const kept = await replay();
      if (kept !== undefined) return kept;
      if (outcome.problem !== undefined) throw outcome.problem;
    }
    // Once a send went unanswered its copy may still land, so nothing else is sent before this one is settled.
    const open = outcome.kind === 'unsure' || (outcome.kind === 'busy' && unsettled !== undefined);
    unsettled = open ? assembled : undefined;
    cause = outcome.cause;
  }
  throw unavailable(cause);
}

interface Assembled {
  transaction: Transaction;
  answer: StoredAnswer;
  entry: RecordedEntry;
}

async function assemble(store: Store, request: CommitRequest, number: number, at: Date): Promise<Assembled> {
  const { by, idempotency, prepare } = request;
  const { stream, head, actor, newActor } = await standing(store, request);
  const { writes, audit, answer: told } = await prepare({ number, head, at, actor });
  const entry = nextEntry(head, { stream, at: at.toISOString(), actor, role: by.role, ...audit });
  const answer = typeof told === 'function' ? told(entry) : told;
  const records: Transaction['records'] = [appendEntry(store, entry)];
  if (idempotency !== undefined) records.push(keepAnswer(store, idempotency, answer, at));
  return { transaction: newTransaction([...writes, ...newActor], records), answer, entry };
}

/** Where the stream ends now, and who writes. */
async function standing(store: Store, { stream, by }: Pick<CommitRequest, 'stream' | 'by'>) {
  if (typeof stream === 'string') {
    const [head, { actor, writes }] = await Promise.all([readHead(store, stream), actorOf(store, by)]);
    return { stream, head, actor, newActor: writes };
  }
  const { actor, writes } = await actorOf(store, by);
  const named = stream(actor);
  return { stream: named, head: await readHead(store, named), actor, newActor: writes };
}
