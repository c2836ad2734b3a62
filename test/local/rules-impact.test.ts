import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { type BandChange, type ReplayCounts, replay } from '../../infra/local/rules/replay.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { publishedJson } from '../../rules/sets/published.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { ruleSetDigest } from '../../shared/assessing/rule-set-digest.ts';
import { supplier } from '../builders/supplier.ts';
import { openHouse } from '../reassessing/house.ts';
import { emptyStore } from '../setup/tables.ts';
import { at } from '../store/samples.ts';
import { newFolder, run } from './command.ts';

const day = at.slice(0, 10);
const tookDeposits = { '/answers/deposits/taken': true, '/answers/deposits/allReturned': false };
/** As if deposits were nobody's matter. */
const milder: RuleSet = { ...un13jk, version: '2.1.0', rules: un13jk.rules.filter(({ id }) => id !== 'FEE-04') };

/** A supplier that took deposits, one without findings, and one that never declared anything. */
async function houseWithThree() {
  const house = await openHouse(await emptyStore());
  const [harsh, clean] = [await house.register(), await house.register(), await house.register()];
  await house.declare(harsh, supplier(tookDeposits, day), [un13jk]);
  await house.declare(clean, supplier({}, day), [un13jk]);
  return { ...house, harsh, clean };
}

async function replayed(store: Awaited<ReturnType<typeof emptyStore>>, ruleSet: RuleSet) {
  const changes: BandChange[] = [];
  let last: ReplayCounts | undefined;
  const count = (counts: ReplayCounts) => {
    last = counts;
  };
  for await (const change of replay(store, { ruleSet, today: new Date(at), count })) changes.push(change);
  return { changes, counts: last };
}

describe('the impact of a proposed rule set', () => {
  it('is each party whose band would change, and why', async () => {
    const { store, harsh, scoreOf } = await houseWithThree();
    const { changes, counts } = await replayed(store, milder);
    expect(changes).toEqual([
      {
        party: harsh.id,
        name: harsh.name,
        from: 'critical',
        to: 'low',
        score: { from: 75, to: 0 },
        why: [{ rule: 'FEE-04/supplier', before: 'FEE-04.breach (critical)', after: null }],
      },
    ]);
    expect(counts).toMatchObject({ parties: 3, judged: 2, failed: 0 });
    expect(Object.fromEntries(counts?.bands ?? [])).toEqual({ 'critical -> low': 1, 'low -> low': 1 });
    expect(await scoreOf(harsh)).toMatchObject({ band: 'critical', version: 1 });
  });

  it('is none where the rules are those in force', async () => {
    const { store } = await houseWithThree();
    expect((await replayed(store, un13jk)).changes).toEqual([]);
  });

  it('is a first band for everyone under a set that judged nobody yet', async () => {
    const { store } = await houseWithThree();
    const { changes } = await replayed(store, { ...milder, id: 'another-set' });
    expect(changes.map(({ from, to }) => `${from} -> ${to}`)).toEqual(['none -> low', 'none -> low']);
  });

  it('is told by the command line, of a set in a file, and by what it counts', async () => {
    const { store, harsh } = await houseWithThree();
    const folder = newFolder();
    const file = join(folder, 'proposed.json');
    writeFileSync(file, publishedJson(milder, ruleSetDigest(un13jk)));
    const target = ['--endpoint', inject('dynamodbEndpoint'), '--table', store.tables.records, '--format', 'ndjson'];
    const env = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };
    const command = run('rules/rules.ts', ['impact', file, ...target], { folder, env });
    expect(await command.ended, command.stderr()).toBe(0);
    expect(JSON.parse(command.stdout())).toMatchObject({ party: harsh.id, from: 'critical', to: 'low' });
    expect(command.stderr()).toContain('critical -> low: 1');
  });
});
