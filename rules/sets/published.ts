import * as z from 'zod';
import type { RuleSet } from '../rule-set.ts';
import { ruleSetSchema } from '../rule-set-schema.ts';

/** What a reader needs to know of a rule set before reading it. */
export type Manifest = Pick<
  RuleSet,
  'id' | 'version' | 'title' | 'jurisdiction' | 'effectiveFrom' | 'effectiveTo' | 'isNot'
> & { digest: string };

/** A rule set as it was published once and for ever. */
export interface Published {
  manifest: Manifest;
  ruleSet: RuleSet;
}

export function manifestOf(ruleSet: RuleSet, digest: string): Manifest {
  const { id, version, title, jurisdiction, effectiveFrom, effectiveTo, isNot } = ruleSet;
  const until = effectiveTo === undefined ? {} : { effectiveTo };
  return { id, version, title, jurisdiction, effectiveFrom, ...until, isNot, digest };
}

const recorded = z.looseObject({ digest: z.string() });

/**
 * Reads a published rule set from its JSON. `digestOf` gives the digest that verdicts would name it by. Throws a
 * `ZodError` where it is no rule set, and a `RangeError` where it no longer has the digest that was recorded with it.
 */
export function readPublished(data: unknown, digestOf: (ruleSet: RuleSet) => string): Published {
  const { digest, ...rest } = recorded.parse(data);
  const ruleSet = ruleSetSchema.parse(rest);
  const actual = digestOf(ruleSet);
  if (actual !== digest) {
    throw new RangeError(`${ruleSet.id} ${ruleSet.version} was published as ${digest}, and is now ${actual}.`);
  }
  return { manifest: manifestOf(ruleSet, digest), ruleSet };
}

/** A rule set as the JSON that is kept of it: with its digest first, and without examples, which are tests. */
export function publishedJson(ruleSet: RuleSet, digest: string): string {
  const rules = ruleSet.rules.map(({ examples: _, ...rule }) => rule);
  return `${JSON.stringify({ digest, ...ruleSet, rules }, null, 1)}\n`;
}
