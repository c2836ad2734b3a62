import { DynamoDBStreamsClient, ListStreamsCommand } from '@aws-sdk/client-dynamodb-streams';
import type { Store } from '../../shared/store/store.ts';

/** The stream of a table, `records` unless said otherwise, reached as the store reaches it. Throws where it has none. */
export async function openStream(
  { client: { config }, tables }: Store,
  table: string = tables.records,
): Promise<{ client: DynamoDBStreamsClient; arn: string }> {
  const { endpoint, region, credentials } = config;
  const client = new DynamoDBStreamsClient({ region, credentials, ...(endpoint !== undefined && { endpoint }) });
  const { Streams = [] } = await client.send(new ListStreamsCommand({ TableName: table }));
  const arn = Streams.at(-1)?.StreamArn;
  if (arn === undefined) throw new RangeError(`The table ${table} has no stream.`);
  return { client, arn };
}
