import { isOvertaken } from '../reassessing/overtaken.ts';
import { exportParts, getExport, getExportState, isOpenExport } from '../store/export-job.ts';
import { createBundleWriter } from './bundle-writer.ts';
import type { ExportState } from './export-state.ts';
import type { ExportWork } from './export-work.ts';
import type { ExportJob } from './job.ts';
import { moveExport } from './move-export.ts';
import { writeBundle } from './write-bundle.ts';

/** `unfinished`: no time was left, so somebody is to be sent the same message again. `over`: nothing is left to do. */
export type ExportEnd = 'over' | 'unfinished';

/**
 * Makes the bundle of an export, from wherever it has come to. Ended at any point, the next run goes on behind the last
 * part that was kept, and comes to the same bytes; of two at a time the one that keeps a part later stops. What is in
 * memory does not grow with the rows. An export that has failed or was called off leaves nothing behind.
 *
 * Throws where database or sink do not answer, and where a file cannot be made: whoever sent the message sends it
 * again, and gives the export up after some times.
 */
export async function runExport(work: ExportWork, id: string): Promise<ExportEnd> {
  const job = await getExport(work.store, id);
  if (job === undefined) throw new RangeError(`There is no export ${id}.`);
  if (!isOpenExport(job)) return cleanUp(work, job);
  try {
    return await makeBundle(work, job);
  } catch (error) {
    if (!isOvertaken(error)) throw error;
    const now = (await getExport(work.store, id)) ?? job;
    return isOpenExport(now) ? 'over' : cleanUp(work, now);
  }
}

async function makeBundle(work: ExportWork, job: ExportJob): Promise<ExportEnd> {
  const kept = (await getExportState(work.store, job.id)) ?? (await begin(work, job.id));
  const state = kept.bundle === null ? await writeBundle(work, job, kept) : kept;
  if (state === 'unfinished') return 'unfinished';
  const { bundle } = state;
  if (bundle === null) throw new RangeError(`The bundle of export ${job.id} has no end.`);
  await work.sink.complete(job.id, state.upload, await exportParts(work.store, job.id), bundle.bytes);
  await moveExport(work, state, {
    action: 'export.ready',
    job: () => ({ state: 'ready', bundle }),
  });
  return 'over';
}

async function begin(work: ExportWork, id: string): Promise<ExportState> {
  const upload = await work.sink.begin(id);
  const state = { id, upload, progress: (await createBundleWriter()).progress(), bundle: null };
  const version = await moveExport(work, { id }, { action: 'export.begun', job: () => ({ state: 'running' }), state });
  return { ...state, version };
}

async function cleanUp({ store, sink }: ExportWork, { id, state: ended }: ExportJob): Promise<ExportEnd> {
  const state = ended === 'ready' ? undefined : await getExportState(store, id);
  if (state !== undefined) await sink.abort(id, state.upload);
  return 'over';
}
