import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { TableNames } from './table.ts';

/** The database as it is handed around: a client that gives plain values, and the names of the two tables. */
export interface Store {
  client: DynamoDBDocumentClient;
  tables: TableNames;
}

export interface StoreOptions {
  tables: TableNames;
  /** Another DynamoDB than the region's own, such as `http://127.0.0.1:8000`. */
  endpoint?: string;
  region?: string;
  credentials?: DynamoDBClientConfig['credentials'];
  /** How long one attempt may take; 5000 where left out. A local engine on a busy machine may need longer. */
  requestTimeoutMs?: number;
  /** A client with settings of its own in place of the one made here. */
  client?: DynamoDBClient;
}

/** Opens the store; nothing is sent before the first read or write, so an engine that is gone shows only then. */
export function openStore(options: StoreOptions): Store {
  const { tables, client, endpoint, region, credentials, requestTimeoutMs = 5000 } = options;
  const raw =
    client ??
    new DynamoDBClient({
      ...(endpoint !== undefined && { endpoint }),
      ...(region !== undefined && { region }),
      ...(credentials !== undefined && { credentials }),
      maxAttempts: 3,
      // Without throwOnRequestTimeout the SDK only logs a late answer and waits on.
      requestHandler: { connectionTimeout: 2000, requestTimeout: requestTimeoutMs, throwOnRequestTimeout: true },
    });
  const marshallOptions = { removeUndefinedValues: true };
  return { client: DynamoDBDocumentClient.from(raw, { marshallOptions }), tables };
}
