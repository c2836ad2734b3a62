import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CannotStart } from './cannot-start.ts';

/**
 * Makes sure that the files of DynamoDB Local (SQLite) are whole: the engine itself starts on damaged ones and then
 * answers some requests with an unknown failure.
 * @throws {CannotStart} when one is damaged
 */
export function requireSoundFiles(folder: string): void {
  for (const name of databaseFiles(folder)) {
    const fault = faultIn(join(folder, name));
    if (fault !== undefined) {
      throw new CannotStart(
        `The database file ${join(folder, name)} is damaged (${fault}). ` +
          'Put a copy of it back, or start with an empty database: npm start -- --fresh',
      );
    }
  }
}

/** Deletes what DynamoDB Local has kept. Only while the folder is locked. */
export function emptyDatabase(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
}

function databaseFiles(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.db'));
}

function faultIn(file: string): string | undefined {
  try {
    const database = new DatabaseSync(file);
    try {
      const { quick_check: verdict } = database.prepare('PRAGMA quick_check(1)').get() ?? {};
      return verdict === 'ok' ? undefined : String(verdict);
    } finally {
      database.close();
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
