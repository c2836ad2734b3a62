import { digestOf } from '../audit/canonical.ts';
import { isOvertaken, overtaken } from '../reassessing/overtaken.ts';
import { noAnswer } from '../reassessing/service.ts';
import { streams } from '../store/audit-trail.ts';
import { type CommitRequest, commit } from '../store/commit.ts';
import {
  getExport,
  getExportState,
  isOpenExport,
  putExport,
  putExportPart,
  putExportState,
} from '../store/export-job.ts';
import type { Store } from '../store/store.ts';
import type { Timing } from '../store/timing.ts';
import type { KeptPart } from './bundle-sink.ts';
import type { ExportState } from './export-state.ts';
import { auditedExport, type ExportJob } from './job.ts';

interface Moving {
  store: Store;
  timing?: Partial<Timing>;
}

interface Move {
  action: 'export.begun' | 'export.part-kept' | 'export.written' | 'export.ready' | 'export.failed';
  /** What changes of the export itself. */
  job: (job: ExportJob) => Partial<Pick<ExportJob, 'state' | 'progress' | 'bundle' | 'failure'>>;
  /** How far the bundle has come now; left out where that stays. */
  state?: Omit<ExportState, 'version'>;
  /** The part that it has come on by. */
  part?: KeptPart;
}

/** In whose name the workers act. */
const theService: CommitRequest['by'] = { issuer: 'paragraph-13', subject: 'exporting', role: 'service' };

/**
 * Keeps how far an export has come: job and state together with their audit entry. `from` is the state that was gone
 * on from, or the id of an export that has none. Throws `overtaken` where the export is open no more, or another
 * worker has moved it.
 * @returns the version of the state that is kept now
 */
export async function moveExport(
  { store, timing }: Moving,
  from: Pick<ExportState, 'id'> & Partial<ExportState>,
  { action, job: changes, state, part }: Move,
): Promise<number> {
  const { id, version = 0 } = from;
  const request: CommitRequest = {
    stream: streams.export(id),
    by: theService,
    prepare: async ({ at }) => {
      const [job, kept] = await Promise.all([getExport(store, id), getExportState(store, id)]);
      if (job === undefined || !isOpenExport(job) || (kept?.version ?? 0) !== version) throw overtaken();
      const changed = { ...job, ...changes(job) };
      const moved = { ...changed, finishedAt: isOpenExport(changed) ? null : at.toISOString() };
      return {
        writes: [
          putExport(moved, job),
          ...(state ? [putExportState(state, kept)] : []),
          ...(part ? [putExportPart(id, part)] : []),
        ],
        audit: {
          action,
          object: `export/${id}`,
          version: job.version + 1,
          digest: digestOf({
            job: auditedExport({ ...moved, version: job.version + 1 }),
            state: state ?? null,
            part: part ?? null,
          }),
        },
        answer: noAnswer,
      };
    },
  };
  await commit(store, request, timing);
  return state === undefined ? version : version + 1;
}

const whyNot = 'The bundle could not be made. What was written of it is removed; please ask for the export again.';

/** Gives an export up that cannot be made, with a sentence for whoever asked for it. Does nothing where it is over. */
export async function giveUpExport(moving: Moving, id: string): Promise<void> {
  const from = (await getExportState(moving.store, id)) ?? { id };
  await moveExport(moving, from, {
    action: 'export.failed',
    job: ({ progress }) => ({ state: 'failed', failure: whyNot, progress: { ...progress, file: null } }),
  }).catch((error: unknown) => {
    if (!isOvertaken(error)) throw error;
  });
}
