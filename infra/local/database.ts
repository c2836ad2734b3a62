import { DynamoDBClient, paginateListTables, ScanCommand } from '@aws-sdk/client-dynamodb';
import { openStore, type Store } from '../../shared/store/store.ts';
import { createTables } from '../../shared/store/table.ts';
import { CannotStart, systemErrorCode } from './cannot-start.ts';
import type { DataFolder } from './data-folder.ts';
import { requireSoundFiles } from './database-files.ts';
import { startDynamoDbLocal } from './dynamo-db.ts';
import { switchOnStreams } from './streams.ts';

const tables = { records: 'records', audit: 'audit' };

export interface Database {
  store: Store;
  /** Nobody had kept anything in it yet when it was opened. */
  empty: boolean;
  /** Rejects should the engine end before it is stopped; never settles for an engine that was not started here. */
  lost: Promise<never>;
  stop: () => Promise<void>;
}

interface Connection {
  endpoint: string;
  region: string;
  credentials?: { accessKeyId: string; secretAccessKey: string };
}

/** A cold engine on a busy machine takes seconds for its first transaction. */
const engineTimeoutMs = 20_000;

/**
 * Starts DynamoDB Local on the data folder and makes the tables where there are none.
 * @throws {CannotStart} when Java is missing or the data is damaged
 */
export async function startDatabase(folder: DataFolder): Promise<Database> {
  requireSoundFiles(folder.database);
  const engine = await startDynamoDbLocal({ folder: folder.database });
  const credentials = { accessKeyId: folder.databaseAccessKey, secretAccessKey: 'unused' };
  let stopping = false;
  const lost = engine.ended.then((stderr): Promise<never> => {
    if (stopping) return new Promise(() => undefined);
    throw new CannotStart(`DynamoDB Local has ended by itself. ${stderr}`.trim());
  });
  lost.catch(() => undefined);
  const stop = () => {
    stopping = true;
    return engine.stop();
  };
  try {
    return { ...(await prepare({ endpoint: engine.endpoint, region: 'local', credentials })), lost, stop };
  } catch (error) {
    await stop();
    throw new CannotStart(`The database in ${folder.database} cannot be used: ${reason(error)} ${startEmpty}`);
  }
}

/**
 * Uses a DynamoDB that already runs, and makes the tables where there are none. Credentials come from the environment;
 * local engines want some but check none, so without any a made-up pair is sent.
 * @throws {CannotStart} when nothing there answers as DynamoDB
 */
export async function useDatabase(endpoint: string, env = process.env): Promise<Database> {
  if (!/^https?:$/.test(URL.parse(endpoint)?.protocol ?? '')) {
    throw new CannotStart(`DYNAMODB_ENDPOINT is an address such as http://127.0.0.1:8000, not "${endpoint}".`, 2);
  }
  const given = credentialVariables.some((name) => env[name]);
  const connection = {
    endpoint,
    region: env.AWS_REGION || 'eu-west-1',
    ...(!given && { credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }),
  };
  try {
    return { ...(await prepare(connection)), lost: new Promise(() => undefined), stop: async () => undefined };
  } catch (error) {
    throw new CannotStart(`${whatIsAt(`${endpoint} (DYNAMODB_ENDPOINT)`, error)}: ${reason(error)}`);
  }
}

const startEmpty = 'Start with an empty database: npm start -- --fresh';
const credentialVariables = [
  'AWS_ACCESS_KEY_ID',
  'AWS_PROFILE',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
  'AWS_CONTAINER_CREDENTIALS_FULL_URI',
];

/** What the service itself keeps from its first start on: a few items, before anybody else keeps one. */
const ownTypes = new Set(['publication', 'actor']);

async function prepare(connection: Connection): Promise<Pick<Database, 'store' | 'empty'>> {
  const client = new DynamoDBClient(connection);
  try {
    // A page has a hundred names at most, and another's DynamoDB may have more.
    const names = new Set<string>();
    for await (const { TableNames = [] } of paginateListTables({ client }, {}))
      for (const name of TableNames) names.add(name);
    const there = Object.values(tables).filter((name) => names.has(name));
    if (there.length === 1) throw new Error(`It has the table ${there[0]} but not the other one.`);
    if (there.length === 0) await createTables(client, tables);
    else await switchOnStreams(client, tables);
    const { Items: items = [] } = await client.send(new ScanCommand({ TableName: tables.records, Limit: 20 }));
    return {
      store: openStore({ ...connection, tables, requestTimeoutMs: engineTimeoutMs }),
      empty: items.every(({ type }) => ownTypes.has(type?.S ?? '')),
    };
  } finally {
    client.destroy();
  }
}

/** An address where nobody listens, one where somebody else does, or a DynamoDB that refuses. */
function whatIsAt(address: string, error: unknown): string {
  if (systemErrorCode(error) !== undefined) return `Nothing answers at ${address}`;
  const name = error instanceof Error ? error.name : '';
  if (name === 'TimeoutError') return `Nothing answers in time at ${address}`;
  if (name === 'UnknownError' || name === 'SyntaxError') return `What answers at ${address} is no DynamoDB`;
  return `The DynamoDB at ${address} cannot be used`;
}

/** In one line. The SDK leaves the message empty when a connection is refused and says it in `code` alone. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const [line = ''] = error.message.split('\n');
  return line === '' ? `${systemErrorCode(error) ?? error.name}.` : line;
}
