import { namesOf } from '../../../rules/data/goods.ts';
import { codesOf } from '../../../rules/data/public-table.ts';
import { tableOf } from '../../../rules/data/tables.ts';
import type { RuleSet } from '../../../rules/rule-set.ts';
import { type Manifest, publishedJson } from '../../../rules/sets/published.ts';
import { publishedManifests, publishedRuleSet } from '../../assessing/published.ts';
import type { BundleFile } from '../bundle-file.ts';
import type { ExportJob } from '../job.ts';
import { wholeFile } from './whole-file.ts';

/** Every published version of the rule sets that an export lets through. */
export const ruleSetsOf = ({ ruleSet, replay }: Pick<ExportJob, 'ruleSet' | 'replay'>): Manifest[] =>
  replay ? publishedManifests().filter(({ id }) => ruleSet === null || id === ruleSet) : [];

export const ruleSetFileName = ({ id, version }: Pick<Manifest, 'id' | 'version'>): string =>
  `rule-sets/${id}-${version}.json`;

/** The rule sets as they were published, and the public tables that they read. */
export function ruleSetFiles(job: Pick<ExportJob, 'ruleSet' | 'replay'>): BundleFile[] {
  const sets = ruleSetsOf(job);
  return [
    ...sets.map((set) => wholeFile(ruleSetFileName(set), () => publishedJson(readPublished(set), set.digest))),
    wholeFile('rule-sets/tables.json', () => `${JSON.stringify(tablesOf(sets.map(readPublished)), null, 1)}\n`),
  ];
}

function readPublished({ id, version }: Manifest): RuleSet {
  const ruleSet = publishedRuleSet(id, version);
  if (ruleSet === undefined) throw new RangeError(`${id} ${version} is not among the published rule sets.`);
  return ruleSet;
}

/** What a rule set's digest covers of a table, and all names and codes that each of its goods goes by. */
function tablesOf(ruleSets: readonly RuleSet[]) {
  const ids = new Set(ruleSets.flatMap(({ tables = [] }) => tables.map(({ id }) => id)));
  return [...ids].sort().map((id) => {
    const { title, edition, source, licence, retrievedOn, rows, codes } = tableOf(id);
    const goods = [...new Set(rows.map((row) => row.good).filter((good) => typeof good === 'string'))].sort();
    const known = goods.map((good) => [good, { names: [...namesOf(good)].sort(), codes: codesOf(codes, good) }]);
    return {
      ...{ id, title, edition, source, licence, retrievedOn, rows },
      codes: [...(codes?.byGood ?? [])],
      later: [...(codes?.later.byGood ?? [])],
      goods: Object.fromEntries(known),
    };
  });
}
