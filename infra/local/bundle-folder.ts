import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { bundleKey } from '../../shared/exporting/bundle-key.ts';
import type { BundleSink } from '../../shared/exporting/bundle-sink.ts';
import { systemErrorCode } from './cannot-start.ts';

/** The file in which a bundle stands once it is whole. */
export function bundleFile(folder: string, id: string): string {
  return join(folder, bundleKey(id));
}

/** The folder of the parts of all bundles that are not whole yet, each under its id. */
export function partsFolder(folder: string): string {
  return join(folder, 'parts');
}

/** Bundles in a folder: parts are files, and a bundle appears whole under its name. */
export function bundleFolder(folder: string): BundleSink {
  const partsOf = (id: string, upload: string) => join(partsFolder(folder), id, upload);
  return {
    begin: async (id) => {
      const upload = randomUUID();
      await mkdir(partsOf(id, upload), { recursive: true });
      return upload;
    },
    put: async (id, upload, number, bytes) => {
      const file = join(partsOf(id, upload), String(number));
      await writeFile(`${file}.new`, bytes);
      await rename(`${file}.new`, file);
      return createHash('sha256').update(bytes).digest('hex');
    },
    complete: async (id, upload, parts, bytes) => {
      const file = bundleFile(folder, id);
      if ((await sizeOf(file)) === bytes) return;
      await mkdir(dirname(file), { recursive: true });
      await rm(`${file}.new`, { force: true });
      for (const { number } of parts) {
        const part = createReadStream(join(partsOf(id, upload), String(number)));
        await pipeline(part, createWriteStream(`${file}.new`, { flags: 'a' }));
      }
      const size = await sizeOf(`${file}.new`);
      if (size !== bytes) throw new Error(`The parts of export ${id} have ${size} bytes instead of ${bytes}.`);
      await rename(`${file}.new`, file);
      await rm(join(partsFolder(folder), id), { recursive: true, force: true });
    },
    abort: async (id) => {
      await rm(join(partsFolder(folder), id), { recursive: true, force: true });
      await rm(bundleFile(folder, id), { force: true });
    },
  };
}

async function sizeOf(file: string): Promise<number | undefined> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
