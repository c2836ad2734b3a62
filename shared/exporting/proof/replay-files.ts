import type { BundleFile } from '../bundle-file.ts';
import type { ExportScope } from '../scope.ts';
import { casesFile } from './cases-file.ts';
import { ruleSetFiles } from './rule-set-files.ts';

/** What anyone needs to assess everything again; nothing where the export was asked for without it. */
export function replayFiles(scope: ExportScope): BundleFile[] {
  return scope.job.replay ? [casesFile(scope), ...ruleSetFiles(scope.job)] : [];
}
