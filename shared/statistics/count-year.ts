import type { RuleSet } from '../../rules/rule-set.ts';
import type { IsoDate } from '../../rules/vocabulary.ts';
import { formsOf } from '../assessing/forms-of.ts';
import { digestOf } from '../audit/canonical.ts';
import { isOvertaken, overtaken } from '../reassessing/overtaken.ts';
import { noAnswer, theService } from '../reassessing/service.ts';
import { streams } from '../store/audit-trail.ts';
import { type CommitRequest, commit } from '../store/commit.ts';
import { type Party, walkParties } from '../store/party.ts';
import { getCount, putCount, putStatistics, type YearCount } from '../store/statistics.ts';
import type { Store } from '../store/store.ts';
import type { Timing } from '../store/timing.ts';
import { makeTable } from './make-table.ts';
import { standingOf } from './standing-of.ts';
import { countParty, emptyTally } from './tally.ts';
import { boundsOf, lastEndedYear } from './year.ts';

export interface Counting {
  store: Store;
  ruleSets: readonly RuleSet[];
  /** Fewer organisations than this are nowhere shown. */
  least: number;
  /** Whether there is time for one more page of parties. Where there is none, the next run goes on. */
  hasTime: () => boolean;
  timing?: Partial<Timing>;
  /** How many parties are read before what was counted is kept. */
  partiesAPage?: number;
  pagesAWrite?: number;
}

/** `done`: the tables are there. `unfinished`: no time was left, or another run has come further. */
export type CountingEnd = 'done' | 'unfinished';

const atOnce = 8;

/**
 * Makes the tables of the year that ended last, under each rule set, unless they are there. It walks over all parties
 * once, and goes on from where an earlier run came to; what was counted is gone once the tables are made, and they
 * are never made again. Throws where the database does not answer.
 */
export async function countYear(counting: Counting, today: IsoDate): Promise<CountingEnd> {
  const year = lastEndedYear(today);
  const kept = await getCount(counting.store, year);
  if (kept.done) return 'done';
  try {
    return await walk(counting, kept);
  } catch (error) {
    if (isOvertaken(error)) return 'unfinished';
    throw error;
  }
}

async function walk(counting: Counting, start: YearCount): Promise<CountingEnd> {
  const { store, hasTime, partiesAPage = 100, pagesAWrite = 20 } = counting;
  let kept = start;
  let count = structuredClone(start);
  for (let pages = 1; ; pages++) {
    if (!hasTime()) {
      if (count.cursor !== kept.cursor) await keepPlace(counting, count, kept);
      return 'unfinished';
    }
    const page = await walkParties(store, { limit: partiesAPage, after: count.cursor });
    await countPage(counting, count, page.items);
    if (page.next === undefined) break;
    count.cursor = page.next;
    if (pages % pagesAWrite === 0) {
      kept = await keepPlace(counting, count, kept);
      count = structuredClone(kept);
    }
  }
  await finish(counting, count, kept);
  return 'done';
}

async function countPage(
  { store, ruleSets }: Counting,
  { year, tally }: YearCount,
  parties: readonly Party[],
): Promise<void> {
  const { before } = boundsOf(year);
  const asked = parties.filter((party) => formsOf(party).length > 0 && new Date(party.createdAt) < before);
  for (let at = 0; at < asked.length; at += atOnce) {
    const some = asked.slice(at, at + atOnce);
    for (const standing of await Promise.all(some.map((party) => standingOf(store, party, year, ruleSets)))) {
      tally.registered += 1;
      if (standing !== undefined) countParty(tally, standing, ruleSets);
    }
  }
}

async function keepPlace(counting: Counting, count: YearCount, kept: YearCount): Promise<YearCount> {
  await write(counting, kept, () => ({
    writes: [putCount(count, kept)],
    action: 'statistics.counted',
    digest: digestOf(count.tally),
  }));
  return { ...count, version: kept.version + 1 };
}

async function finish(counting: Counting, { cursor: _cursor, ...count }: YearCount, kept: YearCount): Promise<void> {
  const { ruleSets, least } = counting;
  await write(counting, kept, (madeAt) => {
    const facts = { year: count.year, least, madeAt };
    const tables = ruleSets.map((ruleSet) => makeTable(count.tally, ruleSet, facts));
    const over = putCount({ ...count, done: true, tally: emptyTally() }, kept);
    return { writes: [...tables.map(putStatistics), over], action: 'statistics.made', digest: digestOf(tables) };
  });
}

type Change = Pick<Awaited<ReturnType<CommitRequest['prepare']>>, 'writes'> & { action: string; digest: string };

/** Throws `overtaken` where another run moved the count since it was read. */
async function write({ store, timing }: Counting, kept: YearCount, change: (at: Date) => Change): Promise<void> {
  await commit(
    store,
    {
      stream: streams.statistics(kept.year),
      by: theService,
      prepare: async ({ number, at }) => {
        if (number > 1 && (await getCount(store, kept.year)).version !== kept.version) throw overtaken();
        const { writes, action, digest } = change(at);
        const audit = { action, object: `statistics/${kept.year}`, version: kept.version + 1, digest };
        return { writes, audit, answer: noAnswer };
      },
    },
    timing,
  );
}
