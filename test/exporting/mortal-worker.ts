import type { BundleSink } from '../../shared/exporting/bundle-sink.ts';
import type { ExportWork } from '../../shared/exporting/export-work.ts';
import { mortal, type Point } from '../setup/mortal.ts';

/** A worker that is killed before or after one of its calls of the database and the sink. */
export function mortalWorker(work: ExportWork, point: Point | 'never') {
  const { store, call, ...seen } = mortal(work.store, point);
  const { begin, put, complete, abort } = work.sink;
  const sink: BundleSink = {
    begin: (...args) => call(true, () => begin(...args)),
    put: (...args) => call(true, () => put(...args)),
    complete: (...args) => call(true, () => complete(...args)),
    abort: (...args) => call(true, () => abort(...args)),
  };
  return { hands: { ...work, store, sink } satisfies ExportWork, ...seen };
}
