import type { IsoDate } from '../../rules/vocabulary.ts';
import { tellsOfTheDatabase } from '../reassessing/tells-of-the-database.ts';
import { partiesDue } from '../store/deadline.ts';
import { scoreShards } from '../store/keys.ts';
import { type Looking, lookAt } from './look-at.ts';

export interface Watching extends Looking {
  /** Whether there is time for one more party. Where there is none, the next run goes on. */
  hasTime: () => boolean;
  /** Hears of each party that could not be looked at; it stays due, and is looked at again in the next run. */
  onFailure: (party: string, error: unknown) => void;
}

/** How a run ended, and how many parties it looked at. */
export interface Watched {
  end: 'done' | 'unfinished';
  parties: number;
}

const partiesAPage = 100;

/**
 * Looks at every party that is due by a day, from whichever day on: what was missed while nobody watched is due still.
 * A party leaves the list with the look that is finished, so a run that ends early is continued and not begun again.
 * Throws where the database or the queue does not answer.
 */
export async function watchDue(watching: Watching, today: IsoDate): Promise<Watched> {
  let parties = 0;
  for (const shard of scoreShards) {
    let after: string | undefined;
    do {
      const page = await partiesDue(watching.store, { shard, by: today }, { limit: partiesAPage, after });
      for (const { party } of page.items) {
        if (!watching.hasTime()) return { end: 'unfinished', parties };
        await look(watching, party, today);
        parties += 1;
      }
      after = page.next;
    } while (after !== undefined);
  }
  return { end: 'done', parties };
}

async function look(watching: Watching, party: string, today: IsoDate): Promise<void> {
  try {
    await lookAt(watching, party, today);
  } catch (error) {
    if (tellsOfTheDatabase(error)) throw error;
    watching.onFailure(party, error);
  }
}
