import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import type { RuleSet } from '../../../rules/rule-set.ts';
import { ruleSetSchema } from '../../../rules/rule-set-schema.ts';
import { ruleSets } from '../../../rules/sets/all.ts';
import { publishedManifests, publishedRuleSet } from '../../../shared/assessing/published.ts';
import { ruleSetDigest } from '../../../shared/assessing/rule-set-digest.ts';
import { CannotStart } from '../cannot-start.ts';

/** The set of this id as the code has it now. @throws {CannotStart} with exit code 2 where there is none */
export function liveSet(id: string): RuleSet {
  const found = ruleSets.find((each) => each.id === id);
  if (found === undefined) {
    throw new CannotStart(`There is no rule set "${id}"; there is: ${ruleSets.map((each) => each.id).join(', ')}.`, 2);
  }
  return found;
}

/**
 * A rule set by id as the code has it now, by `id@version` as it was published, or from a JSON file. @throws {CannotStart} with exit code 2 where there is no such set
 */
export function findSet(name: string): RuleSet {
  if (name.endsWith('.json') || existsSync(name)) return readSet(name);
  const [id = '', version] = name.split('@');
  if (version === undefined) return liveSet(id);
  const published = publishedRuleSet(id, version);
  if (published !== undefined) return published;
  if (liveSet(id).version === version) {
    throw new CannotStart(`${id} ${version} is not published yet; "${id}" alone means it as the code has it now.`, 2);
  }
  const versions = publishedManifests().filter((each) => each.id === id);
  const known = versions.length === 0 ? 'none' : versions.map((each) => each.version).join(', ');
  throw new CannotStart(`There is no version ${version} of "${id}"; published: ${known}.`, 2);
}

/** A proposed set as JSON, with or without a digest; one that is stale is told, since whoever proposes something changes it. */
function readSet(path: string): RuleSet {
  if (!existsSync(path)) throw new CannotStart(`There is no file ${path}.`, 2);
  try {
    const { digest, ...data } = z
      .looseObject({ digest: z.string().optional() })
      .parse(JSON.parse(readFileSync(path, 'utf8')));
    const ruleSet: RuleSet = ruleSetSchema.parse(data);
    if (digest !== undefined && digest !== ruleSetDigest(ruleSet)) {
      console.error(`The digest in ${path} is not that of its rules, which are now ${ruleSetDigest(ruleSet)}.`);
    }
    return ruleSet;
  } catch (error) {
    throw new CannotStart(`The file ${path} holds no rule set: ${reason(error)}`, 2);
  }
}

const reason = (error: unknown): string => {
  if (!(error instanceof z.ZodError)) return error instanceof Error ? error.message : String(error);
  const [first] = error.issues;
  return `${first?.path.join('/')}: ${first?.message}`;
};
