import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare, major, minor, valid } from 'semver';
import { checkRuleSet } from '../../../rules/checking/check.ts';
import { lineOf } from '../../../rules/checking/diagnostic.ts';
import { compareRuleSets, differenceAsText } from '../../../rules/comparing/compare-sets.ts';
import { english } from '../../../rules/messages/en.ts';
import type { RuleSet } from '../../../rules/rule-set.ts';
import { type Manifest, manifestOf, publishedJson, readPublished } from '../../../rules/sets/published.ts';
import { publishedManifests } from '../../../shared/assessing/published.ts';
import { ruleSetDigest } from '../../../shared/assessing/rule-set-digest.ts';
import { CannotStart } from '../cannot-start.ts';
import { locate } from '../locate.ts';
import { liveSet } from './find-set.ts';

/** `publish`: keeps a set as it is now, once and for ever, and prints its manifest. */
export function publishCommand(args: readonly string[]): number {
  const [id, ...more] = args;
  if (id === undefined || more.length > 0) throw new CannotStart('publish takes one rule set, such as un-13jk.', 2);
  const [name = '', version] = id.split('@');
  if (version !== undefined) throw notByVersion(name, version);
  const { manifest, kept } = publish(liveSet(id), locate('rules/published'));
  console.log(JSON.stringify(manifest, null, 2));
  console.error(kept === 'new' ? `Published ${id} ${manifest.version}.` : keptAsItIs[kept]);
  return 0;
}

/** A version is given by the set itself, so that nothing but the set as the code has it now can be published. */
function notByVersion(id: string, version: string): CannotStart {
  const published = publishedManifests().some((each) => each.id === id && each.version === version);
  const state = published ? `${id} ${version} is already published.` : `${id} ${version} is not published yet.`;
  return new CannotStart(`${state} publish takes the id alone, and keeps ${id} as the code has it now.`, 2);
}

const keptAsItIs = {
  unchanged: 'It was published before, and is unchanged.',
  words: 'It was published before; only words have changed since. Raise the last part of its version to publish them.',
};

/**
 * Writes a set into the folder of published sets. What was published stays as it is: `kept` says whether it was there.
 * @throws {CannotStart} where the static check finds anything, a published version would change, the version does not
 * rise as far as the change asks for, or a rule that changed kept its own version
 */
export function publish(
  ruleSet: RuleSet,
  folder: string,
): { manifest: Manifest; kept: 'new' | keyof typeof keptAsItIs } {
  const digest = ruleSetDigest(ruleSet);
  const name = `${ruleSet.id} ${ruleSet.version}`;
  const wrong = checkRuleSet({ ruleSet, texts: english });
  if (wrong.length > 0) throw refused(name, 'the static check finds this', wrong.map(lineOf).join('\n'));
  if (valid(ruleSet.version) !== ruleSet.version) throw refused(name, 'its version is no semantic version');
  const before = publishedIn(join(folder, ruleSet.id));
  const same = before.find(({ version }) => version === ruleSet.version);
  if (same !== undefined) {
    const { changes, words } = compareRuleSets(same, ruleSet);
    if (ruleSetDigest(same) !== digest || changes.length > 0) {
      throw refused(
        name,
        'that version was published before, and means something else',
        differenceAsText({ changes, words }),
      );
    }
    return { manifest: manifestOf(ruleSet, digest), kept: words.length > 0 ? 'words' : 'unchanged' };
  }
  const latest = before.at(-1);
  if (latest !== undefined) requireRise(latest, ruleSet, name);
  mkdirSync(join(folder, ruleSet.id), { recursive: true });
  writeFileSync(join(folder, ruleSet.id, `${ruleSet.version}.json`), publishedJson(ruleSet, digest), { flag: 'wx' });
  return { manifest: manifestOf(ruleSet, digest), kept: 'new' };
}

/** A change of meaning raises at least the second part of the version, and the version of each rule that it is in. */
function requireRise(latest: RuleSet, ruleSet: RuleSet, name: string): void {
  if (compare(ruleSet.version, latest.version) <= 0) {
    throw refused(name, `${latest.version} was published, and versions only rise`);
  }
  const difference = compareRuleSets(latest, ruleSet);
  const higher = major(ruleSet.version) > major(latest.version) || minor(ruleSet.version) > minor(latest.version);
  if (difference.changes.length > 0 && !higher) {
    const text = differenceAsText(difference);
    throw refused(
      name,
      `it means something else than ${latest.version}, and only the last part of its version rose`,
      text,
    );
  }
  const changed = new Set(difference.changes.filter(({ kind }) => kind === 'changed').map(({ subject }) => subject));
  const versions = new Map(latest.rules.map((rule) => [rule.id, rule.version]));
  const stuck = ruleSet.rules.filter(({ id, version }) => changed.has(id) && version <= (versions.get(id) ?? 0));
  if (stuck.length > 0) {
    throw refused(name, `rules have changed and kept their version: ${stuck.map(({ id }) => id).join(', ')}`);
  }
}

const refused = (name: string, why: string, detail?: string): CannotStart =>
  new CannotStart(`${name} was not published: ${why}${detail === undefined ? '.' : `.\n${detail}`}`);

/** What lies in the folder of one set, oldest version first. */
function publishedIn(folder: string): RuleSet[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => readPublished(JSON.parse(readFileSync(join(folder, file), 'utf8')), ruleSetDigest).ruleSet)
    .sort((a, b) => compare(a.version, b.version));
}
