import * as z from 'zod';
import type { KeptPart } from '../exporting/bundle-sink.ts';
import { type ExportState, exportStateSchema } from '../exporting/export-state.ts';
import { type ExportJob, exportJobSchema } from '../exporting/job.ts';
import { gsi1, gsi2, keys, prefixes } from './keys.ts';
import { packed } from './packed.ts';
import { getAll, getItem, type Page, type PageRequest, pageOfIndex } from './read.ts';
import type { Store } from './store.ts';
import { inPlaceOf, type Write } from './write.ts';

/** An export as lists show it: its own item says which parties it was asked for. */
const listedSchema = exportJobSchema.omit({ parties: true, cut: true }).extend({
  /** How many parties were named; null where all are meant. */
  named: z.int().nullable(),
  cut: exportJobSchema.shape.cut.omit({ note: true }),
});
export type ListedExport = z.infer<typeof listedSchema>;

const jobItemSchema = listedSchema
  .omit({ named: true })
  .extend({ parties: exportJobSchema.shape.parties, note: z.string() })
  .transform(({ note, cut, ...job }): ExportJob => ({ ...job, cut: { ...cut, note } }));

/** Whether somebody has still to work on it. */
export const isOpenExport = ({ state }: Pick<ExportJob, 'state'>): boolean => state === 'queued' || state === 'running';

/** Keeps an export in place of the one that was read; reads again when another came between. */
export function putExport(facts: Omit<ExportJob, 'version'>, replaces: ExportJob | undefined): Write {
  const { parties, cut, ...rest } = facts;
  const { note, ...pinned } = cut;
  const version = (replaces?.version ?? 0) + 1;
  const summary = { ...rest, cut: pinned, named: parties?.length ?? null, version };
  const put = {
    ...keys.exportJob(rest.id),
    ...gsi2.export(rest.owner, rest.id),
    ...(isOpenExport(rest) && gsi1.openExport(rest.id)),
    ...{ type: 'export-job', version, summary, parties, note },
  };
  return { put, ...inPlaceOf(replaces) };
}

export async function getExport(store: Store, id: string): Promise<ExportJob | undefined> {
  return getItem(store, keys.exportJob(id), jobItemSchema);
}

/** A person's exports, newest first; one a moment old may be missing. */
export async function exportsOf(store: Store, person: string, page: PageRequest): Promise<Page<ListedExport>> {
  const request = { index: 'gsi2', partition: gsi2.exports(person), newestFirst: true } as const;
  return pageOfIndex(store, request, page, listedSchema, ({ id }) => id);
}

/** The exports of everybody on which there is still work to do, oldest first; one a moment old may be missing. */
export async function openExports(store: Store, page: PageRequest): Promise<Page<ListedExport>> {
  const request = { index: 'gsi1', partition: gsi1.openExports(), newestFirst: false } as const;
  return pageOfIndex(store, request, page, listedSchema, ({ id }) => id);
}

/** How far a bundle has come; undefined where nobody has begun with it. */
export async function getExportState(store: Store, id: string): Promise<ExportState | undefined> {
  return getItem(store, keys.exportState(id), exportStateSchema);
}

/** Keeps how far a bundle has come in place of what was read; reads again when another came between. */
export function putExportState(
  { progress, ...facts }: Omit<ExportState, 'version'>,
  replaces: ExportState | undefined,
): Write {
  const version = (replaces?.version ?? 0) + 1;
  const key = keys.exportState(facts.id);
  const put = { ...key, type: 'export-state', version, ...facts, progress: packed(JSON.stringify(progress)) };
  return { put, ...inPlaceOf(replaces) };
}

const partSchema = z.object({ number: z.int().positive(), tag: z.string() });

/** Keeps a part of a bundle; read again where another worker has kept it. */
export function putExportPart(id: string, part: KeptPart): Write {
  return { put: { ...keys.exportPart(id, part.number), type: 'export-part', ...part }, ...inPlaceOf(undefined) };
}

/** The parts of a bundle in their order: one for each 8 MB. */
export async function exportParts(store: Store, id: string): Promise<KeptPart[]> {
  return getAll(store, keys.exportJob(id).pk, prefixes.exportParts, partSchema);
}
