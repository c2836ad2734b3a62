import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { inject } from 'vitest';
import { openStore, type Store } from '../../shared/store/store.ts';
import { createTables } from '../../shared/store/table.ts';

/** Any will do: the engine of the tests checks no signature. */
export const testConnection = {
  region: 'eu-west-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
};

/** A store on two empty tables of its own, in the one DynamoDB Local of this run. */
export async function emptyStore(): Promise<Store> {
  const endpoint = inject('dynamodbEndpoint');
  const name = randomUUID();
  const tables = { records: `records-${name}`, audit: `audit-${name}` };
  const client = new DynamoDBClient({ ...testConnection, endpoint });
  await createTables(client, tables);
  client.destroy();
  return openStore({ ...testConnection, endpoint, tables, requestTimeoutMs: 20_000 });
}
