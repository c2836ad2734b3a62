import * as z from 'zod';
import type { RuleSet } from '../../rules/rule-set.ts';
import { type Measure, measuresOf, notJudgedOf, silenceOf } from './measures.ts';

const count = z.int().nonnegative();
const byName = <T extends z.ZodType>(value: T) => z.record(z.string(), value);

/** What was counted so far of one year. */
export const tallySchema = z.object({
  /** Organisations that could have declared. */
  registered: count,
  /** Those of them that were assessed in the year, by group. */
  parties: byName(count),
  /** By rule set and its line: how many by group, measure and category. */
  counts: byName(byName(byName(count))),
  /** By rule set and its line: the versions that were met. */
  versions: byName(byName(z.array(z.string()))),
});
export type Tally = z.infer<typeof tallySchema>;

export const emptyTally = (): Tally => ({ registered: 0, parties: {}, counts: {}, versions: {} });

/** What one organisation counts as under one rule set; `not_judged` where the set judges none of its kind. */
export type Standing = { version: string; categories: Readonly<Record<Measure, string>> } | 'not_judged';

export interface Counted {
  sector: string;
  corridors: readonly string[];
  /** By rule set; absent where nothing was found of it. */
  standings: Readonly<Record<string, Standing>>;
}

/** Groups of which a table has rows: everyone, a sector, a corridor. */
export const groupKeys = {
  all: 'all',
  sector: (name: string): string => `sector ${name}`,
  corridor: (name: string): string => `corridor ${name}`,
};

/** Where those stand whom a rule set does not judge: beside every line. */
export const besideLines = 'not_judged';

/** Versions that can be compared: those with the same first number. */
const lineOf = (version: string): string => version.split('.')[0] ?? version;

export const cellKey = (group: string, measure: Measure, category: string): string => `${group}|${measure}|${category}`;

/** Counts one organisation that was assessed in the year, under the rule sets given; changes the tally. */
export function countParty(tally: Tally, party: Counted, ruleSets: readonly RuleSet[]): void {
  const its = [groupKeys.all, groupKeys.sector(party.sector), ...party.corridors.map(groupKeys.corridor)];
  for (const group of its) add(tally.parties, group);
  for (const ruleSet of ruleSets) {
    const standing = party.standings[ruleSet.id];
    if (standing === undefined) continue;
    const line = standing === 'not_judged' ? besideLines : lineOf(standing.version);
    const counts = member(member(tally.counts, ruleSet.id, {}), line, {});
    for (const measure of measuresOf(ruleSet)) {
      const category =
        standing === 'not_judged' ? notJudgedOf(measure) : (standing.categories[measure] ?? silenceOf(measure));
      for (const group of its) add(counts, cellKey(group, measure, category));
    }
    if (standing !== 'not_judged') noteVersion(tally, ruleSet.id, standing.version);
  }
}

function noteVersion({ versions }: Tally, ruleSet: string, version: string): void {
  const met = member(member(versions, ruleSet, {}), lineOf(version), []);
  if (!met.includes(version)) met.push(version);
}

/** What a record holds under a name, made first where there is nothing. */
function member<T>(record: Record<string, T>, name: string, otherwise: T): T {
  const value = record[name] ?? otherwise;
  record[name] = value;
  return value;
}

function add(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}
