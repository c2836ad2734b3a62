import { randomUUID } from 'node:crypto';
import type { Assessment, Finding } from '../../../rules/assessment.ts';
import type { RuleSet } from '../../../rules/rule-set.ts';
import type { Band } from '../../../rules/vocabulary.ts';
import { assessParty } from '../../../shared/assessing/assess-party.ts';
import { judgesParty } from '../../../shared/assessing/judging.ts';
import { readKnown } from '../../../shared/assessing/known.ts';
import { getAssessment } from '../../../shared/store/assessment.ts';
import { latestDeclarations } from '../../../shared/store/declaration.ts';
import { type Party, walkParties } from '../../../shared/store/party.ts';
import { type CurrentScore, getScore } from '../../../shared/store/score.ts';
import type { Store } from '../../../shared/store/store.ts';

/** A party whose band would be another one, and the findings that make the difference. */
export interface BandChange {
  party: string;
  name: string;
  from: Band | 'none';
  to: Band;
  score: { from: number | null; to: number };
  /** By rule and form, gravest first: what it is now and would be; null where it weighs nothing. */
  why: { rule: string; before: string | null; after: string | null }[];
}

/** What became of the parties so far; `bands` counts `from -> to`, unchanged bands too. */
export interface ReplayCounts {
  parties: number;
  judged: number;
  failed: number;
  bands: Map<string, number>;
}

const pageSize = 64;
/** More would queue for connections. */
const atOnce = 8;

/**
 * Replays the latest declarations of every party, shard by shard, under a proposed rule set, each as of the day of its
 * current score (or `today`, without one), so that nothing but the rules makes a difference. Gives each party whose
 * band would change; keeps nothing, neither in the store nor in memory. `count` is told after each page.
 */
export async function* replay(
  store: Store,
  { ruleSet, today, count }: { ruleSet: RuleSet; today: Date; count: (counts: ReplayCounts) => void },
): AsyncGenerator<BandChange> {
  const counts: ReplayCounts = { parties: 0, judged: 0, failed: 0, bands: new Map() };
  let after: string | undefined;
  do {
    const page = await walkParties(store, { limit: pageSize, after });
    for (let next = 0; next < page.items.length; next += atOnce) {
      const some = page.items.slice(next, next + atOnce);
      const tried = await Promise.allSettled(some.map((party) => tryParty(store, party, ruleSet, today)));
      for (const each of tried) {
        counts.parties += 1;
        if (each.status === 'rejected') counts.failed += 1;
        if (each.status === 'rejected' || each.value === undefined) continue;
        const { from, to } = each.value;
        counts.judged += 1;
        counts.bands.set(`${from} -> ${to}`, (counts.bands.get(`${from} -> ${to}`) ?? 0) + 1);
        if (from !== to) yield each.value;
      }
    }
    count(counts);
    after = page.next;
  } while (after !== undefined);
}

/** Undefined where the set says nothing of the party. */
async function tryParty(store: Store, party: Party, ruleSet: RuleSet, today: Date): Promise<BandChange | undefined> {
  const [filed, score] = await Promise.all([
    latestDeclarations(store, party.id),
    getScore(store, party.id, ruleSet.id),
  ]);
  if (filed.length === 0 || !judgesParty(ruleSet, party, filed)) return undefined;
  const scores = score === undefined ? [] : [score];
  const at = score === undefined ? today : new Date(score.asOf);
  const known = await readKnown(store, party, { filed, kept: filed, scores, ruleSets: [ruleSet], at });
  const { body } = assessParty(party, filed, ruleSet, known, { id: randomUUID(), at });
  const from = score?.band ?? 'none';
  return {
    party: party.id,
    name: party.name,
    from,
    to: body.band,
    score: { from: score?.score.notRuledOut ?? null, to: body.score.notRuledOut },
    why: from === body.band ? [] : reasons(await before(store, score), body),
  };
}

const before = async (store: Store, score: CurrentScore | undefined): Promise<Assessment | undefined> =>
  score === undefined ? undefined : (await getAssessment(store, score.party, score.assessment))?.body;

/** The findings that weigh something in one of two verdicts, and not the same in both. */
function reasons(before: Assessment | undefined, after: Assessment): BandChange['why'] {
  const [was, is] = [weighing(before), weighing(after)];
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((rule) => {
    const [earlier, now] = [was.get(rule), is.get(rule)];
    const [one, other] = [earlier && inWords(earlier), now && inWords(now)];
    return one === other ? [] : [{ rule, before: one ?? null, after: other ?? null }];
  });
}

const weighing = (assessment: Assessment | undefined): Map<string, Finding> =>
  new Map(
    (assessment?.findings ?? [])
      .filter(({ share }) => share.notRuledOut > 0)
      .sort((a, b) => b.share.notRuledOut - a.share.notRuledOut)
      .map((finding) => [`${finding.rule}/${finding.form}`, finding]),
  );

const inWords = ({ message, severity }: Finding): string =>
  severity === undefined ? message.code : `${message.code} (${severity})`;
