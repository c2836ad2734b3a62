import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemErrorCode } from './cannot-start.ts';

/**
 * Text that is made on first use and kept in a file that only its owner may read. Two processes that want it at once
 * get the same: the file appears whole under its name, and whoever comes second reads what the first one wrote.
 */
export function keptSecret(folder: string, name: string, make: () => string): string {
  const file = join(folder, name);
  const kept = readIfThere(file);
  if (kept !== undefined) return kept;
  const draft = join(folder, `.${name}.${randomUUID()}`);
  writeFileSync(draft, make(), { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (systemErrorCode(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(file, 'utf8');
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
