import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { onTestFinished } from 'vitest';
import { bundleFile, bundleFolder } from '../../infra/local/bundle-folder.ts';
import { digestOf } from '../../shared/audit/canonical.ts';
import type { BundleFile, MadeFile } from '../../shared/exporting/bundle-file.ts';
import type { ExportWork } from '../../shared/exporting/export-work.ts';
import type { ExportJob } from '../../shared/exporting/job.ts';
import type { ExportScope } from '../../shared/exporting/scope.ts';
import { streams } from '../../shared/store/audit-trail.ts';
import { commit } from '../../shared/store/commit.ts';
import { putExport } from '../../shared/store/export-job.ts';
import type { Store } from '../../shared/store/store.ts';

const parties = Array.from({ length: 6 }, (_, index) => `party-${index}`);
const asked: Omit<ExportJob, 'id' | 'version'> = {
  ...{ owner: 'owner', dataset: 'audit', format: 'ndjson', ruleSet: null, band: null, period: null, since: null },
  ...{ parties, replay: true, reason: 'A test of the engine', requestedAt: '2026-03-01T12:00:00Z', finishedAt: null },
  cut: { size: 1, note: 'note', at: '2026-03-01T11:59:00Z', origin: 'log.example' },
  ...{ state: 'queued', bundle: null, failure: null, progress: { file: null, files: null, rows: 0, bytes: 0 } },
};

/** Keeps an export that nobody has begun with. */
export async function keepJob(store: Store): Promise<string> {
  const job = { ...asked, id: uuid() };
  await commit(store, {
    stream: streams.export(job.id),
    by: { issuer: 'test', subject: 'auditor', role: 'auditor' },
    prepare: async () => ({
      writes: [putExport(job, undefined)],
      audit: { action: 'export.asked', object: `export/${job.id}`, version: 1, digest: digestOf(job) },
      answer: { status: 202, headers: {}, body: '' },
    }),
  });
  return job.id;
}

/** What a party has in a file: about as well compressed as findings are. */
function linesOf(party: string): string {
  const line = (index: number) => createHash('sha256').update(`${party} ${index}`).digest('hex').slice(0, 24);
  return Array.from({ length: 9 }, (_, index) => `${JSON.stringify({ party, line: line(index) })}\n`).join('');
}

/** A file with nine lines for each party of the scope, so many parties a page. */
function lines(name: string, { job, partiesAtOnce }: ExportScope, compress: boolean): BundleFile {
  const all = job.parties ?? [];
  return {
    name,
    compress,
    page: async (place) => {
      const start = typeof place === 'number' ? place : 0;
      const some = all.slice(start, start + partiesAtOnce);
      const next = start + partiesAtOnce < all.length ? start + partiesAtOnce : undefined;
      return {
        bytes: Buffer.from(some.map(linesOf).join('')),
        rows: 9 * some.length,
        next,
        tally: { parties: some.length },
      };
    },
  };
}

function listOf(made: readonly MadeFile[]): BundleFile {
  const bytes = Buffer.from(JSON.stringify(made));
  return { name: 'manifest.json', compress: true, page: async () => ({ bytes, rows: 0, next: undefined }) };
}

export const threeFiles: ExportWork['filesOf'] = (scope, made) => [
  lines('data/lines.ndjson', scope, true),
  lines('data/plain.ndjson', scope, false),
  { name: 'nothing.txt', compress: true, page: async () => ({ bytes: new Uint8Array(), rows: 0, next: undefined }) },
  listOf(made),
];

/** A worker on a folder of its own, which makes parts of about 700 bytes. */
export function miller(store: Store, changes: Partial<ExportWork> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'bundles-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const sizes = { partiesAtOnce: 2, partBytes: 700, blockBytes: 400 };
  const work: ExportWork = {
    store,
    sink: bundleFolder(folder),
    filesOf: threeFiles,
    hasTime: () => true,
    ...sizes,
    ...changes,
  };
  const sha256Of = async (id: string) =>
    createHash('sha256')
      .update(await readFile(bundleFile(folder, id)))
      .digest('hex');
  return { folder, work, sha256Of, fileOf: (id: string) => bundleFile(folder, id) };
}
