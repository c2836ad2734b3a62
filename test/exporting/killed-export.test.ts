import { v7 as uuid } from 'uuid';
import { beforeAll, expect, it } from 'vitest';
import { digestOf } from '../../shared/audit/canonical.ts';
import { askExport } from '../../shared/exporting/ask-export.ts';
import type { FilesOf } from '../../shared/exporting/export-work.ts';
import { filesOf } from '../../shared/exporting/files-of.ts';
import { auditedExport } from '../../shared/exporting/job.ts';
import { runExport } from '../../shared/exporting/run-export.ts';
import { auditEntries, streams } from '../../shared/store/audit-trail.ts';
import { commit } from '../../shared/store/commit.ts';
import { getExport, putExport } from '../../shared/store/export-job.ts';
import { day } from '../api/desk.ts';
import { supplier } from '../builders/supplier.ts';
import type { Point } from '../setup/mortal.ts';
import { openTown } from '../verify/town.ts';
import { miller } from './mill.ts';
import { mortalWorker } from './mortal-worker.ts';

let town: Awaited<ReturnType<typeof openTown>>;
let parties: string[];

beforeAll(async () => {
  town = await openTown();
  const both = [await town.register('Rupandehi Carpets'), await town.register('Sagarmatha Kitchens')];
  for (const party of both) await town.declare(party, supplier({}, day));
  await town.checkpoint(both);
  parties = both.map(({ id }) => id);
});

/**
 * The real files but the rule sets, which take long to make and no call of the database. A bundle names its export; under
 * one name all of the same rows have the same bytes.
 */
const files: FilesOf = ({ job, ...scope }, made) =>
  filesOf({ ...scope, job: { ...job, id: 'an-export' } }, made).filter(({ name }) => !name.startsWith('rule-sets/'));

async function ask(): Promise<string> {
  const wish = {
    dataset: 'findings',
    format: 'csv',
    ruleSet: 'de-lksg-8',
    reason: 'to be killed',
    replay: true,
  } as const;
  const facts = { id: uuid(), owner: 'an-auditor', at: new Date(`${day}T13:00:00Z`) };
  const job = await askExport(town.store, { ...wish, band: null, period: null, since: null, parties }, facts);
  await commit(town.store, {
    stream: streams.export(job.id),
    by: { issuer: 'test', subject: 'auditor', role: 'auditor' },
    prepare: async () => ({
      writes: [putExport(job, undefined)],
      audit: {
        ...{ action: 'export.asked', object: `export/${job.id}`, version: 1 },
        digest: digestOf(auditedExport({ ...job, version: 1 })),
      },
      answer: { status: 202, headers: {}, body: '' },
    }),
  });
  return job.id;
}

/** Reads leave nothing behind, so of those between two writes only some are points of their own. */
const everyNth = 5;

it('comes to the same bundle wherever its worker is killed', async () => {
  const { store } = town;
  const { work, sha256Of } = miller(store, {
    filesOf: files,
    partiesAtOnce: 2,
    partBytes: 16_000,
    blockBytes: 16_000,
  });
  const undisturbed = mortalWorker(work, 'never');
  const first = await ask();
  await runExport(undisturbed.hands, first);
  const sha256 = await sha256Of(first);
  const calls = Array.from({ length: undisturbed.steps() }, (_, index) => index + 1);
  const points = calls
    .filter((step) => undisturbed.landed.includes(step) || step % everyNth === 0)
    .flatMap((step): Point[] => [
      { step, when: 'before' },
      { step, when: 'after' },
    ]);
  const violations: string[] = [];
  const seen = new Set<number>();
  for (const point of points) {
    const id = await ask();
    const killed = mortalWorker(work, point);
    await runExport(killed.hands, id).catch(() => undefined);
    const name = `${point.when} call ${point.step}`;
    if (!killed.ended()) violations.push(`${name}: there was no such call`);
    // From the same calls done, the same comes.
    if (seen.has(killed.landed.length)) continue;
    seen.add(killed.landed.length);
    await runExport(work, id);
    const job = await getExport(store, id);
    if (job?.state !== 'ready' || job.bundle?.sha256 !== sha256) violations.push(`${name}: ${job?.state}, other bytes`);
    if ((await sha256Of(id)) !== sha256) violations.push(`${name}: the bundle has other bytes`);
    const { items } = await auditEntries(store, streams.export(id), { limit: 100 });
    const ready = items.filter(({ action }) => action === 'export.ready');
    if (ready.length !== 1) violations.push(`${name}: ready ${ready.length} times`);
  }
  console.log(
    `Export of two organisations killed at ${points.length} points of its ${calls.length} calls; ${seen.size} states left behind, ${violations.length} violations.`,
  );
  expect(violations).toEqual([]);
  expect(points.length).toBeGreaterThan(30);
  expect(seen.size).toBeGreaterThan(6);
});
