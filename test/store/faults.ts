import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Store } from '../../shared/store/store.ts';

/** What goes wrong with one send: before it arrives, or after it was done and the answer is lost. */
export type Fault = { before: Error } | { after: Error } | 'none';

/**
 * A store whose transactions meet these faults one after another, and none when they are used up; reads are untouched.
 * `sent` counts the transactions that the caller sent.
 */
export function faulty(store: Store, faults: Iterable<Fault>): { store: Store; sent: () => number } {
  const queue = faults[Symbol.iterator]();
  let sent = 0;
  const client = new Proxy(store.client, {
    get(target, property) {
      if (property !== 'send') return Reflect.get(target, property, target);
      return async (command: unknown) => {
        const send = () => Reflect.apply(target.send, target, [command]);
        if (!(command instanceof TransactWriteCommand)) return send();
        sent += 1;
        const { value, done } = queue.next();
        if (done || value === 'none') return send();
        if ('before' in value) throw value.before;
        await send();
        throw value.after;
      };
    },
  });
  return { store: { ...store, client }, sent: () => sent };
}

export function named(name: string, facts: object = {}): Error {
  return Object.assign(new Error(`injected ${name}`), { name, ...facts });
}

export function network(code: string): Error {
  return Object.assign(new Error(`injected ${code}`), { code });
}

/** A transaction refused with one reason for its first item, as DynamoDB words it. */
export function cancelled(Code: string, Message = 'injected'): TransactionCanceledException {
  const CancellationReasons = [{ Code, Message }, { Code: 'None' }, { Code: 'None' }];
  return new TransactionCanceledException({ message: 'injected', $metadata: {}, CancellationReasons });
}
