import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Role } from '../../shared/access/principal.ts';
import { inWalkOrder } from '../../shared/exporting/walk.ts';
import { proveConsistency } from '../../shared/log/prove.ts';
import { streams } from '../../shared/store/audit-trail.ts';
import { type ConsistencyProof, readCheckpoint } from '../../verify/check-consistency.ts';
import { readKey } from '../../verify/note.ts';
import { type CheckResult, checkNames } from '../../verify/report.ts';
import { verifyBundle } from '../../verify/verify-bundle.ts';
import { day } from '../api/desk.ts';
import { supplier } from '../builders/supplier.ts';
import { archive } from './archive.ts';
import type { Hands, Tampering } from './hands.ts';
import { secondVerifier } from './second-verifier.ts';
import { tamperings } from './tampering.ts';
import { openTown } from './town.ts';
import { pack, unpack } from './unpacked.ts';

const folder = await mkdtemp(join(tmpdir(), 'tampering-'));
afterAll(() => rm(folder, { recursive: true }));

const earlierName = join(folder, 'earlier.txt');

/** What an officer does beside the parties: the log has leaves that are of none. */
async function screening(town: Awaited<ReturnType<typeof openTown>>, party: string): Promise<string> {
  const asked = {
    as: ['procurement_officer', 'an officer'] as [Role, string],
    body: { reference: 'T-1', parties: [{ id: party }] },
  };
  const answer = await town.call('POST', '/v1/screenings', asked);
  expect(answer.status).toBe(201);
  return streams.screening(z.looseObject({ id: z.string() }).parse(await answer.json()).id);
}

/** Two parties, of which the first has four entries in three segments; its last declaration lost its personal fields. */
async function playScene() {
  const town = await openTown();
  const parties = [await town.register('A builder'), await town.register('Another builder')];
  const [longer, shorter] = inWalkOrder(parties.map(({ id }) => id)).flatMap((id) =>
    parties.filter((each) => each.id === id),
  );
  if (longer === undefined || shorter === undefined) throw new RangeError('Two parties were registered.');
  const body = supplier(
    { '/answers/deposits/taken': true, '/answers/recruitment/agencies/rows/himal/name': 'Himàl' },
    day,
  );
  await town.declare(longer, body);
  await town.declare(shorter, body);
  await town.log([longer]);
  await town.log([], [await screening(town, longer.id)]);
  const earlier = { note: await town.checkpoint([shorter]), size: await town.logSize() };
  const asked = { dataset: 'scores', format: 'ndjson', ruleSet: 'uk-ppn-009' } as const;
  const earlierBundle = await town.bundle(asked);

  const { declaration } = await town.declare(longer, body);
  await town.log([longer]);
  const erasing = `/v1/parties/${longer.id}/declarations/${declaration.id}/erasures`;
  const erased = await town.call('POST', erasing, { as: ['declarant', longer.subject], body: { reason: 'mistake' } });
  expect(erased.status).toBe(201);
  const latest = await town.checkpoint([longer]);
  const steps = await proveConsistency(town.store, earlier.size, await town.logSize());
  await writeFile(earlierName, earlier.note);
  return {
    signer: town.signer,
    latest,
    bundle: await town.bundle(asked),
    allRuleSets: await town.bundle({ ...asked, ruleSet: null, parties: [longer.id] }),
    earlierBundle,
    earlier,
    proof: steps.map((step) => Buffer.from(step).toString('hex')),
  };
}

let scene: Awaited<ReturnType<typeof playScene>>;
let bundles: Tampered[];
let seconds: ReturnType<typeof secondVerifier>;
beforeAll(async () => {
  scene = await playScene();
  bundles = await Promise.all(tamperings.map(tamperedBy));
  seconds = secondVerifier(
    bundles.map(({ path }) => [
      ...[path, '--key', scene.signer.vkey],
      ...['--checkpoint', earlierName, '--consistency', `${path}.json`],
    ]),
  );
});

interface Tampered {
  path: string;
  /** From the earlier checkpoint on, as the insider would show it. */
  proof: ConsistencyProof;
}

async function tamperedBy({ change, of }: Tampering, number: number): Promise<Tampered> {
  const { signer, earlier, bundle: files, allRuleSets, earlierBundle, proof: consistency } = scene;
  const hands: Hands = { signer, earlier, earlierBundle: unpack(earlierBundle), consistency };
  const bundle = unpack(of === undefined ? files : allRuleSets);
  const shown = (await change(bundle, hands)) ?? {};
  const made = shown.bundle ?? bundle;
  const path = join(folder, `${number}.zip`);
  await writeFile(path, archive(pack(made)));
  const to = made.manifest.checkpoint.size;
  const proof = { from: earlier.size, to, proof: shown.proof ?? scene.proof };
  await writeFile(`${path}.json`, JSON.stringify(proof));
  return { path, proof };
}

const namesOf = (checks: readonly Pick<CheckResult, 'name' | 'state'>[], wanted: CheckResult['state']) =>
  checks.filter(({ state }) => state === wanted).map(({ name }) => name);
const failedIn = (checks: readonly CheckResult[]) => namesOf(checks, 'failed');

const inOrder = (names: readonly string[]) => checkNames.filter((name) => names.includes(name));

interface Row {
  kind: string;
  fails: string;
  earlier: string;
  latest: string;
}

const lineOf = ({ kind, fails, earlier, latest }: Row): string =>
  `| ${kind.padEnd(72)} | ${fails.padEnd(28)} | ${earlier.padEnd(11)} | ${latest.padEnd(11)} |`;
const heading: Row = { kind: 'change', fails: 'fails', earlier: 'earlier one', latest: 'latest one' };

describe('what somebody changes in a bundle, with everything around it made right again', () => {
  const table: Row[] = [];
  afterAll(() => console.log([heading, ...table].map(lineOf).join('\n')));

  it.each(tamperings.map((tampering, number) => ({ ...tampering, number })))('$name', async (tampering) => {
    const { name, of, fails, leavesOpen = [], keptEarlier = false, keptLatest = false, number } = tampering;
    const [tampered, second] = [bundles[number], seconds[number]];
    if (tampered === undefined || second === undefined) throw new RangeError(`${name} was not tried.`);
    const pinned = readKey(scene.signer.vkey);
    const beside = async (checkpoint: string, consistency?: ConsistencyProof) => {
      const kept = readCheckpoint('a kept checkpoint', checkpoint);
      return verifyBundle(tampered.path, { pinned, kept, consistency });
    };
    const withConsistency = (isWrong: boolean) => inOrder([...fails, ...(isWrong ? ['consistency'] : [])]);

    const first = await beside(scene.earlier.note, tampered.proof);
    expect(failedIn(first)).toEqual(withConsistency(keptEarlier));
    // Under a filter by rule set it is not told whether a verdict is missing.
    const isOpen = of === undefined && !fails.includes('complete');
    expect(namesOf(first, 'not_proven')).toEqual(inOrder([...leavesOpen, ...(isOpen ? ['complete'] : [])]));
    expect(second.states).toEqual(first.map(({ name: check, state }) => [check, state]));
    expect(second.code).toBe(failedIn(first).length > 0 ? 1 : 0);
    // What fails without a kept checkpoint and has nothing to do with one fails beside any.
    if (of === undefined && (fails.length === 0 || keptEarlier || keptLatest)) {
      expect(failedIn(await verifyBundle(tampered.path, { pinned }))).toEqual(inOrder(fails));
      expect(failedIn(await beside(scene.latest))).toEqual(withConsistency(keptLatest));
    }
    const shows = [...fails, ...leavesOpen.map((check) => `${check}: not proven`)];
    const told = (isWrong: boolean) => (isWrong ? 'consistency' : shows.length > 0 ? 'the same' : 'nothing');
    if (number === 0) return;
    const row = { earlier: told(keptEarlier), latest: told(keptLatest) };
    table.push({ kind: name, fails: shows.join(', ') || 'nothing', ...row });
  });
});
