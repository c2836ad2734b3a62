import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { inject } from 'vitest';
import { startDynamoDbLocal } from '../../infra/local/dynamo-db.ts';
import { openStore, type Store } from '../../shared/store/store.ts';
import { createTables, tables as definitions } from '../../shared/store/table.ts';
import { onceAFile } from './once-a-file.ts';

/** Any will do: the engine of the tests checks no signature. */
export const testConnection = {
  region: 'eu-west-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
};

/**
 * A store on two empty tables of its own, in the one DynamoDB Local of this run. Without a stream: at each call the
 * engine looks for the oldest record of a table's stream among those of all tables, so what other files wrote would
 * slow this one down. Tests that read the stream take `streamedStore`.
 */
export function emptyStore(): Promise<Store> {
  const records = { ...definitions.records, stream: null };
  const audit = { ...definitions.audit, stream: null };
  return storeAt(inject('dynamodbEndpoint'), { records, audit });
}

/** A store on two empty tables as they really are, in a DynamoDB Local that this test file has for itself. */
export async function streamedStore(): Promise<Store> {
  return storeAt((await own()).endpoint, definitions);
}

const own = onceAFile(
  () => startDynamoDbLocal('memory'),
  async (engine) => (await engine).stop(),
);

async function storeAt(endpoint: string, like: Parameters<typeof createTables>[2]): Promise<Store> {
  const name = randomUUID();
  const tables = { records: `records-${name}`, audit: `audit-${name}` };
  const client = new DynamoDBClient({ ...testConnection, endpoint });
  await createTables(client, tables, like);
  client.destroy();
  return openStore({ ...testConnection, endpoint, tables, requestTimeoutMs: 20_000 });
}
