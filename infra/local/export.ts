import { existsSync, readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { ExportWork } from '../../shared/exporting/export-work.ts';
import { filesOf } from '../../shared/exporting/files-of.ts';
import { giveUpExport } from '../../shared/exporting/move-export.ts';
import { runExport } from '../../shared/exporting/run-export.ts';
import { tellsOfTheDatabase } from '../../shared/reassessing/tells-of-the-database.ts';
import { getExport, openExports } from '../../shared/store/export-job.ts';
import type { Store } from '../../shared/store/store.ts';
import { bundleFolder, partsFolder } from './bundle-folder.ts';

/** The part of this machine that does what the queue of exports and its workers do in AWS. */
export interface KeepingExports {
  start: () => void;
  /** Ends it in order, behind the page that is being made; it goes on from its last kept part at the next start. */
  stop: () => Promise<void>;
}

const mostAttempts = 3;

/**
 * Makes the bundles that are asked for one after the other, also those that an earlier end of this process left.
 * @param changes.everyMs how long it waits before it looks again for what is asked
 */
export function keepExporting(
  store: Store,
  folder: string,
  { everyMs = 1_000, ...changes }: Partial<ExportWork> & { everyMs?: number } = {},
): KeepingExports {
  const stopping = new AbortController();
  const sink = bundleFolder(folder);
  const work: ExportWork = { store, sink, filesOf, hasTime: () => !stopping.signal.aborted, ...changes };
  const attempts = new Map<string, number>();
  let running = Promise.resolve();
  const say = (line: string, error: unknown) => {
    if (!stopping.signal.aborted) console.error(line, error);
  };
  const attempt = async (id: string) => {
    try {
      await runExport(work, id);
      attempts.delete(id);
    } catch (error) {
      if (tellsOfTheDatabase(error)) throw error;
      const number = (attempts.get(id) ?? 0) + 1;
      attempts.set(id, number);
      say(`Export ${id} was interrupted${number < mostAttempts ? ', and is tried again' : ' too often'}.`, error);
      if (number >= mostAttempts) {
        await giveUpExport(work, id);
        await runExport(work, id);
      }
    }
  };
  /** What was called off while this process did not run, or belongs to a database that is gone. */
  const tidyUp = async () => {
    const left = existsSync(partsFolder(folder)) ? readdirSync(partsFolder(folder)) : [];
    for (const id of left) {
      if ((await getExport(store, id)) === undefined) await sink.abort(id, '');
      else await attempt(id);
    }
  };
  const run = async () => {
    let tidy = false;
    while (!stopping.signal.aborted) {
      try {
        if (!tidy) await tidyUp();
        tidy = true;
        const { items } = await openExports(store, { limit: 10 });
        for (const { id } of items) await attempt(id);
      } catch (error) {
        say('Making bundles was interrupted, and is tried again.', error);
      }
      await wait(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  return {
    start: () => {
      running = run();
    },
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}
