import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publish } from '../../infra/local/rules/publish.ts';
import { gap } from '../../rules/rule.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { deLksg8 } from '../../rules/sets/de-lksg-8.ts';
import { readPublished } from '../../rules/sets/published.ts';
import { ruleSetDigest } from '../../shared/assessing/rule-set-digest.ts';
import { newFolder } from './command.ts';

const [first, ...rest] = deLksg8.rules;
if (first === undefined) throw new Error('The set has no rules.');

const titled = (title: string, version: string): RuleSet => ({
  ...deLksg8,
  version,
  rules: [{ ...first, title }, ...rest],
});
/** One of its rules counts in another group. */
const regrouped = (version: string, ofRule = first.version + 1): RuleSet => ({
  ...deLksg8,
  version,
  rules: [{ ...first, version: ofRule, group: 'another-group' }, ...rest],
});

describe('publishing a rule set', () => {
  it('keeps it with its manifest and digest, and once only', () => {
    const folder = newFolder();
    const { manifest, kept } = publish(deLksg8, folder);
    expect(kept).toBe('new');
    const file = join(folder, deLksg8.id, `${deLksg8.version}.json`);
    const text = readFileSync(file, 'utf8');
    expect(readPublished(JSON.parse(text), ruleSetDigest).manifest).toEqual(manifest);
    expect(publish(deLksg8, folder).kept).toBe('unchanged');
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('refuses another meaning under a version that was published', () => {
    const folder = newFolder();
    publish(deLksg8, folder);
    expect(() => publish(regrouped(deLksg8.version), folder)).toThrow(
      /published before, and means something else[\s\S]*another-group/,
    );
  });

  it('lets words change under the same version without keeping them, and keeps them under a patch', () => {
    const folder = newFolder();
    publish({ ...deLksg8, version: '1.4.0' }, folder);
    expect(publish(titled('A better title', '1.4.0'), folder).kept).toBe('words');
    expect(publish(titled('A better title', '1.4.1'), folder).kept).toBe('new');
  });

  it('wants more than a patch for another meaning, and a higher version than the last', () => {
    const folder = newFolder();
    publish({ ...deLksg8, version: '1.4.0' }, folder);
    expect(() => publish(regrouped('1.4.1'), folder)).toThrow(/only the last part of its version rose/);
    expect(() => publish(regrouped('1.3.0'), folder)).toThrow(/versions only rise/);
    expect(() => publish(regrouped('1.5'), folder)).toThrow(/no semantic version/);
    expect(publish(regrouped('1.5.0'), folder).kept).toBe('new');
    expect(() => publish(regrouped('1.4.9'), folder)).toThrow(/1\.5\.0 was published/);
  });

  it('wants the version of a rule to rise with its meaning', () => {
    const folder = newFolder();
    publish({ ...deLksg8, version: '1.4.0' }, folder);
    expect(() => publish(regrouped('2.0.0', first.version), folder)).toThrow(`kept their version: ${first.id}.`);
  });

  it('refuses what the static check finds something in', () => {
    const twisted = { ...deLksg8, rules: [{ ...first, otherwise: gap('critical') }, ...rest] };
    expect(() => publish(twisted, newFolder())).toThrow(/the static check finds this[\s\S]*cases-out-of-order/);
  });
});
