import type { SendWork, Work } from '../../shared/reacting/work.ts';
import type { Store } from '../../shared/store/store.ts';
import { mortal, type Point } from '../setup/mortal.ts';
import { differences, rewind, type Snapshot, snapshot } from './rewind.ts';

/** All that a worker changes the world with. */
interface Hands {
  store: Store;
  send: SendWork;
}

interface Sweep {
  store: Store;
  /** Does the job once, from its start. */
  job: (hands: Hands) => Promise<void>;
  /** What follows from all that was streamed since the last look. */
  streamed: () => Promise<Work[]>;
}

/**
 * The hands of a worker that is killed before or after its `step`th call of the database or the queue; where it is
 * after, the call is done and nobody hears of it. `landed` holds the calls that left anything behind.
 */
export function handsUntil(store: Store, point: Point | 'never') {
  const sent: Work[] = [];
  const { store: mortalStore, call, ...seen } = mortal(store, point);
  const send: SendWork = (work) => call(work.length > 0, async () => void sent.push(...work));
  return { hands: { store: mortalStore, send }, sent, ...seen };
}

/**
 * Does a job undisturbed, and then again from the same beginning for each point at which its worker can be killed:
 * before each call of the database and the queue, and after each that leaves something (after a read nothing is
 * different from before the next call), one point at a time. The job is then delivered again, to a new worker, and has
 * to leave the same behind, to the byte, and the same work to follow. It is delivered again once for each state that a
 * worker leaves behind: from what it finds to be the same, the same comes.
 */
export async function killedEverywhere({ store, job, streamed }: Sweep) {
  const from = await snapshot(store);
  const violations: string[] = [];
  const states: { landed: string; left: Snapshot }[] = [];

  /** Ends with the tables as they were left, and gives what was left and what follows. */
  const whole = async (already: readonly Work[] = []) => {
    const { hands, sent, landed, steps } = handsUntil(store, 'never');
    await job(hands);
    const follows = [...already, ...sent, ...(await streamed())];
    return { left: await snapshot(store), follows, landed, steps: steps() };
  };
  const back = async (then: Snapshot) => {
    await rewind(store, then);
    await streamed();
  };

  const undisturbed = await whole();
  await back(from);
  const expected = setOf(undisturbed.follows);
  const every: Point[] = [
    ...Array.from({ length: undisturbed.steps }, (_, index) => ({ step: index + 1, when: 'before' as const })),
    ...undisturbed.landed.map((step) => ({ step, when: 'after' as const })),
  ];
  for (const point of every) {
    const mortal = handsUntil(store, point);
    await job(mortal.hands).catch(() => undefined);
    const name = `${point.when} call ${point.step} of ${undisturbed.steps}`;
    if (!mortal.ended()) violations.push(`${name}: there was no such call`);
    // With nothing done, the second delivery is the undisturbed run itself.
    if (mortal.landed.length === 0) continue;
    const [landed, leaves] = [JSON.stringify([mortal.landed.length, mortal.sent]), await snapshot(store)];
    if (states.some((state) => state.landed === landed && differences(state.left, leaves).length === 0)) {
      await back(from);
      continue;
    }
    states.push({ landed, left: leaves });
    const { left, follows } = await whole(mortal.sent);
    const differs = differences(left, undisturbed.left);
    if (differs.length > 0) violations.push(`${name}: ${differs.join(', ')}`);
    if (setOf(follows) !== expected) violations.push(`${name}: other work follows`);
    await back(from);
  }
  await back(undisturbed.left);
  return { points: every.length, states: states.length, violations, follows: undisturbed.follows };
}

const setOf = (works: readonly Work[]): string =>
  JSON.stringify([...new Set(works.map((work) => JSON.stringify(work)))].sort());
