import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locate } from '../../infra/local/locate.ts';
import { type Mismatch, readKitManifest, runKit, writeKit } from '../../infra/local/rules/conformance-kit.ts';
import { publish } from '../../infra/local/rules/publish.ts';
import { codesOf } from '../../rules/checking/outcomes.ts';
import { askedForms } from '../../rules/conformance/asked.ts';
import { ruleSets } from '../../rules/sets/all.ts';
import { deLksg8 } from '../../rules/sets/de-lksg-8.ts';
import { ruleSetDigest } from '../../shared/assessing/rule-set-digest.ts';
import { sha256Hex } from '../../shared/audit/canonical.ts';
import { newFolder } from './command.ts';

async function run(folder: string): Promise<{ compared: number; different: Mismatch[] }> {
  const running = runKit(folder);
  const different: Mismatch[] = [];
  for (;;) {
    const next = await running.next();
    if (next.done) return { compared: next.value, different };
    different.push(next.value);
  }
}

describe('a conformance kit', () => {
  it('is the same each time, agrees with the engine that wrote it, and shows where another set does not', async () => {
    const [folder, published] = [newFolder(), newFolder()];
    publish(deLksg8, published);
    const manifest = writeKit(folder, [deLksg8], published);
    const file = join(folder, manifest.cases.file);
    const text = readFileSync(file, 'utf8');
    expect(writeKit(folder, [deLksg8], published)).toEqual(manifest);
    const { compared, different } = await run(folder);
    expect(different).toEqual([]);
    expect(compared).toBeGreaterThanOrEqual(manifest.cases.count);

    writeFileSync(file, text.replace('"band":"not_scored"', '"band":"low"'));
    expect((await run(folder)).different).toEqual([
      expect.objectContaining({ ruleSet: deLksg8.id, lines: ['band: expected "low", got "not_scored"'] }),
    ]);
  });
});

describe('the public conformance kit', () => {
  const kit = locate('conformance');
  const manifest = readKitManifest(kit);

  it('is of the rule sets as they are, and whole; if not, see "npm run rules -- conformance"', () => {
    const current = ruleSets.map((set) => ({ id: set.id, version: set.version, digest: ruleSetDigest(set) }));
    expect(manifest.ruleSets.map(({ id, version, digest }) => ({ id, version, digest }))).toEqual(current);
    for (const { file, sha256 } of [manifest.cases, manifest.tables, manifest.forms]) {
      expect(sha256Hex(readFileSync(join(kit, file), 'utf8')), file).toBe(sha256);
    }
    expect(JSON.parse(readFileSync(join(kit, manifest.forms.file), 'utf8'))).toEqual(askedForms());
  });

  it('has a case for each message code of each rule of each set', () => {
    const cases = readFileSync(join(kit, manifest.cases.file), 'utf8');
    const wanted = ruleSets.flatMap((set) => set.rules.filter(({ subject }) => subject !== 'state').flatMap(codesOf));
    expect(wanted.length).toBeGreaterThan(300);
    expect(wanted.filter((code) => !cases.includes(`"${code}"`))).toEqual([]);
  });
});
