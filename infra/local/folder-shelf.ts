import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CheckpointShelf } from '../../shared/log/make-checkpoint.ts';
import { systemErrorCode } from './cannot-start.ts';

/**
 * A shelf in a folder, what the bucket with Object Lock is in AWS: a file appears whole or not at all, can only be read
 * from then on, and nothing is ever put in its place. Who owns the machine can remove it; a bucket would not let them.
 */
export function folderShelf(folder: string): CheckpointShelf {
  return {
    put: async (name, note) => {
      const file = join(folder, name);
      mkdirSync(dirname(file), { recursive: true });
      const draft = join(dirname(file), `.${randomUUID()}`);
      writeFileSync(draft, note, { mode: 0o444, flag: 'wx' });
      try {
        linkSync(draft, file);
      } catch (error) {
        if (systemErrorCode(error) !== 'EEXIST') throw error;
        if (readFileSync(file, 'utf8') !== note) throw new RangeError(`Another checkpoint is kept in ${file}.`);
      } finally {
        rmSync(draft);
      }
    },
  };
}
