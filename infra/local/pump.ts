import {
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import type { CheckpointStore, Checkpoints } from './checkpoints.ts';
import { type StreamShard, shardsOfStream } from './shards.ts';

interface Stream {
  client: DynamoDBStreamsClient;
  arn: string;
  checkpoints: CheckpointStore;
  /** Does all that follows from these records; only then the checkpoint moves behind them. */
  deliver: (records: readonly StreamRecord[]) => Promise<void>;
  /** Called where records may be gone from the stream that were never delivered, before any other is. */
  onLost: () => Promise<void>;
}

/** Few, so that a process that is killed has little to do again. */
const recordsAtOnce = 200;

/**
 * What Lambda's event source mapping is in AWS: hands over the records of a stream, shard by shard and each in its
 * order, at least once. Ended at any point, the next pump goes on behind the last checkpoint.
 * @returns a pass over all shards, to be called again and again; it gives `idle` where it found nothing to do
 */
export function createPump({ client, arn, checkpoints, deliver, onLost }: Stream): () => Promise<'moved' | 'idle'> {
  const iterators = new Map<string, string>();
  let kept: Checkpoints | undefined;

  const keep = (id: string, place: Checkpoints['shards'][string]) => {
    kept = { stream: arn, shards: { ...kept?.shards, [id]: place } };
    checkpoints.write(kept);
  };
  const begin = async (shards: readonly StreamShard[]): Promise<Checkpoints> => {
    const read = checkpoints.read();
    if (read?.stream === arn && isUnbroken(read, shards)) return read;
    await onLost();
    const begun = { stream: arn, shards: Object.fromEntries(shards.map(({ id }) => [id, { ended: false }])) };
    checkpoints.write(begun);
    return begun;
  };
  const openShard = async (id: string): Promise<string | undefined> => {
    const after = kept?.shards[id]?.after;
    const from =
      after === undefined ? horizon : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber: after };
    const command = new GetShardIteratorCommand({ StreamArn: arn, ShardId: id, ...from });
    return (await client.send(command)).ShardIterator;
  };
  /** Reads a shard as far as it goes now, and says whether it came any further. */
  const readShard = async (id: string): Promise<boolean> => {
    let moved = false;
    for (let iterator = iterators.get(id) ?? (await openShard(id)); iterator !== undefined; ) {
      const { Records = [], NextShardIterator } = await client.send(
        new GetRecordsCommand({ ShardIterator: iterator, Limit: recordsAtOnce }),
      );
      if (Records.length > 0) await deliver(Records);
      const after = Records.at(-1)?.dynamodb?.SequenceNumber ?? kept?.shards[id]?.after;
      const ended = NextShardIterator === undefined;
      if (Records.length > 0 || ended) keep(id, { ...(after !== undefined && { after }), ended });
      moved ||= Records.length > 0 || ended;
      iterator = NextShardIterator;
      if (iterator !== undefined) iterators.set(id, iterator);
      if (Records.length === 0) break;
    }
    return moved;
  };
  const recover = async (id: string, error: unknown): Promise<boolean> => {
    iterators.delete(id);
    if (error instanceof ExpiredIteratorException) return true;
    if (!(error instanceof TrimmedDataAccessException)) throw error;
    await onLost();
    keep(id, { ended: false });
    return true;
  };

  return async function pass() {
    const shards = await shardsOfStream(client, arn);
    kept ??= await begin(shards);
    let moved = false;
    for (const shard of shards.filter((each) => isReadable(each, shards, kept))) {
      moved = (await readShard(shard.id).catch((error: unknown) => recover(shard.id, error))) || moved;
    }
    return moved ? 'moved' : 'idle';
  };
}

const horizon = { ShardIteratorType: 'TRIM_HORIZON' } as const;

/** Whether the checkpoints lead to each shard that there is without a gap. */
function isUnbroken(kept: Checkpoints, shards: readonly StreamShard[]): boolean {
  const listed = new Set(shards.map(({ id }) => id));
  const reached = ({ id, parent }: StreamShard): boolean =>
    kept.shards[id] !== undefined ||
    (parent !== undefined && (listed.has(parent) || kept.shards[parent]?.ended === true));
  return Object.entries(kept.shards).every(([id, { ended }]) => ended || listed.has(id)) && shards.every(reached);
}

/** Whether a shard is not read to its end, and its parent is (or is gone, and nothing more can come of it). */
function isReadable(
  { id, parent }: StreamShard,
  shards: readonly StreamShard[],
  kept: Checkpoints | undefined,
): boolean {
  if (kept?.shards[id]?.ended === true) return false;
  return !shards.some((other) => other.id === parent && kept?.shards[other.id]?.ended !== true);
}
