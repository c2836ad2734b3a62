import { CreateTableCommand, type DynamoDBClient, UpdateTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import { summaryAttribute } from './summary.ts';

interface KeyAttribute {
  name: string;
  type: 'S' | 'N';
}

interface IndexDefinition {
  name: string;
  partitionKey: KeyAttribute;
  sortKey: KeyAttribute;
  /** The only attributes the index holds besides the keys (projection INCLUDE). */
  attributes: string[];
}

export interface TableDefinition {
  partitionKey: KeyAttribute;
  sortKey: KeyAttribute;
  indexes: IndexDefinition[];
  stream: 'NEW_AND_OLD_IMAGES' | 'KEYS_ONLY' | null;
  timeToLive: string | null;
}

export interface TableNames {
  records: string;
  audit: string;
}

/** The one definition of both tables: the CDK stack, the local run and the tests make them from this. */
export const tables = {
  records: {
    partitionKey: { name: 'pk', type: 'S' },
    sortKey: { name: 'sk', type: 'S' },
    indexes: [
      {
        name: 'gsi1',
        partitionKey: { name: 'gsi1pk', type: 'S' },
        sortKey: { name: 'gsi1sk', type: 'S' },
        attributes: [summaryAttribute],
      },
      {
        name: 'gsi2',
        partitionKey: { name: 'gsi2pk', type: 'S' },
        sortKey: { name: 'gsi2sk', type: 'S' },
        attributes: [summaryAttribute],
      },
    ],
    stream: 'NEW_AND_OLD_IMAGES',
    timeToLive: 'expiresAt',
  },
  audit: {
    partitionKey: { name: 'stream', type: 'S' },
    sortKey: { name: 'seq', type: 'N' },
    indexes: [],
    // Which stream has a new entry is all that the log is told: it reads the entries itself, and verifies them.
    stream: 'KEYS_ONLY',
    timeToLive: null,
  },
} satisfies Record<keyof TableNames, TableDefinition>;

/** Makes both tables, on demand, in an engine that makes them at once (DynamoDB Local). Throws where one exists. */
export async function createTables(
  client: DynamoDBClient,
  names: TableNames,
  definitions: Record<keyof TableNames, TableDefinition> = tables,
): Promise<void> {
  await createTable(client, names.records, definitions.records);
  await createTable(client, names.audit, definitions.audit);
}

async function createTable(client: DynamoDBClient, name: string, table: TableDefinition): Promise<void> {
  const keyed = [table, ...table.indexes].flatMap(({ partitionKey, sortKey }) => [partitionKey, sortKey]);
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: keyed.map((key) => ({ AttributeName: key.name, AttributeType: key.type })),
      KeySchema: keySchema(table),
      ...(table.indexes.length > 0 && {
        GlobalSecondaryIndexes: table.indexes.map((index) => ({
          IndexName: index.name,
          KeySchema: keySchema(index),
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: index.attributes },
        })),
      }),
      ...(table.stream && { StreamSpecification: { StreamEnabled: true, StreamViewType: table.stream } }),
    }),
  );
  if (table.timeToLive) {
    const TimeToLiveSpecification = { AttributeName: table.timeToLive, Enabled: true };
    await client.send(new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification }));
  }
}

function keySchema(keys: Pick<TableDefinition, 'partitionKey' | 'sortKey'>) {
  return [
    { AttributeName: keys.partitionKey.name, KeyType: 'HASH' as const },
    { AttributeName: keys.sortKey.name, KeyType: 'RANGE' as const },
  ];
}
