import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Store } from '../../shared/store/store.ts';

/** As if the process had ended: nothing that comes after it is sent any more. */
const killed = () => Object.assign(new Error('The process was killed.'), { $metadata: {} });

/**
 * A store whose process is killed before its `step`th command, or after its `step`th transaction, when it is done and
 * nobody hears of it (after a read nothing is different from before the next command). `reached`: there were so many.
 */
export function killedAt(
  store: Store,
  step: number,
  when: 'before' | 'after',
): { store: Store; reached: () => boolean } {
  let steps = 0;
  let ended = false;
  const client = new Proxy(store.client, {
    get(target, property) {
      if (property !== 'send') return Reflect.get(target, property, target);
      return async (command: unknown) => {
        if (when === 'before' || command instanceof TransactWriteCommand) steps += 1;
        if (ended || (when === 'before' && steps === step)) {
          ended = true;
          throw killed();
        }
        const output = await Reflect.apply(target.send, target, [command]);
        ended ||= when === 'after' && steps === step;
        if (ended) throw killed();
        return output;
      };
    },
  });
  return { store: { ...store, client }, reached: () => ended };
}
