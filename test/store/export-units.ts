import { createHash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { beginning } from '../../shared/exporting/blocks-of.ts';
import { createBundleWriter } from '../../shared/exporting/bundle-writer.ts';
import type { ExportJob } from '../../shared/exporting/job.ts';
import {
  exportParts,
  exportsOf,
  getExport,
  getExportState,
  openExports,
  putExport,
  putExportPart,
  putExportState,
} from '../../shared/store/export-job.ts';
import type { Store } from '../../shared/store/store.ts';
import type { Write } from '../../shared/store/write.ts';
import { at } from './samples.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const whole = [
  'data/findings.csv',
  'data-dictionary.csv',
  'proof/checkpoint.txt',
  'proof/keys.txt',
  'proof/chains.ndjson',
];

/** How far a bundle has come in the middle of its longest file. */
async function midway() {
  const writer = await createBundleWriter();
  for (const name of [...whole, 'replay/cases.ndjson']) {
    await writer.open(name, beginning);
    const mark = {
      place: { party: uuid(), step: { form: 'agency', id: uuid() } },
      skip: 70_000,
      skipped: sha256(name),
      rows: 900,
      tally: {},
    };
    writer.add(Buffer.from(sha256(name)), true, mark);
    if (whole.includes(name)) writer.close(1000, { streams: 100_000, entries: 400_000, segments: 300_000, erased: 7 });
  }
  writer.takePart();
  return writer.progress();
}

/** What each step of an export writes, and what reading it costs. */
export async function exportUnits(): Promise<{
  written: Record<string, { writes: Write[]; answerBytes?: number }>;
  read: Record<string, (store: Store) => Promise<unknown>>;
}> {
  const [id, origin, owner] = [uuid(), 'log.example/paragraph-13', sha256('owner')];
  const note = `${origin}\n255\n${sha256('root').slice(20)}\nat ${at}\n\n— ${origin} ${sha256('signed').repeat(2)}\n`;
  const asked: ExportJob = {
    ...{ id, owner, dataset: 'findings', format: 'csv', ruleSet: 'un-13jk', band: null, period: null, since: null },
    ...{ parties: null, replay: true, reason: 'Yearly review of recruitment practices, file 2026-17' },
    ...{ cut: { size: 255, note, at, origin }, requestedAt: at, finishedAt: null, state: 'running' },
    ...{ progress: { file: null, files: null, rows: 0, bytes: 0 }, bundle: null, failure: null, version: 1 },
  };
  const waiting: ExportJob = { ...asked, id: uuid(), state: 'queued' };
  const begun = {
    id,
    upload: sha256('upload').repeat(2),
    progress: (await createBundleWriter()).progress(),
    bundle: null,
  };
  const state = { ...begun, progress: await midway() };
  const bundle = { bytes: 600_000_000, sha256: sha256('bundle') };
  const written = { ...state, progress: null, bundle };
  const tag = sha256('tag').slice(32);
  const ready: ExportJob = { ...asked, state: 'ready', finishedAt: at, bundle };
  return {
    written: {
      'ask for an export': { writes: [putExport(waiting, undefined)], answerBytes: 900 },
      'begin its bundle': { writes: [putExport(asked, undefined), putExportState(begun, undefined)] },
      'keep a part of a bundle': {
        writes: [
          putExport(asked, asked),
          putExportState(state, { ...begun, version: 1 }),
          putExportPart(id, { number: 1, tag }),
        ],
      },
      'keep the last part of a bundle': {
        writes: [
          putExport(asked, { ...asked, version: 2 }),
          putExportState(written, { ...state, version: 2 }),
          putExportPart(id, { number: 2, tag }),
        ],
      },
      'say that a bundle is ready': { writes: [putExport(ready, { ...asked, version: 3 })] },
    },
    read: {
      getExport: (store) => getExport(store, id),
      exportsOf: (store) => exportsOf(store, owner, { limit: 20 }),
      openExports: (store) => openExports(store, { limit: 10 }),
      getExportState: (store) => getExportState(store, id),
      exportParts: (store) => exportParts(store, id),
    },
  };
}
