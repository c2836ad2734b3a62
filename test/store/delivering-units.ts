import { v7 as uuid } from 'uuid';
import { newSecret } from '../../shared/delivering/secrets.ts';
import {
  deliveriesByEvent,
  eventsInLine,
  getDelivery,
  listDeliveries,
  putDelivery,
} from '../../shared/store/delivery.ts';
import { getLine, linesOfShard, putLine } from '../../shared/store/delivery-line.ts';
import { scoreShards } from '../../shared/store/keys.ts';
import type { Store } from '../../shared/store/store.ts';
import { getWebhook, putWebhook } from '../../shared/store/webhook.ts';
import type { Write } from '../../shared/store/write.ts';
import { at } from './samples.ts';

/** What a webhook and its deliveries write and read: one event of half a kilobyte that is told and delivered. */
export function deliveringUnits(): {
  written: Record<string, { writes: Write[] }>;
  read: Record<string, (store: Store) => Promise<unknown>>;
} {
  const watch = uuid();
  const event = uuid();
  const time = new Date(at);
  const url = 'https://hooks.agency.example/paragraph-13';
  const told = {
    ...{ watch, event, kind: 'band_changed', state: 'waiting' as const, turn: 1, attempts: 0, toldAt: at },
    body: 'x'.repeat(500),
  };
  const done = {
    ...told,
    state: 'delivered' as const,
    attempts: 1,
    lastAttemptAt: at,
    lastResult: 'It answered with status 204.',
  };
  const empty = { watch, last: 0, next: 1, failures: 0, version: 0 };
  const first = { ...empty, last: 2, dueAt: at, version: 1 };
  return {
    written: {
      'give a watch a webhook': {
        writes: [putWebhook({ state: 'open', watch, url, since: at, secrets: [newSecret(time)] }, undefined)],
      },
      'line up a delivery': { writes: [putDelivery(told, undefined, time), putLine(first, empty)] },
      'keep what became of an attempt': {
        writes: [
          putDelivery(done, { ...told, version: 1 }, time),
          putLine({ ...first, next: 2, takenBy: uuid() }, first),
        ],
      },
    },
    read: {
      getWebhook: (store) => getWebhook(store, watch),
      getLine: (store) => getLine(store, watch),
      linesOfShard: (store) => Promise.all(scoreShards.map((shard) => linesOfShard(store, shard, { limit: 50 }))),
      getDelivery: (store) => getDelivery(store, watch, event),
      deliveriesByEvent: (store) => deliveriesByEvent(store, watch, [event]),
      eventsInLine: (store) => eventsInLine(store, watch, { from: 1, limit: 1 }),
      listDeliveries: (store) => listDeliveries(store, watch, { state: 'delivered' }, { limit: 20 }),
    },
  };
}
