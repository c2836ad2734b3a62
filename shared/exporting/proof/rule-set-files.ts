import { askedForms } from '../../../rules/conformance/asked.ts';
import { publicTables } from '../../../rules/conformance/public-tables.ts';
import type { RuleSet } from '../../../rules/rule-set.ts';
import { type Manifest, publishedJson } from '../../../rules/sets/published.ts';
import { publishedManifests, publishedRuleSet } from '../../assessing/published.ts';
import { canonicalJson } from '../../audit/canonical.ts';
import type { BundleFile } from '../bundle-file.ts';
import type { ExportJob } from '../job.ts';
import { wholeFile } from './whole-file.ts';

/** Every published version of the rule sets that an export lets through. */
export const ruleSetsOf = ({ ruleSet, replay }: Pick<ExportJob, 'ruleSet' | 'replay'>): Manifest[] =>
  replay ? publishedManifests().filter(({ id }) => ruleSet === null || id === ruleSet) : [];

export const ruleSetFileName = ({ id, version }: Pick<Manifest, 'id' | 'version'>): string =>
  `rule-sets/${id}-${version}.json`;

/** The rule sets as they were published, the public tables that they read, and what each form asks. */
export function ruleSetFiles(job: Pick<ExportJob, 'ruleSet' | 'replay'>): BundleFile[] {
  const sets = ruleSetsOf(job);
  return [
    ...sets.map((set) => wholeFile(ruleSetFileName(set), () => publishedJson(readPublished(set), set.digest))),
    wholeFile('rule-sets/tables.json', () => `${JSON.stringify(publicTables(sets.map(readPublished)), null, 1)}\n`),
    wholeFile('rule-sets/forms.json', () => canonicalJson(askedForms())),
  ];
}

function readPublished({ id, version }: Manifest): RuleSet {
  const ruleSet = publishedRuleSet(id, version);
  if (ruleSet === undefined) throw new RangeError(`${id} ${version} is not among the published rule sets.`);
  return ruleSet;
}
