import { DescribeTableCommand, type DynamoDBClient, UpdateTableCommand } from '@aws-sdk/client-dynamodb';
import { type TableNames, tables } from '../../shared/store/table.ts';

/** Gives tables that an earlier release made the streams that they have now. What is in them already is in no stream. */
export async function switchOnStreams(client: DynamoDBClient, names: TableNames): Promise<void> {
  for (const [definition, TableName] of [
    [tables.records, names.records],
    [tables.audit, names.audit],
  ] as const) {
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    if (Table?.StreamSpecification?.StreamEnabled === true) continue;
    const StreamSpecification = { StreamEnabled: true, StreamViewType: definition.stream };
    await client.send(new UpdateTableCommand({ TableName, StreamSpecification }));
  }
}
