import { addDays } from '../../rules/engine/date.ts';
import type { IsoDate } from '../../rules/vocabulary.ts';
import { digestOf } from '../audit/canonical.ts';
import { noAnswer, theService } from '../reassessing/service.ts';
import { tellsOfTheDatabase } from '../reassessing/tells-of-the-database.ts';
import { streams } from '../store/audit-trail.ts';
import { type Clock, getClock, putClock } from '../store/clock.ts';
import { commit } from '../store/commit.ts';
import { partiesDue } from '../store/deadline.ts';
import { scoreShards } from '../store/keys.ts';
import { type Looking, lookAt } from './look-at.ts';

export interface Watching extends Looking {
  /** Whether there is time for one more party. Where there is none, the next run goes on. */
  hasTime: () => boolean;
  /** Hears of each party that could not be looked at; it is looked at again in the next run. */
  onFailure: (party: string, error: unknown) => void;
}

/** `done`: everything that was due was looked at. `unfinished`: no time was left, or some parties failed. */
export interface Watched {
  end: 'done' | 'unfinished';
  parties: number;
}

const clockName = 'watch';
/** Days behind the clock that are looked at again: what was planned just before midnight may show late. */
const overlap = 2;
/** A party that fails for longer holds up the clock no more; its failures have been heard of by then. */
const patience = 7;
const partiesAPage = 100;

/**
 * Looks at every party that is due on a day from the last one done until `today`: days on which nobody watched are
 * caught up. The clock moves day by day, so that a run that ends early is continued and not begun again.
 */
export async function watchDays(watching: Watching, today: IsoDate): Promise<Watched> {
  let clock = await getClock(watching.store, clockName);
  const start = addDays(clock === undefined || clock.day > today ? today : clock.day, -overlap);
  let parties = 0;
  let held = false;
  for (let day = start; day <= today; day = addDays(day, 1)) {
    const seen = await watchDay(watching, day, today);
    parties += seen.parties;
    if (seen.end === 'no-time') return { end: 'unfinished', parties };
    held ||= seen.end === 'failed' && day > addDays(today, -patience);
    if (!held && day > (clock?.day ?? '')) clock = await moveTo(watching, day, clock);
  }
  return { end: held ? 'unfinished' : 'done', parties };
}

interface DaySeen {
  end: 'done' | 'failed' | 'no-time';
  parties: number;
}

async function watchDay(watching: Watching, day: IsoDate, today: IsoDate): Promise<DaySeen> {
  let end: DaySeen['end'] = 'done';
  let parties = 0;
  for (const shard of scoreShards) {
    let after: string | undefined;
    do {
      const page = await partiesDue(watching.store, day, shard, { limit: partiesAPage, after });
      for (const { party } of page.items) {
        if (!watching.hasTime()) return { end: 'no-time', parties };
        parties += 1;
        if (!(await lookedAt(watching, party, today))) end = 'failed';
      }
      after = page.next;
    } while (after !== undefined);
  }
  return { end, parties };
}

async function lookedAt(watching: Watching, party: string, today: IsoDate): Promise<boolean> {
  try {
    await lookAt(watching, party, today);
    return true;
  } catch (error) {
    if (tellsOfTheDatabase(error)) throw error;
    watching.onFailure(party, error);
    return false;
  }
}

/** Another run may have moved it further: then it stays there. */
async function moveTo({ store, timing = {} }: Watching, day: IsoDate, read: Clock | undefined): Promise<Clock> {
  let clock = read;
  let moved: Clock = { day, version: (read?.version ?? 0) + 1 };
  const prepare = async ({ number }: { number: number }) => {
    if (number > 1) clock = await getClock(store, clockName);
    const latest = clock !== undefined && clock.day > day ? clock.day : day;
    moved = { day: latest, version: (clock?.version ?? 0) + 1 };
    const audit = { action: 'day.watched', object: `clock/${clockName}`, version: moved.version };
    const writes = [putClock(clockName, latest, clock)];
    return { writes, audit: { ...audit, digest: digestOf({ day: latest }) }, answer: noAnswer };
  };
  await commit(store, { stream: streams.clock(clockName), by: theService, prepare }, timing);
  return moved;
}
