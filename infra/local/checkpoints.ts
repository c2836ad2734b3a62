import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const checkpoints = z.object({
  /** The stream that was read: another table, or the same one made anew, has another. */
  stream: z.string(),
  /** By shard: the record up to which all is done, none where none is yet; and whether the shard is read to its end. */
  shards: z.record(z.string(), z.object({ after: z.exactOptional(z.string()), ended: z.boolean() })),
});
/** How far a stream has been worked through. */
export type Checkpoints = z.infer<typeof checkpoints>;

/** Where checkpoints are kept. */
export interface CheckpointStore {
  read: () => Checkpoints | undefined;
  write: (checkpoints: Checkpoints) => void;
}

/** In a file of the data folder, whole or not at all; a damaged one counts as none. Each stream has one of its own. */
export function checkpointFile(folder: string, name = 'stream.json'): CheckpointStore {
  const path = join(folder, name);
  return {
    read: () => {
      if (!existsSync(path)) return undefined;
      try {
        return checkpoints.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
      } catch {
        return undefined;
      }
    },
    write: (kept) => {
      writeFileSync(`${path}.new`, JSON.stringify(kept));
      renameSync(`${path}.new`, path);
    },
  };
}
