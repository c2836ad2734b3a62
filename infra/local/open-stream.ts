import { DynamoDBStreamsClient, ListStreamsCommand } from '@aws-sdk/client-dynamodb-streams';
import type { Store } from '../../shared/store/store.ts';

/** The stream of `records`, reached as the store reaches its tables. Throws where the table has none. */
export async function openStream({
  client: { config },
  tables,
}: Store): Promise<{ client: DynamoDBStreamsClient; arn: string }> {
  const { endpoint, region, credentials } = config;
  const client = new DynamoDBStreamsClient({ region, credentials, ...(endpoint !== undefined && { endpoint }) });
  const { Streams = [] } = await client.send(new ListStreamsCommand({ TableName: tables.records }));
  const arn = Streams.at(-1)?.StreamArn;
  if (arn === undefined) throw new RangeError(`The table ${tables.records} has no stream.`);
  return { client, arn };
}
