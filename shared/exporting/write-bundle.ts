import { overtaken } from '../reassessing/overtaken.ts';
import { getExport, isOpenExport } from '../store/export-job.ts';
import type { Store } from '../store/store.ts';
import { beginning, blocksOf } from './blocks-of.ts';
import type { KeptPart } from './bundle-sink.ts';
import { type BundleWriter, createBundleWriter } from './bundle-writer.ts';
import type { ExportState } from './export-state.ts';
import type { ExportWork } from './export-work.ts';
import type { ExportJob } from './job.ts';
import { moveExport } from './move-export.ts';

/**
 * Writes a bundle from behind its last kept part to its end. Between two pages it looks whether there is time, and
 * whether the export is still wanted. Throws `overtaken` where it is not, or another worker has moved it.
 * @returns the state in which every part is kept, or that no time was left
 */
export async function writeBundle(
  work: ExportWork,
  job: ExportJob,
  start: ExportState,
): Promise<ExportState | 'unfinished'> {
  const { store, hasTime, partiesAtOnce = 25, partBytes = 8 * 1024 * 1024, blockBytes = 256 * 1024 } = work;
  const scope = { store, job, partiesAtOnce };
  const writer = await createBundleWriter(start.progress);
  let state = start;
  for (;;) {
    const files = work.filesOf(scope, writer.made());
    const file = files[writer.made().length];
    if (file === undefined) break;
    if (writer.mark() === undefined) await writer.open(file.name, beginning);
    for await (const step of blocksOf(file, writer.mark() ?? beginning, blockBytes)) {
      switch (step.kind) {
        case 'page':
          if (!hasTime()) return 'unfinished';
          await requireWanted(store, job.id);
          break;
        case 'block':
          writer.add(step.bytes, file.compress, step.mark);
          if (writer.waiting() >= partBytes) state = await keepPart(work, state, writer, files.length);
          break;
        case 'end':
          writer.close(step.rows, step.tally);
      }
    }
  }
  return keepLastPart(work, state, writer);
}

async function requireWanted(store: Store, id: string): Promise<void> {
  const job = await getExport(store, id);
  if (job === undefined || !isOpenExport(job)) throw overtaken();
}

async function keepPart(
  work: ExportWork,
  state: ExportState,
  writer: BundleWriter,
  files: number,
): Promise<ExportState> {
  const { id, upload } = state;
  const part = await putPart(work, state, writer);
  const progress = writer.progress();
  const kept = { id, upload, progress, bundle: null };
  const version = await moveExport(work, state, {
    action: 'export.part-kept',
    job: () => ({
      progress: {
        file: progress.zip.open?.name ?? null,
        files: { done: progress.made.length, of: files },
        rows: rowsOf(progress.made) + (progress.mark?.rows ?? 0),
        bytes: progress.zip.length,
      },
    }),
    state: kept,
    part,
  });
  return { ...kept, version };
}

/** The last part and the end of the bundle in one step; its parts are joined only behind that, for joined twice is once. */
async function keepLastPart(work: ExportWork, state: ExportState, writer: BundleWriter): Promise<ExportState> {
  const { id, upload } = state;
  const bundle = writer.end();
  const part = await putPart(work, state, writer);
  const files = writer.made().length;
  const kept = { id, upload, progress: null, bundle };
  const version = await moveExport(work, state, {
    action: 'export.written',
    job: () => ({
      progress: { file: null, files: { done: files, of: files }, rows: rowsOf(writer.made()), bytes: bundle.bytes },
    }),
    state: kept,
    part,
  });
  return { ...kept, version };
}

async function putPart({ sink }: ExportWork, { id, upload }: ExportState, writer: BundleWriter): Promise<KeptPart> {
  const { number, bytes } = writer.takePart();
  return { number, tag: await sink.put(id, upload, number, bytes) };
}

function rowsOf(made: readonly { rows: number }[]): number {
  return made.reduce((sum, { rows }) => sum + rows, 0);
}
