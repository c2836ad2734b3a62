import { getItems } from '../store/batch.ts';
import { keys, scoreShards } from '../store/keys.ts';
import { type Licence, licencesNamed, licencesOfShard, putLicence } from '../store/licence.ts';
import { type Party, partySchema } from '../store/party.ts';
import type { Store } from '../store/store.ts';
import { type Importing, keepInParts } from './importing.ts';
import { standing } from './licence-book.ts';
import { isChanged, standingNow } from './put-licences.ts';
import { readRegisters } from './registers.ts';

/** How many stated licences stand how. */
export type StandingCounts = Record<Licence['register'], number>;

/**
 * Looks up every licence of a country that an agency states, or once stated, and keeps where it stands now. Whoever
 * reacts to that assesses the agency anew. Gives how those that are stated still stand.
 */
export async function turnLicences(importing: Importing, country: string, id: string): Promise<StandingCounts> {
  const { store } = importing;
  const counts: StandingCounts = { claimed: 0, verified: 0, unknown: 0, mismatched: 0 };
  for (const shard of scoreShards) {
    let after: string | undefined;
    do {
      const page = await licencesOfShard(store, { country, shard }, { limit: 100, after });
      const looked = await lookUp(store, page.items, importing.timing.now?.() ?? new Date());
      for (const { next } of looked) if (next.notStatedSince === undefined) counts[next.register] += 1;
      const due = looked.filter(({ was, next }) => isChanged(next, was)).map(({ was }) => was);
      await keepInParts(
        importing,
        { country, id, action: 'licence-register.licences-turned' },
        due,
        async (part, at) => {
          const now = await lookUp(store, await licencesNamed(store, part), at);
          return now.filter(({ was, next }) => isChanged(next, was)).map(({ was, next }) => putLicence(next, was));
        },
      );
      after = page.next;
    } while (after !== undefined);
  }
  return counts;
}

interface Looked {
  was: Licence;
  next: Omit<Licence, 'version'>;
}

/** Up to 100 licences as they are kept, and as they stand now. */
async function lookUp(store: Store, licences: readonly Licence[], at: Date): Promise<Looked[]> {
  const [registers, parties] = await Promise.all([readRegisters(store, licences), partiesOf(store, licences)]);
  return licences.flatMap((was) => {
    const party = parties.get(was.party);
    if (party === undefined) return [];
    const { rows } = standing(was, was.stated, party, registers);
    return [{ was, next: standingNow(was, rows, was, at.toISOString()) }];
  });
}

async function partiesOf(store: Store, licences: readonly Licence[]): Promise<Map<string, Party>> {
  const wanted = [...new Set(licences.map(({ party }) => party))].map(keys.party);
  const parties = wanted.length === 0 ? [] : await getItems(store, wanted, partySchema);
  return new Map(parties.map((party) => [party.id, party]));
}
