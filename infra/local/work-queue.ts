import type { SendWork, Work } from '../../shared/reacting/work.ts';
import { tellsOfTheDatabase } from '../../shared/reassessing/tells-of-the-database.ts';

/** What the queue, its workers and its dead letters are in AWS, in this process. */
export interface WorkQueue {
  send: SendWork;
  /**
   * Resolves when everything is done, what comes up in between too. Throws where the database does not answer, or no
   * time is left: then the queue is empty, and whoever sent is to send again.
   */
  drain: () => Promise<void>;
}

interface Waiting {
  work: Work;
  attempts: number;
}

const mostAttempts = 3;

/**
 * A queue in which the same work waits only once, done by a few workers at the same time.
 * @param onGivenUp hears of work that failed three times, by a mistake that doing it again does not mend
 */
export function createWorkQueue(
  doWork: (work: Work, send: SendWork) => Promise<void>,
  {
    workers = 4,
    hasTime = () => true,
    onGivenUp,
  }: { workers?: number; hasTime?: () => boolean; onGivenUp: (work: Work, error: unknown) => void },
): WorkQueue {
  const waiting = new Map<string, Waiting>();
  const put = (work: Work, attempts: number) => {
    const name = JSON.stringify(work);
    if (!waiting.has(name)) waiting.set(name, { work, attempts });
  };
  const take = (): Waiting | undefined => {
    const [first] = waiting;
    if (first === undefined) return undefined;
    waiting.delete(first[0]);
    return first[1];
  };
  const send: SendWork = async (more) => {
    for (const each of more) put(each, 0);
  };
  const attempt = async ({ work, attempts }: Waiting) => {
    if (!hasTime()) throw new Error('There was no time to do all work.');
    try {
      await doWork(work, send);
    } catch (error) {
      if (tellsOfTheDatabase(error)) throw error;
      if (attempts + 1 < mostAttempts) put(work, attempts + 1);
      else onGivenUp(work, error);
    }
  };
  const worker = async () => {
    for (let next = take(); next !== undefined; next = take()) await attempt(next);
  };
  const drain = async () => {
    while (waiting.size > 0) {
      const ends = await Promise.allSettled(Array.from({ length: workers }, worker));
      const failed = ends.find((end) => end.status === 'rejected');
      if (failed === undefined) continue;
      waiting.clear();
      throw failed.reason;
    }
  };
  return { send, drain };
}
