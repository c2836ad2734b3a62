import type { Store } from '../store/store.ts';
import type { Timing } from '../store/timing.ts';
import type { BundleFile, MadeFile } from './bundle-file.ts';
import type { BundleSink } from './bundle-sink.ts';
import type { ExportScope } from './scope.ts';

/** The files of a bundle in their order, given those that are whole: of these files the names stay as they are. */
export type FilesOf = (scope: ExportScope, made: readonly MadeFile[]) => readonly BundleFile[];

/** Collaborators of whoever makes bundles. */
export interface ExportWork {
  store: Store;
  sink: BundleSink;
  filesOf: FilesOf;
  /** Whether there is time for one more page. Where there is none, the export is left in order for another worker. */
  hasTime: () => boolean;
  timing?: Partial<Timing>;
  /** 25 where left out. */
  partiesAtOnce?: number;
  /** 8 MB where left out. S3 wants 5 MB at least, and takes 10,000 parts: enough for 80 GB. */
  partBytes?: number;
  /** How much is compressed at a time, 256 KB where left out. It decides the bundle's bytes, so all workers have to agree. */
  blockBytes?: number;
}
