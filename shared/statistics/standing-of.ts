import type { RuleSet } from '../../rules/rule-set.ts';
import { judgesParty } from '../assessing/judging.ts';
import { type AssessmentSummary, assessmentsOf, listAssessments } from '../store/assessment.ts';
import { declarationsOf } from '../store/declaration.ts';
import type { Party } from '../store/party.ts';
import type { Store } from '../store/store.ts';
import { corridorsOf, sectorOf } from './groups.ts';
import { bandMeasure, outcomeIn, paragraphsOf } from './measures.ts';
import type { Counted, Standing } from './tally.ts';
import { boundsOf, idAt } from './year.ts';

/**
 * What a party counts as in a year: by its newest assessment within it under each rule set, and by the sector and the
 * corridors of the declarations that the newest of these read. Undefined where it was not assessed in that year.
 */
export async function standingOf(
  store: Store,
  party: Party,
  year: string,
  ruleSets: readonly RuleSet[],
): Promise<Counted | undefined> {
  const newest = await Promise.all(ruleSets.map((ruleSet) => newestWithin(store, party.id, ruleSet, year)));
  const found = newest.filter((each) => each !== undefined).toSorted((one, other) => (one.id < other.id ? 1 : -1));
  const [latest] = found;
  if (latest === undefined) return undefined;
  const withFindings = found.filter(({ ruleSet }) =>
    ruleSets.some(({ id, ...rest }) => id === ruleSet.id && paragraphsOf(rest).length > 0),
  );
  const whole = await assessmentsOf(store, [latest, ...withFindings].filter(isFirst));
  const standings = ruleSets.flatMap((ruleSet, at): [string, Standing][] => {
    const summary = newest[at];
    if (summary === undefined) return judgesParty(ruleSet, party, []) ? [] : [[ruleSet.id, 'not_judged']];
    const findings = whole.get(summary.id)?.body.findings ?? [];
    const outcomes = paragraphsOf(ruleSet).map((paragraph) => [paragraph, outcomeIn(paragraph, findings)] as const);
    const categories = { [bandMeasure]: summary.band, ...Object.fromEntries(outcomes) };
    return [[ruleSet.id, { version: summary.ruleSet.version, categories }]];
  });
  const bodies = await declarationsOf(store, party.id, whole.get(latest.id)?.declarations ?? []);
  const declared = bodies.map(({ body }) => body);
  return { sector: sectorOf(declared), corridors: corridorsOf(declared), standings: Object.fromEntries(standings) };
}

const isFirst = <T>(each: T, at: number, all: readonly T[]): boolean => all.indexOf(each) === at;

async function newestWithin(
  store: Store,
  party: string,
  { id: ruleSet }: RuleSet,
  year: string,
): Promise<AssessmentSummary | undefined> {
  const { from, before } = boundsOf(year);
  const { items } = await listAssessments(store, party, ruleSet, { limit: 1, after: idAt(before) });
  return items.find(({ id }) => id >= idAt(from));
}
