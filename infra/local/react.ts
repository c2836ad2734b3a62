import { setTimeout as wait } from 'node:timers/promises';
import type { _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams';
import { v7 as uuid } from 'uuid';
import { ruleSets } from '../../rules/sets/all.ts';
import { doWork, type Reacting } from '../../shared/reacting/do-work.ts';
import { reactTo } from '../../shared/reacting/react-to.ts';
import type { SendWork } from '../../shared/reacting/work.ts';
import type { Store } from '../../shared/store/store.ts';
import type { CheckpointStore } from './checkpoints.ts';
import { openStream } from './open-stream.ts';
import { createPump } from './pump.ts';
import { createWorkQueue } from './work-queue.ts';

/** The part of this machine that does what the stream's function, the queue and the workers do in AWS. */
export interface KeepingReacting {
  start: () => void;
  /** Does all that follows from what was kept so far. To be called before `start`. Throws where the database does not answer. */
  settle: () => Promise<void>;
  /** Does work that follows from no change, such as from a day's coming. Throws where the database does not answer. */
  send: SendWork;
  /** Ends it in order, behind the records that are being dealt with; it goes on from there at the next start. */
  stop: () => Promise<void>;
}

const everyMs = 250;
const afterFailureMs = 2_000;

/** What follows from changes, done as they come: the pump, and a queue that is drained before a checkpoint moves. */
export function createReactor(
  reacting: Omit<Reacting, 'send'>,
  { say, hasTime }: { say: (line: string, error: unknown) => void; hasTime?: () => boolean },
): { deliver: (records: readonly StreamRecord[]) => Promise<void>; sendAndDo: SendWork } {
  const queue = createWorkQueue((work, send) => doWork({ ...reacting, send }, work), {
    ...(hasTime && { hasTime }),
    onGivenUp: (work, error) => say(`Work was given up: ${JSON.stringify(work)}.`, error),
  });
  return {
    deliver: async (records) => {
      await reactTo(
        { Records: records },
        { send: queue.send, onError: (_record, error) => say('A record of the stream cannot be read.', error) },
      );
      await queue.drain();
    },
    sendAndDo: async (work) => {
      await queue.send(work);
      await queue.drain();
    },
  };
}

export function keepReacting(store: Store, checkpoints: CheckpointStore): KeepingReacting {
  const stopping = new AbortController();
  let running = Promise.resolve();
  const say = (line: string, error: unknown) => {
    if (!stopping.signal.aborted) console.error(line, error);
  };
  const reacting = { store, ruleSets, newId: () => uuid() };
  const { deliver, sendAndDo } = createReactor(reacting, { say, hasTime: () => !stopping.signal.aborted });
  let pump: ReturnType<typeof createPump> | undefined;
  const pass = async () => {
    const onLost = () => sendAndDo([{ kind: 'sweep' }]);
    pump ??= createPump({ ...(await openStream(store)), checkpoints, deliver, onLost });
    return pump();
  };
  const run = async () => {
    while (!stopping.signal.aborted) {
      let pause = everyMs;
      try {
        if ((await pass()) === 'moved') continue;
      } catch (error) {
        say('Reacting to changes was interrupted, and is tried again.', error);
        pause = afterFailureMs;
      }
      await wait(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  return {
    send: sendAndDo,
    settle: async () => {
      while ((await pass()) === 'moved');
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
