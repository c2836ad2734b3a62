import { DescribeStreamCommand, type DynamoDBStreamsClient, type Shard } from '@aws-sdk/client-dynamodb-streams';

/** A shard of a stream: `parent` was closed when it began, and is to be read to its end first. */
export interface StreamShard {
  id: string;
  parent: string | undefined;
}

/** All shards that a stream still has, in no order. */
export async function shardsOfStream(client: DynamoDBStreamsClient, arn: string): Promise<StreamShard[]> {
  const shards: Shard[] = [];
  let after: string | undefined;
  do {
    const command = new DescribeStreamCommand({ StreamArn: arn, ExclusiveStartShardId: after });
    const { StreamDescription } = await client.send(command);
    shards.push(...(StreamDescription?.Shards ?? []));
    after = StreamDescription?.LastEvaluatedShardId;
  } while (after !== undefined);
  return shards.flatMap(({ ShardId: id, ParentShardId: parent }) => (id === undefined ? [] : [{ id, parent }]));
}
