import { existsSync, readdirSync } from 'node:fs';
import type { ExportWork } from '../../shared/exporting/export-work.ts';
import { filesOf } from '../../shared/exporting/files-of.ts';
import { giveUpExport } from '../../shared/exporting/move-export.ts';
import { runExport } from '../../shared/exporting/run-export.ts';
import { tellsOfTheDatabase } from '../../shared/reassessing/tells-of-the-database.ts';
import { getExport, openExports } from '../../shared/store/export-job.ts';
import type { Store } from '../../shared/store/store.ts';
import { bundleFolder, partsFolder } from './bundle-folder.ts';
import { type KeptDoing, keepDoing } from './keep-doing.ts';

const mostAttempts = 3;

/**
 * Makes the bundles that are asked for one after the other, also those that an earlier end of this process left.
 * @param changes.everyMs how long it waits before it looks again for what is asked
 */
export function keepExporting(
  store: Store,
  folder: string,
  { everyMs = 1_000, ...changes }: Partial<ExportWork> & { everyMs?: number } = {},
): KeptDoing {
  const sink = bundleFolder(folder);
  const attempts = new Map<string, number>();
  const attempt = async (work: ExportWork, id: string) => {
    try {
      await runExport(work, id);
      attempts.delete(id);
    } catch (error) {
      if (tellsOfTheDatabase(error)) throw error;
      const number = (attempts.get(id) ?? 0) + 1;
      attempts.set(id, number);
      const next = number < mostAttempts ? ', and is tried again' : ' too often';
      if (work.hasTime()) console.error(`Export ${id} was interrupted${next}.`, error);
      if (number >= mostAttempts) {
        await giveUpExport(work, id);
        await runExport(work, id);
      }
    }
  };
  /** What was called off while this process did not run, or belongs to a database that is gone. */
  const tidyUp = async (work: ExportWork) => {
    const left = existsSync(partsFolder(folder)) ? readdirSync(partsFolder(folder)) : [];
    for (const id of left) {
      if ((await getExport(store, id)) === undefined) await sink.abort(id, '');
      else await attempt(work, id);
    }
  };
  let tidy = false;
  const round = async (hasTime: () => boolean) => {
    const work: ExportWork = { store, sink, filesOf, hasTime, ...changes };
    if (!tidy) await tidyUp(work);
    tidy = true;
    const { items } = await openExports(store, { limit: 10 });
    for (const { id } of items) await attempt(work, id);
  };
  const interrupted = 'Making bundles was interrupted, and is tried again.';
  return keepDoing(round, { everyMs, afterFailureMs: everyMs, interrupted });
}
