import type { Store } from '../store/store.ts';
import type { ExportJob } from './job.ts';

/** What every file of an export is made from. */
export interface ExportScope {
  store: Store;
  job: ExportJob;
  /** How many parties are looked at for one page. It changes no byte of any file. */
  partiesAtOnce: number;
}
