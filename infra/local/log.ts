import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams';
import { logBatch } from '../../functions/log/log-batch.ts';
import type { CheckpointMaking } from '../../shared/log/make-checkpoint.ts';
import { notarise } from '../../shared/log/notarise.ts';
import { newestCheckpoint } from '../../shared/log/read-log.ts';
import { sequence } from '../../shared/log/sequence.ts';
import { sweep } from '../../shared/log/sweep.ts';
import type { Store } from '../../shared/store/store.ts';
import { checkpointFile } from './checkpoints.ts';
import { folderShelf } from './folder-shelf.ts';
import { logSigners } from './log-key-files.ts';
import { openStream } from './open-stream.ts';
import { orderLeaves } from './order-leaves.ts';
import { createPump } from './pump.ts';

/** The part of this machine that does what the log's stream and the notary do in AWS. */
export interface KeepingLog {
  /** Logs all that was audited so far, and makes a checkpoint. To be called before `start`. */
  settle: () => Promise<void>;
  start: () => void;
  /** Ends it in order, behind the entries that are being logged; it goes on from there at the next start. */
  stop: () => Promise<void>;
}

const everyMs = 1_000;
const checkpointEveryMs = 60_000;
const afterFailureMs = 5_000;

/** @throws {CannotStart} when a key of the log in the folder is damaged */
export async function keepLogging(store: Store, folder: string, now = () => new Date()): Promise<KeepingLog> {
  const stopping = new AbortController();
  const making = { ...(await notaryOf(store, folder)), now };
  let running = Promise.resolve();
  const say = (line: string, error?: unknown) => {
    if (!stopping.signal.aborted) console.error(line, ...(error === undefined ? [] : [error]));
  };
  const onBroken = (streams: readonly string[]) =>
    say(`The audit chain of ${streams.join(', ')} does not hold: what comes behind the break is not logged.`);
  const deliver = async (records: readonly StreamRecord[]) => {
    const onStrange = (count: number) => say(`${count} records of the audit's stream cannot be read.`);
    const logging = { sequence: (streams: readonly string[]) => sequence(store, streams), onBroken, onStrange };
    const { batchItemFailures } = await logBatch({ Records: records }, logging);
    if (batchItemFailures.length > 0) throw new Error('The database was too busy to log all entries.');
  };
  const onLost = async () => {
    const { broken, ended } = await sweep({ store, hasTime: () => !stopping.signal.aborted });
    if (broken.length > 0) onBroken(broken);
    if (!ended) throw new Error('There was no time to look at all entries.');
  };
  let pump: ReturnType<typeof createPump> | undefined;
  const pass = async () => {
    const checkpoints = checkpointFile(folder, 'audit-stream.json');
    pump ??= createPump({ ...(await openStream(store, store.tables.audit)), checkpoints, deliver, onLost });
    return pump();
  };
  let checkpointDue = 0;
  const passAndSign = async () => {
    if ((await pass()) === 'moved') return 0;
    if (Date.now() >= checkpointDue) {
      await notarise(making);
      checkpointDue = Date.now() + checkpointEveryMs;
    }
    return everyMs;
  };
  const run = async () => {
    while (!stopping.signal.aborted) {
      const pause = await passAndSign().catch((error: unknown) => {
        say('Keeping the log was interrupted, and is tried again.', error);
        return afterFailureMs;
      });
      await wait(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  return {
    settle: async () => {
      const ordered = await orderLeaves(store);
      if (ordered > 0) say(`The ${ordered} leaves that the log had are kept in their order now.`);
      while ((await passAndSign()) === 0);
    },
    start: () => {
      running = run();
    },
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

/** The log goes by the name of its last checkpoint; a database that is emptied begins another log, under another name. */
async function notaryOf(store: Store, folder: string): Promise<Omit<CheckpointMaking, 'now'>> {
  const newest = await newestCheckpoint(store);
  const origin = newest?.checkpoint.origin ?? `localhost/paragraph-13/${randomBytes(4).toString('hex')}`;
  const shelf = folderShelf(join(folder, 'checkpoints', origin.replaceAll(/[^\w.-]/g, '_')));
  return { store, signers: logSigners(folder, origin), shelf, origin };
}
