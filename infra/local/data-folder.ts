import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CannotStart, systemErrorCode } from './cannot-start.ts';
import { keptSecret } from './secret.ts';

/** `.data/` in the folder of the project: what the local server keeps between two runs. */
export interface DataFolder {
  path: string;
  /** Where DynamoDB Local keeps its files. */
  database: string;
  /** PEM of the ES256 key that signs local tokens. */
  signingKey: string;
  /** 32 bytes that seal the API's cursors. */
  cursorKey: Uint8Array;
  /**
   * The access key of the local database. DynamoDB Local listens on every interface and cannot be told otherwise, but
   * it keeps a database apart for each access key: who does not know this one finds nothing.
   */
  databaseAccessKey: string;
}

/**
 * Opens `.data/` under the working folder, making what is missing.
 * @throws {CannotStart} when it cannot be written, or a key in it is damaged
 */
export function openDataFolder(path = '.data'): DataFolder {
  try {
    const database = join(path, 'dynamodb');
    mkdirSync(database, { recursive: true, mode: 0o700 });
    accessSync(path, constants.W_OK);
    accessSync(database, constants.W_OK);
    const cursorKey = Buffer.from(
      keptSecret(path, 'cursor-key', () => randomBytes(32).toString('hex')),
      'hex',
    );
    if (cursorKey.length !== 32) throw damaged(path, 'cursor-key');
    const databaseAccessKey = keptSecret(path, 'database-access-key', () => randomBytes(16).toString('hex'));
    if (!/^[0-9a-f]{32}$/.test(databaseAccessKey)) throw damaged(path, 'database-access-key');
    const signingKey = keptSecret(path, 'signing-key.pem', newSigningKey);
    return { path, database, signingKey, cursorKey, databaseAccessKey };
  } catch (error) {
    const code = systemErrorCode(error);
    if (error instanceof CannotStart || code === undefined) throw error;
    throw new CannotStart(`The folder ${path} cannot be used (${code}). Make it writable for you, or move it away.`);
  }
}

/**
 * Keeps a second server off the same data until this process ends; DynamoDB Local itself would let both in. The lock
 * is the operating system's, held through an SQLite file: it goes with the process, so none is left behind by a crash.
 * @throws {CannotStart} when another server holds it
 */
export function lockDataFolder(folder: DataFolder): void {
  const lock = new DatabaseSync(join(folder.path, 'lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch {
    lock.close();
    throw new CannotStart(`Another server already uses the data in ${folder.path}. Stop that one first.`);
  }
  // Whoever holds no reference loses the lock to the garbage collector; this listener is one.
  process.once('exit', () => lock.close());
}

function newSigningKey(): string {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();
}

function damaged(path: string, name: string): CannotStart {
  return new CannotStart(`The file ${join(path, name)} is damaged. Delete it: a new one is made at the next start.`);
}
