import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundleFile } from '../../infra/local/bundle-folder.ts';
import { startDynamoDbLocal } from '../../infra/local/dynamo-db.ts';
import { getExport } from '../../shared/store/export-job.ts';
import { countRows, verified } from './exports/check-bundle.ts';
import { figuresOf, type Measured } from './exports/figures.ts';
import { type AskedExport, openLoggedStore } from './exports/logged-store.ts';
import type { MadeBundle, WantedBundle } from './exports/make-bundle.ts';
import { declarationsEach, fileOnce, seed } from './exports/seed.ts';
import type { Figure } from './figure.ts';

/** Few enough for every run of the bench; 10,000 and 100,000 have to be asked for. */
const usualSizes = [100, 1_000];

/** The first is made soonest, and so made again with shorter pages at every size, not at the smallest alone. */
const kinds = [
  { dataset: 'findings', format: 'csv', replay: false },
  { dataset: 'assessments', format: 'ndjson', replay: true },
] as const satisfies readonly AskedExport[];

/** What is made of as many parties is let go of before the next are made. */
const seededAtOnce = 1_000;

const usualPage = 25;
const otherPage = 7;

/**
 * What it costs to export so many declarations, five of each party, each with its assessment: rows a second, capacity
 * units a row, memory and bytes, and how they grow from size to size. Of the smallest size every bundle is verified, and
 * made a second time with shorter pages.
 */
export async function measureExports(sizes: readonly number[] = usualSizes): Promise<Figure[]> {
  const ascending = [...new Set(sizes)].sort((one, other) => one - other);
  const folder = await mkdtemp(join(tmpdir(), 'exports-'));
  // In memory the engine takes some 140 KB for each declaration.
  const database = join(folder, 'database');
  await mkdir(database);
  const dynamoDb = await startDynamoDbLocal({ folder: database });
  try {
    const town = await openLoggedStore(dynamoDb.endpoint);
    const filed = await fileOnce();
    const all: Measured[] = [];
    let kept = 0;
    for (const size of ascending) {
      const parties = size / declarationsEach;
      if (!Number.isInteger(parties)) throw new RangeError(`${size} is no multiple of ${declarationsEach}.`);
      for (; kept < parties; kept += seededAtOnce) {
        await town.append(await seed(town.store, filed, Math.min(seededAtOnce, parties - kept)));
      }
      kept = parties;
      await town.sign();
      console.error(`${size} declarations are kept and logged.`);
      const rowsOf = { assessments: size, findings: parties * filed.assessment.body.findings.length };
      for (const kind of kinds) {
        const isSmallest = size === ascending[0];
        const isMadeTwice = isSmallest || kind === kinds[0];
        const of = { size, rows: rowsOf[kind.dataset], isSmallest, isMadeTwice };
        const each = await measured(town, folder, kind, of);
        all.push(each);
        // Large sizes take so long that what is known is worth telling at once.
        for (const { what, figure, beside } of figuresOf([each])) console.error(`${what}: ${figure}, ${beside}`);
      }
    }
    return figuresOf(all);
  } finally {
    await dynamoDb.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

type Town = Awaited<ReturnType<typeof openLoggedStore>>;

async function measured(
  town: Town,
  folder: string,
  kind: AskedExport,
  { isSmallest, isMadeTwice, ...of }: { size: number; rows: number; isSmallest: boolean; isMadeTwice: boolean },
): Promise<Measured> {
  const once = await madeBundle(town, folder, kind, usualPage);
  const { said, counted } = await countRows(once.file);
  const proof = isSmallest ? await verified(once.file, town.vkey) : undefined;
  await rm(once.file);
  const again = isMadeTwice ? await madeBundle(town, folder, kind, otherPage) : undefined;
  if (again !== undefined) await rm(again.file);
  const isSame = again && again.sha256 === once.sha256;
  return { kind, ...of, areRowsRight: said === of.rows && counted === of.rows, ...once, proof, isSame };
}

const program = join(import.meta.dirname, 'exports', 'make-bundle.ts');

/** Has a process of its own make the bundle of a new export. */
async function madeBundle({ store, options, ask }: Town, folder: string, kind: AskedExport, partiesAtOnce: number) {
  const id = await ask(kind);
  const wanted: WantedBundle = { store: options, id, folder, partiesAtOnce };
  const args = ['--expose-gc', program, JSON.stringify(wanted)];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  const made: MadeBundle = JSON.parse(stdout);
  const file = bundleFile(folder, id);
  const sha256 = (await getExport(store, id))?.bundle?.sha256;
  if (sha256 === undefined) throw new RangeError(`Export ${id} has no bundle.`);
  return { ...made, file, sha256, bytes: (await stat(file)).size };
}
