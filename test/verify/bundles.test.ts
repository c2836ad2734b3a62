import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assess } from '../../rules/assess.ts';
import { publishedManifests, publishedRuleSet } from '../../shared/assessing/published.ts';
import { digestOf } from '../../shared/audit/canonical.ts';
import { payloadsOf } from '../../shared/exporting/proof/payloads.ts';
import { auditEntries, streams } from '../../shared/store/audit-trail.ts';
import { getDeclaration } from '../../shared/store/declaration.ts';
import { gsi2, keys } from '../../shared/store/keys.ts';
import { readCheckpoint } from '../../verify/check-consistency.ts';
import { readManifest } from '../../verify/manifest.ts';
import { newMissingCases } from '../../verify/missing-cases.ts';
import { newNamed } from '../../verify/named.ts';
import { readKey } from '../../verify/note.ts';
import { walkParty } from '../../verify/party-cases.ts';
import { lineOf, newFindings } from '../../verify/report.ts';
import { readRuleSets } from '../../verify/rule-sets.ts';
import { type Elsewhere, verifyBundle } from '../../verify/verify-bundle.ts';
import { openZip } from '../../verify/zip.ts';
import { day } from '../api/desk.ts';
import { agency } from '../builders/agency.ts';
import { officeSupplier } from '../builders/office-supplier.ts';
import { archive, type Files, textOf } from './archive.ts';
import { openTown } from './town.ts';

const folder = await mkdtemp(join(tmpdir(), 'bundles-'));
afterAll(() => rm(folder, { recursive: true }));

/** More assessments than are read of a party at a time. */
const filings = 6;

async function playScene() {
  const town = await openTown();
  const builder = await town.register('A builder');
  const recruiter = await town.register('A recruiter', ['agency']);
  const quiet = await town.register('One that is quiet');
  for (let filed = 1; filed < filings; filed++) await town.declare(builder, officeSupplier({}, day));
  const earlier = await town.checkpoint([builder, quiet]);
  const size = await town.logSize();
  const { declaration } = await town.declare(builder, officeSupplier({ '/answers/deposits/taken': true }, day));
  await town.declare(recruiter, agency({}, day));
  const latest = await town.checkpoint([builder, recruiter]);
  await town.declare(recruiter, agency({}, day));
  const kept = await getDeclaration(town.store, builder.id, declaration.id);
  if (kept === undefined) throw new RangeError('The declaration was not kept.');
  return { town, builder, recruiter, kept, quiet, earlier, size, latest, declaration };
}

let scene: Awaited<ReturnType<typeof playScene>>;
beforeAll(async () => {
  scene = await playScene();
});

/** Bundles made once, by what was asked for. */
const bundles = new Map<string, Promise<Files>>();

function bundleOf(asked: Parameters<(typeof scene)['town']['bundle']>[0]): Promise<Files> {
  const key = digestOf(asked);
  const made = bundles.get(key) ?? scene.town.bundle(asked, 1);
  bundles.set(key, made);
  return made;
}

let archives = 0;
async function written(files: Files): Promise<string> {
  archives += 1;
  const path = join(folder, `${archives}.zip`);
  await writeFile(path, archive(files));
  return path;
}

/** The checks that are not proven, each as the line that is printed of it. */
async function notProven(files: Files, elsewhere: Elsewhere = {}): Promise<string[]> {
  const pinned = readKey(scene.town.signer.vkey);
  const kept = readCheckpoint('latest', scene.latest);
  const checks = await verifyBundle(await written(files), { pinned, kept, ...elsewhere });
  return checks.filter(({ state }) => state !== 'proven').map(lineOf);
}

/** The smallest one; the audit belongs to none. */
const small = { ruleSet: 'uk-ppn-009' } as const;
const asked = {
  scores: { dataset: 'scores', format: 'csv', ...small },
  findings: { dataset: 'findings', format: 'csv', ...small },
  assessments: { dataset: 'assessments', format: 'ndjson', ...small },
  audit: { dataset: 'audit', format: 'csv' },
  declarations: { dataset: 'declarations', format: 'ndjson' },
} as const;

describe('a bundle', () => {
  it.each(['scores', 'findings', 'assessments', 'audit'] as const)('of %s is proven in every way', async (dataset) => {
    // Under a filter by rule set nobody can tell whether a verdict is missing.
    const isFiltered = dataset !== 'audit';
    const left = isFiltered
      ? [expect.stringMatching(/^not proven {2}complete: All segments are there; .* verdict/)]
      : [];
    expect(await notProven(await bundleOf(asked[dataset]))).toEqual(left);
  });

  it('of some parties is complete, and says that the others were not asked for', async () => {
    const files = await scene.town.bundle({ dataset: 'findings', parties: [scene.recruiter.id] });
    expect(await notProven(files)).toEqual([]);
    const [complete] = (await verifyBundle(await written(files))).filter(({ name }) => name === 'complete');
    expect(complete?.detail).toContain('only 1 of the 3 organisations in the log were asked for');
  });

  it('is not made where it would lack a segment', async () => {
    const { store } = scene.town;
    const gsi2pk = gsi2.party(scene.quiet.id);
    const hide = {
      TableName: store.tables.records,
      Key: keys.party(scene.quiet.id),
      UpdateExpression: 'REMOVE gsi2pk',
    };
    await store.client.send(new UpdateCommand(hide));
    await expect(scene.town.bundle(asked.audit)).rejects.toThrow(/segments, and the log has/);
    const show = { UpdateExpression: 'SET gsi2pk = :shard', ExpressionAttributeValues: { ':shard': gsi2pk.gsi2pk } };
    await store.client.send(new UpdateCommand({ ...hide, ...show }));
  });

  // Findings are walked as scores are.
  it.each(['scores', 'assessments', 'audit'] as const)(
    'of %s is the same however many parties are read at once',
    async (dataset) => {
      const again = await scene.town.bundle(asked[dataset], 7);
      for (const [name, bytes] of await bundleOf(asked[dataset])) {
        expect(again.get(name)?.equals(bytes), name).toBe(true);
      }
    },
  );

  it('of superseded assessments holds each of them once, with the declarations that they read', async () => {
    const manifest = JSON.parse(textOf(await bundleOf(asked.assessments), 'manifest.json'));
    expect(manifest).toMatchObject({ streams: 3, declarations: filings + 1, assessments: filings + 1, erased: 0 });
  });

  it('of declarations has nothing to run again, and says so', async () => {
    const files = await bundleOf(asked.declarations);
    expect(await notProven(files)).toEqual([expect.stringMatching(/^not proven {2}replay/)]);
  });

  it('without what a replay needs proves the rest', async () => {
    const files = await scene.town.bundle({ replay: false });
    expect([...files.keys()].filter((name) => /^(replay|rule-sets)/.test(name))).toEqual([]);
    expect((await notProven(files)).map((line) => line.split(/[: ]+/)[2])).toEqual([
      'commitments',
      'rule-sets',
      'replay',
      'complete',
    ]);
  });

  it('of what changed since an earlier checkpoint begins there, and proves that the log went on from it', async () => {
    const { town, earlier, size, quiet } = scene;
    const files = await town.bundle({ dataset: 'assessments', format: 'csv', ruleSet: 'uk-ppn-009', since: size });
    const elsewhere = { kept: readCheckpoint('earlier', earlier) };
    expect(await notProven(files, elsewhere)).toEqual([expect.stringMatching(/^not proven {2}complete/)]);
    expect(JSON.parse(textOf(files, 'manifest.json'))).toMatchObject({ streams: 2, declarations: 2, assessments: 2 });
    expect(textOf(files, 'data/assessments.csv')).not.toContain(quiet.id);
    const newest = { kept: readCheckpoint('latest', scene.latest), pinned: undefined };
    expect((await notProven(files, newest))[0]).toMatch(/^not proven {2}signature: .*--key/);
  });

  it('names nobody, and no finding that is not one', async () => {
    const files = await bundleOf(asked.declarations);
    for (const [name, bytes] of files) {
      if (name.startsWith('rule-sets/')) continue;
      expect(bytes.toString('utf8'), name).not.toMatch(/Asha Verma|Ramesh Thapa|everest-build|illegal|traffick/i);
    }
  });
});

describe('running again', () => {
  it('comes to the same bytes under every rule set that was ever published, whatever its engine', async () => {
    const zip = await openZip(await written(await bundleOf(asked.audit)));
    const findings = newFindings();
    const manifest = readManifest(JSON.parse((await zip.whole('manifest.json')).toString('utf8')));
    const ruleSetOf = await readRuleSets(zip, manifest, findings);
    await zip.close();
    const { body } = scene.kept;
    const party = 'a-party';
    const context = { party: { id: party, forms: [body.form] } };
    const filed = { form: body.form, id: body.id, digest: digestOf(body) };
    const named = newNamed();
    const missing = newMissingCases(named, manifest, findings);
    const cases = walkParty(party, { named, ruleSetOf, findings, missing });
    cases.declaration({ party, ...filed, body });
    for (const { id, version, digest } of publishedManifests()) {
      const ruleSet = publishedRuleSet(id, version);
      if (ruleSet === undefined) throw new RangeError(`There is no ${id} ${version}.`);
      const verdict = assess({ declarations: [body], context, ruleSet, asOf: day });
      const reference = { id, version, digest };
      const sealed = { id: version, ruleSet: reference, declarations: [filed], context, body: verdict };
      cases.assessment({ party, ...sealed, digest: digestOf(sealed) });
    }
    cases.end();
    expect(manifest.ruleSets).toHaveLength(9);
    // They stand in no entry of an audit; nothing else is wrong with them.
    findings.prove('replay', 'All came out the same.');
    expect(
      findings
        .results()
        .filter(({ state }) => state === 'failed')
        .map(({ name }) => name),
    ).toEqual(['payloads']);
    expect(findings.results().find(({ name }) => name === 'replay')?.state).toBe('proven');
  });
});

describe('what an entry commits to', () => {
  it('is found again in either shape, in whatever order the verdicts were made, and never guessed', async () => {
    const { town, builder, declaration } = scene;
    const { items } = await auditEntries(town.store, streams.party(builder.id), { limit: 100 });
    const entry = items.find(({ object }) => object === `declaration/${declaration.id}`);
    if (entry === undefined) throw new RangeError('The declaration has no entry.');
    const payloadOf = await payloadsOf(town.store, builder.id);
    const payload = payloadOf(entry);
    if (payload === undefined || !('declaration' in payload)) throw new RangeError('The entry has no payload.');
    expect(digestOf(payload)).toBe(entry.digest);
    const [one] = payload.assessments;
    if (one === undefined) throw new RangeError('The declaration was not assessed.');

    const again = { ...entry, action: 'party.reassessed', object: `party/${builder.id}` };
    const backwards = { assessments: payload.assessments.toReversed() };
    expect(payloadOf({ ...again, digest: digestOf(backwards) })).toEqual(backwards);
    const single = { ...again, object: `assessment/${one.id}` };
    expect(payloadOf({ ...single, digest: one.digest })).toEqual({ assessment: one.id });
    expect(payloadOf({ ...single, digest: '0'.repeat(64) })).toBeUndefined();
    expect(payloadOf({ ...entry, digest: '0'.repeat(64) })).toBeUndefined();
    expect(payloadOf({ ...entry, action: 'party.registered' })).toBeUndefined();
  });
});

describe('the command', () => {
  const run = promisify(execFile);
  const verify = (...args: string[]) =>
    run(process.execPath, ['verify/verify.ts', ...args]).then(
      ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
      (error: { code: number; stdout: string; stderr: string }) => error,
    );

  it('says line by line what was proven, and tells by its exit code', async () => {
    const files = await bundleOf(asked.scores);
    const changed = new Map(files).set('data-dictionary.csv', Buffer.from('changed'));
    const [good, bad, none, nothing] = await Promise.all([
      verify(await written(files), '--key', scene.town.signer.vkey),
      verify(await written(changed), '--json'),
      verify(join(folder, 'none.zip')),
      verify(),
    ]);
    expect(good.code).toBe(0);
    expect(good.stdout).toContain('proven      replay: ');
    expect(good.stdout.trimEnd().split('\n').at(-1)).toBe('Nothing failed; not proven: consistency, complete.');

    expect(bad.code).toBe(1);
    expect(JSON.parse(bad.stdout).checks[0]).toMatchObject({ name: 'files', state: 'failed' });

    expect(none).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('cannot be read') });
    expect(nothing).toMatchObject({ code: 2, stderr: expect.stringContaining('Exit code 0') });
  });
});
