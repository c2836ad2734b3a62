import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RuleSet } from '../../rules/rule-set.ts';
import { type Manifest, type Published, readPublished } from '../../rules/sets/published.ts';
import { ruleSetDigest } from './rule-set-digest.ts';

/** Seen from this file; in a bundle the folder lies beside the one file that the function is. */
const places = ['../../rules/published/', './rules/published/'].map((path) => new URL(path, import.meta.url));

const byNumber = new Intl.Collator('en', { numeric: true }).compare;
const names = (folder: URL): string[] => readdirSync(folder).sort(byNumber);

const published = new Map<string, Published>();
let known: readonly { id: string; version: string }[] | undefined;

function folderOfPublished(): URL {
  const found = places.find((place) => existsSync(place));
  if (found === undefined)
    throw new Error(`There are no published rule sets at ${places.map((place) => fileURLToPath(place)).join(', ')}.`);
  return found;
}

/** Which versions of which rule sets were published, oldest version first. */
export function publishedVersions(): readonly { id: string; version: string }[] {
  known ??= names(folderOfPublished()).flatMap((id) =>
    names(new URL(`${id}/`, folderOfPublished()))
      .filter((file) => file.endsWith('.json'))
      .map((file) => ({ id, version: file.slice(0, -'.json'.length) })),
  );
  return known;
}

function load(id: string, version: string): Published {
  const key = `${id}@${version}`;
  const before = published.get(key);
  if (before !== undefined) return before;
  const text = readFileSync(new URL(`${id}/${version}.json`, folderOfPublished()), 'utf8');
  const read = readPublished(JSON.parse(text), ruleSetDigest);
  published.set(key, read);
  return read;
}

/**
 * A rule set in the very version that was published, also where a newer one is in force; undefined where that version
 * never was. Read once in each process. Throws where the file is damaged or its digest is not the recorded one.
 */
export function publishedRuleSet(id: string, version: string): RuleSet | undefined {
  const there = publishedVersions().some((each) => each.id === id && each.version === version);
  return there ? load(id, version).ruleSet : undefined;
}

/** The manifests of all published versions, by id and then oldest version first. Throws as `publishedRuleSet` does. */
export const publishedManifests = (): Manifest[] =>
  publishedVersions().map(({ id, version }) => load(id, version).manifest);
