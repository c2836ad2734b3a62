import { generateKeyPairSync } from 'node:crypto';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { grow } from '../../shared/log/grow.ts';
import { leavesFrom } from '../../shared/log/leaves.ts';
import { keepLogKeys, logKeys } from '../../shared/log/log-keys.ts';
import { makeCheckpoint } from '../../shared/log/make-checkpoint.ts';
import { proveConsistency, proveInclusion } from '../../shared/log/prove.ts';
import {
  checkpointOfSize,
  checkpointsOf,
  lastSegment,
  lastSegmentUnder,
  newestCheckpoint,
  newestSegmentsUnder,
  readLogHead,
  segmentHolding,
  segmentsUnder,
} from '../../shared/log/read-log.ts';
import { sequence } from '../../shared/log/sequence.ts';
import { keyFileSigner } from '../../shared/log/signer.ts';
import { putTile } from '../../shared/log/tile.ts';
import { keys } from '../../shared/store/keys.ts';
import type { Store } from '../../shared/store/store.ts';
import { leavesUpTo } from '../log/leaves.ts';
import { metered, writeUnits } from './metered.ts';
import { at } from './samples.ts';

/** What appending to the log and signing it write, and what reading it costs, where its tile is nearly full. */
export function logUnits(stream: string): {
  written: (store: Store) => Promise<Record<string, number>>;
  read: Record<string, (store: Store) => Promise<unknown>>;
} {
  return {
    written: async (store) => {
      const { changed, size, root } = await grow(0, [], leavesUpTo(254));
      const head = { ...keys.logHead(), size, root, version: 1 };
      const tiles = changed.map(({ tile }) => putTile(tile, 0)).flatMap((write) => ('put' in write ? write.put : []));
      for (const Item of [head, ...tiles]) {
        await store.client.send(new PutCommand({ TableName: store.tables.records, Item }));
      }
      const appending = metered(store);
      await sequence(appending.store, [stream]);
      const signing = metered(store);
      const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
      const origin = 'paragraph-13.example/log';
      const shelf = { put: async () => undefined };
      const signers = [keyFileSigner(origin, pem)] as const;
      await keepLogKeys(store, [signers[0].vkey], new Date(at));
      await makeCheckpoint({ store: signing.store, signers, shelf, origin, now: () => new Date(at) });
      return {
        'append a segment to the log': writeUnits(appending.transaction()),
        'keep a checkpoint': writeUnits(signing.transaction()),
      };
    },
    read: {
      readLogHead,
      logKeys,
      newestCheckpoint,
      checkpointOfSize: (store) => checkpointOfSize(store, 255),
      checkpointsOf: (store) => checkpointsOf(store, at.slice(0, 10), { limit: 20 }),
      segmentHolding: (store) => segmentHolding(store, stream, 1),
      lastSegment: (store) => lastSegment(store, stream),
      leavesFrom: (store) => leavesFrom(store, 254, 255),
      segmentsUnder: (store) => segmentsUnder(store, stream, 255, { limit: 20 }),
      lastSegmentUnder: (store) => lastSegmentUnder(store, stream, 255),
      newestSegmentsUnder: (store) => newestSegmentsUnder(store, stream, 255),
      proveInclusion: (store) => proveInclusion(store, 254, 255),
      proveConsistency: (store) => proveConsistency(store, 200, 255),
    },
  };
}
