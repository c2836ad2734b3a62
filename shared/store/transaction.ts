import { randomUUID } from 'node:crypto';
import { type CancellationReason, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Problem } from '../errors.ts';
import { classify, saysTooLarge, tooLarge } from './failure.ts';
import type { Store } from './store.ts';
import { type TransactItem, toTransactItem, type Write } from './write.ts';

/** All that lands together or not at all, with the token under which DynamoDB knows it again for ten minutes. */
export interface Transaction {
  writes: Write[];
  /** The audit entry, and after it the record of the request where there is one. */
  records: [entry: TransactItem, request?: TransactItem];
  token: string;
}

/**
 * `done`: all of it is kept. `unsure`: nobody knows; sending the same transaction again cannot do it twice.
 * `refused`: the request was answered before, or a write's own problem holds. `stale`: it can never be kept as it is,
 * fresh reads may do better. `busy`: conflict or throttling, nothing was kept this time.
 */
export type Outcome =
  | { kind: 'done' }
  | { kind: 'unsure'; cause: unknown }
  | { kind: 'stale'; cause: unknown }
  | { kind: 'busy'; cause: unknown }
  | { kind: 'refused'; problem?: Problem; cause: unknown };

export function newTransaction(writes: Write[], records: Transaction['records']): Transaction {
  return { writes, records, token: randomUUID() };
}

/** Sends it once (the SDK repeats it under the same token). Throws `Problem('too-large')`, and mistakes of ours as they are. */
export async function send(store: Store, { writes, records, token }: Transaction): Promise<Outcome> {
  const [entry, request] = records;
  const TransactItems = [...writes.map((write) => toTransactItem(store, write)), entry, ...(request ? [request] : [])];
  try {
    await store.client.send(new TransactWriteCommand({ TransactItems, ClientRequestToken: token }));
    return { kind: 'done' };
  } catch (cause) {
    if (cause instanceof TransactionCanceledException) return judge(cause, writes);
    const failure = classify(cause);
    if (failure === 'too-large') throw tooLarge(cause);
    if (failure === 'fault') throw cause;
    return { kind: failure, cause };
  }
}

const passing = new Set([
  'None',
  'ConditionalCheckFailed',
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
]);

/** DynamoDB gives one reason for each item, in the order in which they were sent. */
function judge(cause: TransactionCanceledException, writes: Write[]): Outcome {
  const reasons: CancellationReason[] = cause.CancellationReasons ?? [];
  const lasting = reasons.find(({ Code = 'None' }) => !passing.has(Code));
  if (lasting !== undefined) throw saysTooLarge(lasting.Message ?? '') ? tooLarge(cause) : cause;

  const failed = (index: number): boolean => reasons[index]?.Code === 'ConditionalCheckFailed';
  if (failed(writes.length + 1)) return { kind: 'refused', cause };
  for (const [index, { otherwise }] of writes.entries()) {
    if (failed(index) && otherwise !== 'retry') return { kind: 'refused', problem: otherwise, cause };
  }
  return { kind: reasons.some(({ Code }) => Code === 'ConditionalCheckFailed') ? 'stale' : 'busy', cause };
}
