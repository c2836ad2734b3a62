import { v7 as uuid } from 'uuid';
import type { Checkpoints } from '../../infra/local/checkpoints.ts';
import { openStream } from '../../infra/local/open-stream.ts';
import { createPump } from '../../infra/local/pump.ts';
import { createReactor } from '../../infra/local/react.ts';
import { ruleSets } from '../../rules/sets/all.ts';
import type { Store } from '../../shared/store/store.ts';

/** Does all that follows from what was kept in a store so far, as of `now`. Throws where some of it cannot be done. */
export async function settled(store: Store, now: Date): Promise<void> {
  const given: unknown[] = [];
  const { deliver, sendAndDo } = createReactor(
    { store, ruleSets, newId: () => uuid(), timing: { now: () => now } },
    { say: (line, error) => given.push(line, error) },
  );
  let kept: Checkpoints | undefined;
  const checkpoints = {
    read: () => kept,
    write: (next: Checkpoints) => {
      kept = next;
    },
  };
  const onLost = () => sendAndDo([{ kind: 'sweep' }]);
  const pass = createPump({ ...(await openStream(store)), checkpoints, deliver, onLost });
  while ((await pass()) === 'moved');
  if (given.length > 0) throw new Error(`Work was given up: ${given.map(String).join(' ')}`);
}
