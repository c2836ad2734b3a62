import { parseArgs } from 'node:util';
import { Problem } from '../../../shared/errors.ts';
import { classify } from '../../../shared/store/failure.ts';
import type { Store } from '../../../shared/store/store.ts';
import { openStore } from '../../../shared/store/store.ts';
import { CannotStart } from '../cannot-start.ts';
import { type DataFolder, lockDataFolder, openDataFolder } from '../data-folder.ts';
import { startDatabase } from '../database.ts';
import { findSet } from './find-set.ts';
import { type BandChange, type ReplayCounts, replay } from './replay.ts';

/**
 * `impact`: every party whose band would change under a proposed set, and why. Reads the data of the local server, or
 * with `--endpoint` or `--table` another DynamoDB; writes nothing there.
 */
export async function impactCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { endpoint: { type: 'string' }, table: { type: 'string' }, format: { type: 'string' } },
    allowPositionals: true,
  });
  const [name, ...more] = positionals;
  const format = values.format ?? 'table';
  if (name === undefined || more.length > 0) throw new CannotStart('impact takes one rule set, such as un-13jk.', 2);
  if (format !== 'table' && format !== 'ndjson') throw new CannotStart('--format is table or ndjson.', 2);
  const ruleSet = findSet(name);
  const { store, stop } = await storeFor(values);
  try {
    let last: ReplayCounts | undefined;
    const count = (counts: ReplayCounts) => {
      last = counts;
      console.error(`${counts.parties} parties seen, ${counts.judged} judged, ${counts.failed} failed`);
    };
    for await (const change of replay(store, { ruleSet, today: new Date(), count })) {
      console.log(format === 'ndjson' ? JSON.stringify(change) : inWords(change));
    }
    for (const [bands, parties] of [...(last?.bands ?? [])].sort()) console.error(`${bands}: ${parties}`);
    return last !== undefined && last.failed > 0 ? 1 : 0;
  } catch (error) {
    const cause = error instanceof Problem ? error.cause : error;
    if (classify(cause) === 'fault') throw error;
    throw new CannotStart(`The database at ${values.endpoint ?? 'the configured address'} does not answer.`);
  } finally {
    await stop();
  }
}

const inWords = ({ party, name, from, to, score, why }: BandChange): string =>
  [
    `${name} (${party}): ${from} -> ${to}, score ${score.from ?? 'none'} -> ${score.to}`,
    ...why.map((each) => `  ${each.rule}: ${each.before ?? 'nothing'} -> ${each.after ?? 'nothing'}`),
  ].join('\n');

/** Another DynamoDB where one is named; else the engine of the local server, started on its data for the while. */
async function storeFor(named: {
  endpoint?: string | undefined;
  table?: string | undefined;
}): Promise<{ store: Store; stop: () => Promise<void> }> {
  const { endpoint = process.env.DYNAMODB_ENDPOINT, table } = named;
  if (endpoint === undefined && table === undefined) {
    const folder = openDataFolder();
    lockForImpact(folder);
    return startDatabase(folder);
  }
  const local = endpoint !== undefined && process.env.AWS_ACCESS_KEY_ID === undefined;
  const store = openStore({
    tables: { records: table ?? 'records', audit: 'audit' },
    ...(endpoint !== undefined && { endpoint, region: process.env.AWS_REGION ?? 'eu-west-1' }),
    ...(local && { credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }),
  });
  return { store, stop: async () => undefined };
}

/** @throws {CannotStart} where a server runs on the same data, with both ways on */
function lockForImpact(folder: DataFolder): void {
  try {
    lockDataFolder(folder);
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error;
    throw new CannotStart(`${error.message} Or name the address of its database with --endpoint URL.`);
  }
}
