import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { expect, it } from 'vitest';
import { useDatabase } from '../../infra/local/database.ts';
import { streamedStore, testConnection } from '../setup/tables.ts';

it('finds its own tables in a DynamoDB that has more than a hundred others', async () => {
  const { client: given } = await streamedStore();
  const { protocol, hostname, port } = (await given.config.endpoint?.()) ?? { protocol: '', hostname: '' };
  const endpoint = `${protocol}//${hostname}:${port}`;
  await useDatabase(endpoint, {});
  const client = new DynamoDBClient({ ...testConnection, endpoint });
  for (let index = 0; index < 101; index++) await client.send(new CreateTableCommand(tableNamed(`between-${index}`)));
  client.destroy();
  await expect(useDatabase(endpoint, {})).resolves.toMatchObject({ empty: true });
});

const tableNamed = (TableName: string) => ({
  TableName,
  BillingMode: 'PAY_PER_REQUEST' as const,
  AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' as const }],
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' as const }],
});
