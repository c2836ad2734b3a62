import { digestOf } from '../audit/canonical.ts';
import { Problem } from '../errors.ts';
import type { AuditFact } from '../store/commit.ts';
import { isOpenExport, putExport } from '../store/export-job.ts';
import type { Write } from '../store/write.ts';
import { auditedExport, type ExportJob } from './job.ts';

/**
 * Calls an export off: its worker stops at the next page and removes what was written. Writes nothing itself; `writes`
 * are for `commit`, on the stream of the export. Throws `Problem('conflict')` where it is over.
 */
export function cancelExport(read: ExportJob, at: Date): { cancelled: ExportJob; writes: Write[]; audit: AuditFact } {
  if (!isOpenExport(read)) {
    throw new Problem('conflict', `The export was not cancelled, because it is ${read.state} already.`);
  }
  const { version: was, ...job } = read;
  const version = was + 1;
  const over = { state: 'cancelled' as const, finishedAt: at.toISOString(), progress: { ...job.progress, file: null } };
  const cancelled = { ...job, ...over, version };
  const audit = {
    action: 'export.cancelled',
    object: `export/${job.id}`,
    version,
    digest: digestOf(auditedExport(cancelled)),
  };
  return { cancelled, writes: [putExport(cancelled, read)], audit };
}
