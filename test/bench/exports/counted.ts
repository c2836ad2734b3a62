import { BatchGetCommand, GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Store } from '../../../shared/store/store.ts';
import { writeUnits } from '../../store/metered.ts';

/** A store that adds up calls, read units as the engine reports them, and write units as they are computed. */
export function counted(store: Store) {
  const used = { calls: 0, read: 0, written: 0 };
  const client = new Proxy(store.client, {
    get(target, property) {
      if (property !== 'send') return Reflect.get(target, property, target);
      return async (command: unknown) => {
        if (command instanceof TransactWriteCommand) used.written += writeUnits(command.input.TransactItems ?? []);
        else if (command instanceof GetCommand) command.input.ReturnConsumedCapacity = 'TOTAL';
        else if (command instanceof QueryCommand) command.input.ReturnConsumedCapacity = 'TOTAL';
        else if (command instanceof BatchGetCommand) command.input.ReturnConsumedCapacity = 'TOTAL';
        else throw new Error('This command is not counted.');
        used.calls += 1;
        const output = await Reflect.apply(target.send, target, [command]);
        for (const { CapacityUnits } of [output.ConsumedCapacity ?? []].flat()) used.read += CapacityUnits;
        return output;
      };
    },
  });
  return { store: { ...store, client }, used };
}
