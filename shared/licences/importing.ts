import type { IsoDate } from '../../rules/vocabulary.ts';
import { digestOf } from '../audit/canonical.ts';
import { Problem } from '../errors.ts';
import { streams } from '../store/audit-trail.ts';
import { type CommitRequest, commit } from '../store/commit.ts';
import { getRegister, type Register } from '../store/register.ts';
import type { Store } from '../store/store.ts';
import type { Timing } from '../store/timing.ts';
import type { Write } from '../store/write.ts';
import type { RegisterRow, RejectedRow } from './register-row.ts';

/** Who imports, into what. */
export interface Importing {
  store: Store;
  by: CommitRequest['by'];
  newId: () => string;
  timing: Partial<Timing>;
  /** Whether there is time for another part; without it the import stops where it is. */
  hasTime: () => boolean;
}

/** A register as it was read from its file: the whole register of a country on a day. */
export interface RegisterFile {
  country: string;
  asOf: IsoDate;
  /** Where it was taken. */
  source: string;
  /** SHA-256 of the file. */
  digest: string;
  rows: readonly RegisterRow[];
  rejected: readonly RejectedRow[];
}

/** How many rows one transaction keeps: each may take two of its hundred places. */
const mostTogether = 45;

/**
 * Keeps one thing after another in parts of 45, each with an entry in the register's stream, as long as this import is
 * the register's open one. `writesOf` is called with fresh reads before each attempt.
 * Throws `Problem('conflict')` where another import has taken its place, and `Problem('unavailable')` where time is up.
 */
export async function keepInParts<T>(
  { store, by, timing, hasTime }: Importing,
  { country, id, action }: { country: string; id: string; action: string },
  things: readonly T[],
  writesOf: (part: T[], at: Date) => Promise<Write[]>,
): Promise<void> {
  for (let done = 0; done < things.length; done += mostTogether) {
    if (!hasTime()) throw outOfTime(action, done, things.length);
    const part = things.slice(done, done + mostTogether);
    const prepare: CommitRequest['prepare'] = async ({ at, head }) => {
      requireTurn(await getRegister(store, country), id);
      const writes = await writesOf(part, at);
      const digest = digestOf(writes.map((write) => ('put' in write ? write.put : write.remove)));
      const audit = { action, object: `licence-register/${country}/imports/${id}`, version: head.seq + 1, digest };
      return { writes, audit, answer: noAnswer };
    };
    await commit(store, { stream: streams.licenceRegister(country), by, prepare }, timing);
  }
}

export const noAnswer = { status: 204, headers: {}, body: '' };

/** Lets an import go on while it is the open one, or where a twin of it has come to the end already. */
export function requireTurn(register: Register | undefined, id: string): void {
  if (register?.open?.import === id || (register?.open === undefined && register?.current?.import === id)) return;
  throw new Problem('conflict', 'The import was broken off, because another one of this register has taken its place.');
}

function outOfTime(action: string, done: number, all: number): Problem {
  return new Problem(
    'unavailable',
    `The import was not finished in time: ${done} of ${all} records were kept in its last step (${action}). ` +
      'Please send the same request again: it goes on from there.',
    { headers: { 'Retry-After': '1' } },
  );
}
