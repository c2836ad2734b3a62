import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { expect, it, vi } from 'vitest';
import { partsFolder } from '../../infra/local/bundle-folder.ts';
import { keepExporting } from '../../infra/local/export.ts';
import { giveUpExport } from '../../shared/exporting/move-export.ts';
import { runExport } from '../../shared/exporting/run-export.ts';
import { getExport } from '../../shared/store/export-job.ts';
import type { Store } from '../../shared/store/store.ts';
import { keepJob, miller } from '../exporting/mill.ts';
import { emptyStore } from '../setup/tables.ts';
import { until } from './command.ts';

const stateOf = async (store: Store, id: string) => (await getExport(store, id))?.state;

it('at a start, goes on with what an earlier end left, and removes what nobody wants any more', async () => {
  const store = await emptyStore();
  const { folder, work, sha256Of, fileOf } = miller(store);
  const undisturbed = await keepJob(store);
  await runExport(work, undisturbed);
  const [half, over, untouched] = [await keepJob(store), await keepJob(store), await keepJob(store)];
  for (const id of [half, over]) {
    let pages = 0;
    expect(await runExport({ ...work, hasTime: () => ++pages < 4 }, id)).toBe('unfinished');
  }
  await giveUpExport(work, over);
  mkdirSync(join(partsFolder(folder), uuid()));
  expect(readdirSync(partsFolder(folder))).toHaveLength(3);

  const { filesOf, blockBytes = 400 } = work;
  const exporting = keepExporting(store, folder, {
    filesOf,
    partiesAtOnce: 3,
    partBytes: 900,
    blockBytes,
    everyMs: 10,
  });
  exporting.start();
  await until('both bundles are there', async () =>
    (await Promise.all([half, untouched].map((id) => stateOf(store, id)))).every((state) => state === 'ready'),
  );
  await exporting.stop();
  for (const id of [half, untouched]) expect(await sha256Of(id)).toBe(await sha256Of(undisturbed));
  expect(readdirSync(partsFolder(folder))).toEqual([]);
  expect(existsSync(fileOf(over))).toBe(false);
});

it('gives an export up that throws three times, and makes the next', async () => {
  const store = await emptyStore();
  const { folder, work } = miller(store);
  const [broken, next] = [await keepJob(store), await keepJob(store)];
  const said = vi.spyOn(console, 'error').mockReturnValue();
  const filesOf: typeof work.filesOf = (scope, made) => {
    if (scope.job.id === broken) throw new RangeError('This file cannot be made.');
    return work.filesOf(scope, made);
  };
  const exporting = keepExporting(store, folder, { filesOf, everyMs: 1 });
  exporting.start();
  await until('it is given up', async () => (await stateOf(store, broken)) === 'failed');
  await exporting.stop();
  expect(await stateOf(store, next)).toBe('ready');
  expect(said.mock.calls.map(([line]) => line)).toEqual([
    ...Array(2).fill(`Export ${broken} was interrupted, and is tried again.`),
    `Export ${broken} was interrupted too often.`,
  ]);
  expect(readdirSync(partsFolder(folder))).toEqual([]);
});
