import { v7 as uuid } from 'uuid';
import { showEvent } from '../../shared/events/shown.ts';
import { getDeadlines, partiesDue, putDeadlines } from '../../shared/store/deadline.ts';
import { eventsOfParty, getEvent, type KeptEvent, latestEventsOf, putEvent } from '../../shared/store/event.ts';
import { feedOf, getFeedHead, isFed, latestFeedOf, putFeedEntry } from '../../shared/store/feed.ts';
import { personHash, scoreShards } from '../../shared/store/keys.ts';
import type { Store } from '../../shared/store/store.ts';
import {
  getWatch,
  getWatches,
  putWatch,
  putWatched,
  watchedBy,
  watchersOf,
  watchesOf,
} from '../../shared/store/watch.ts';
import type { Write } from '../../shared/store/write.ts';
import { ana, at } from './samples.ts';

/** What watching a party writes and reads: a watch of 20 parties, one event of one of them, one person told. */
export function watchingUnits(party: string): {
  written: Record<string, { writes: Write[] }>;
  read: Record<string, (store: Store) => Promise<unknown>>;
} {
  const ruleSet = { id: 'un-13jk', version: '2.1.0' };
  const event: KeptEvent = {
    ...{ id: uuid(), party, at, number: 1, raisedAt: at },
    ...{ kind: 'band_changed', ruleSet, from: 'low', to: 'critical' },
  };
  const owner = personHash(ana);
  const others = Array.from({ length: 19 }, () => uuid());
  const stamps = { createdAt: at, changedAt: at };
  const watch = { id: uuid(), owner, name: 'Contractors', parties: [party, ...others], ...stamps };
  const told = {
    toldAt: at,
    event: showEvent(event, { party: 'Himal Workforce' }),
    watches: [{ id: watch.id, name: watch.name }],
  };
  const page = { limit: 20 };
  return {
    written: {
      'plan a look at a party': { writes: [putDeadlines(party, '2031-05-01', undefined)] },
      'raise an event': { writes: [putEvent(event)] },
      'watch 20 parties': {
        writes: [
          putWatch(watch, undefined),
          ...watch.parties.map((each) => putWatched({ watch: watch.id, party: each, since: at })),
        ],
      },
      'tell a person of an event': { writes: putFeedEntry(owner, told, undefined) },
    },
    read: {
      getDeadlines: (store) => getDeadlines(store, party),
      partiesDue: (store) =>
        Promise.all(scoreShards.map((shard) => partiesDue(store, { shard, by: '2031-05-01' }, page))),
      getEvent: (store) => getEvent(store, party, event.id),
      eventsOfParty: (store) => eventsOfParty(store, party, page),
      latestEventsOf: (store) => latestEventsOf(store, party, page),
      getWatch: (store) => getWatch(store, watch.id),
      getWatches: (store) => getWatches(store, [watch.id]),
      watchesOf: (store) => watchesOf(store, owner, page),
      watchedBy: (store) => watchedBy(store, watch.id),
      watchersOf: (store) => watchersOf(store, party, page),
      getFeedHead: (store) => getFeedHead(store, owner),
      isFed: (store) => isFed(store, owner, event.id),
      feedOf: (store) => feedOf(store, owner, page),
      latestFeedOf: (store) => latestFeedOf(store, owner, page),
    },
  };
}
