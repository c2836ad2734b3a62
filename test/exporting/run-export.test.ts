import { existsSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { partsFolder } from '../../infra/local/bundle-folder.ts';
import { cancelExport } from '../../shared/exporting/cancel-export.ts';
import type { FilesOf } from '../../shared/exporting/export-work.ts';
import { giveUpExport } from '../../shared/exporting/move-export.ts';
import { runExport } from '../../shared/exporting/run-export.ts';
import { auditEntries, streams } from '../../shared/store/audit-trail.ts';
import { commit } from '../../shared/store/commit.ts';
import { exportParts, getExport, openExports } from '../../shared/store/export-job.ts';
import type { Store } from '../../shared/store/store.ts';
import { openZip } from '../../verify/zip.ts';
import { emptyStore } from '../setup/tables.ts';
import { keepJob, miller, threeFiles } from './mill.ts';

let store: Store;
beforeAll(async () => {
  store = await emptyStore();
});

const stateOf = async (id: string) => (await getExport(store, id))?.state;
const actionsOf = async (id: string) =>
  (await auditEntries(store, streams.export(id), { limit: 100 })).items.map(({ action }) => action);

async function cancel(id: string): Promise<void> {
  const prepare = async ({ at }: { at: Date }) => {
    const job = await getExport(store, id);
    if (job === undefined) throw new RangeError(`There is no export ${id}.`);
    return { ...cancelExport(job, at), answer: { status: 200, headers: {}, body: '' } };
  };
  await commit(store, { stream: streams.export(id), by: { issuer: 't', subject: 't', role: 'auditor' }, prepare });
}

/** The three files; something happens each time before their `nth` page. */
function interrupted(nth: number, happens: () => Promise<void>): FilesOf {
  let pages = 0;
  return (scope, made) =>
    threeFiles(scope, made).map((file) => ({
      ...file,
      page: async (place) => {
        pages += 1;
        if (pages === nth) await happens();
        return file.page(place);
      },
    }));
}

describe('an export', () => {
  it('becomes a bundle that opens, and says how long and which it is', async () => {
    const { work, fileOf, sha256Of } = miller(store);
    const id = await keepJob(store);
    expect((await openExports(store, { limit: 100 })).items.map((each) => each.id)).toContain(id);
    expect(await runExport(work, id)).toBe('over');

    const job = await getExport(store, id);
    const progress = { file: null, files: { done: 4, of: 4 }, rows: 108, bytes: job?.bundle?.bytes };
    expect(job).toMatchObject({ state: 'ready', bundle: { sha256: await sha256Of(id) }, progress });
    expect(job?.finishedAt).not.toBeNull();
    expect((await openExports(store, { limit: 100 })).items).toEqual([]);

    const zip = await openZip(fileOf(id));
    const manifest = JSON.parse((await zip.whole('manifest.json')).toString());
    expect(manifest).toMatchObject([
      { name: 'data/lines.ndjson', rows: 54, tally: { parties: 6 } },
      { name: 'data/plain.ndjson', rows: 54, tally: { parties: 6 } },
      { name: 'nothing.txt', bytes: 0, rows: 0 },
    ]);
    for (const { name, bytes } of manifest) expect((await zip.whole(name)).byteLength).toBe(bytes);
    expect(await zip.whole('data/lines.ndjson')).toEqual(await zip.whole('data/plain.ndjson'));
    await zip.close();
  });

  it('has an audit entry for each part, and goes on behind it to the same bytes whenever time runs out', async () => {
    const whole = miller(store);
    const once = await keepJob(store);
    await runExport(whole.work, once);
    let pages = 0;
    const { work, sha256Of } = miller(store, { hasTime: () => ++pages % 4 !== 0 });
    const id = await keepJob(store);
    let runs = 1;
    while ((await runExport(work, id)) === 'unfinished') runs += 1;
    expect(runs).toBeGreaterThan(2);
    expect(await sha256Of(id)).toBe(await whole.sha256Of(once));
    const parts = await exportParts(store, id);
    expect(parts.length).toBeGreaterThan(5);
    const kept = parts.slice(1).map(() => 'export.part-kept');
    expect(await actionsOf(id)).toEqual(['export.asked', 'export.begun', ...kept, 'export.written', 'export.ready']);
  });

  it('has the same bytes however many parties make a page, and however long a part is', async () => {
    const sums = new Set<string>();
    for (const [partiesAtOnce, partBytes] of [
      [1, 1500],
      [7, 1],
      [100, 8 * 1024 * 1024],
    ] as const) {
      const { work, sha256Of } = miller(store, { partiesAtOnce, partBytes });
      const id = await keepJob(store);
      await runExport(work, id);
      sums.add(await sha256Of(id));
    }
    expect(sums.size).toBe(1);
  });

  it('goes on to the same bytes where the next worker makes longer pages', async () => {
    const whole = miller(store);
    const once = await keepJob(store);
    await runExport(whole.work, once);
    let pages = 0;
    const { work, sha256Of } = miller(store, { partiesAtOnce: 5, hasTime: () => ++pages < 4 });
    const id = await keepJob(store);
    expect(await runExport(work, id)).toBe('unfinished');
    await runExport({ ...work, partiesAtOnce: 1, hasTime: () => true }, id);
    expect(await sha256Of(id)).toBe(await whole.sha256Of(once));
  });

  it('is made once where two workers have it at the same time', async () => {
    const { work, sha256Of } = miller(store);
    const id = await keepJob(store);
    expect(await Promise.all([runExport(work, id), runExport(work, id)])).toEqual(['over', 'over']);
    expect(await runExport(work, id)).toBe('over');
    expect((await getExport(store, id))?.bundle?.sha256).toBe(await sha256Of(id));
    expect((await actionsOf(id)).filter((action) => action === 'export.ready')).toHaveLength(1);
  });
});

describe('an export that is not wanted or cannot be made', () => {
  it('stops at the next page when it is called off, and leaves nothing behind', async () => {
    const id = await keepJob(store);
    const { work, folder, fileOf } = miller(store, { filesOf: interrupted(4, () => cancel(id)) });
    expect(await runExport(work, id)).toBe('over');
    expect(await stateOf(id)).toBe('cancelled');
    expect(await actionsOf(id)).not.toContain('export.written');
    expect(readdirSync(partsFolder(folder))).toEqual([]);
    expect(existsSync(fileOf(id))).toBe(false);
    await expect(cancel(id)).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('is no bundle where it is called off when all parts are written', async () => {
    const id = await keepJob(store);
    const { work, fileOf } = miller(store);
    const { complete } = work.sink;
    const sink = {
      ...work.sink,
      complete: async (...args: Parameters<typeof complete>) => {
        await complete(...args);
        await cancel(id);
      },
    };
    expect(await runExport({ ...work, sink }, id)).toBe('over');
    expect(await stateOf(id)).toBe('cancelled');
    expect(existsSync(fileOf(id))).toBe(false);
  });

  it('is given up with a sentence that tells no internals', async () => {
    const id = await keepJob(store);
    const boom = async () => {
      throw new RangeError('Unexpected item PARTY#1');
    };
    const { work, folder } = miller(store, { filesOf: interrupted(4, boom) });
    await expect(runExport(work, id)).rejects.toThrow('PARTY#1');
    await giveUpExport(work, id);
    const job = await getExport(store, id);
    expect(job).toMatchObject({ state: 'failed', bundle: null });
    expect(job?.failure).toMatch(/^The bundle could not be made\. .+\.$/);
    expect(await runExport(work, id)).toBe('over');
    expect(readdirSync(partsFolder(folder))).toEqual([]);
    await giveUpExport(work, id);
    expect((await getExport(store, id))?.version).toBe(job?.version);
  });
});
