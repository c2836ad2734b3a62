import type { RuleSet } from '../../rules/rule-set.ts';
import { exposeScore, withOwes } from '../chain/expose-score.ts';
import { putLicences } from '../licences/put-licences.ts';
import { type KeptAssessment, putAssessment, sealAssessment } from '../store/assessment.ts';
import type { KeptDeclaration } from '../store/declaration.ts';
import { idAfter } from '../store/id-after.ts';
import type { Party } from '../store/party.ts';
import { type CurrentScore, putScore } from '../store/score.ts';
import type { Store } from '../store/store.ts';
import type { Write } from '../store/write.ts';
import { differencesIn } from '../watching/facts-of.ts';
import { planWrites } from '../watching/plan.ts';
import { assessParty, scoreFrom } from './assess-party.ts';
import { type Filed, readKnown } from './known.ts';

/** A party as it is to be judged, and all that was read of it. */
interface Judging {
  party: Party;
  filed: readonly Filed[];
  /** Declarations that have been read already. */
  kept: readonly KeptDeclaration[];
  /** The party's current scores, whose places the new ones take; those under other rule sets stay. */
  scores: readonly CurrentScore[];
  ruleSets: readonly RuleSet[];
}

/** What a party's declarations come to, and how that is kept. */
export interface Judged {
  /** One for each rule set, and the scores that they leave. */
  assessments: KeptAssessment[];
  scores: Omit<CurrentScore, 'version'>[];
  /** By which the audit knows the assessments. */
  digests: { id: string; digest: string }[];
  writes: Write[];
}

/**
 * Assesses a party under each of the rule sets: the one way to a verdict that is kept, whoever asked for it. Reads what
 * was known of the party, and writes nothing: its `writes` are for `commit`, in the attempt that this was called in.
 * `seq` is the audit sequence at which they will land; left out where nothing is kept.
 */
export async function judge(
  store: Store,
  { party, filed, kept, scores, ruleSets }: Judging,
  { at, seq, newId }: { at: Date; seq?: number; newId: () => string },
): Promise<Judged> {
  const known = await readKnown(store, party, { filed, kept, scores, ruleSets, at });
  const current = (ruleSet: string) => scores.find((score) => score.ruleSet.id === ruleSet);
  const verdicts = ruleSets.map((ruleSet) => {
    const id = idAfter(current(ruleSet.id)?.assessment, newId());
    const when = { id, at, ...(seq === undefined ? {} : { seq }) };
    const assessment = assessParty(party, filed, ruleSet, known, when);
    const score = withOwes(scoreFrom(party, assessment), assessment.body, ruleSet);
    return { ruleSet, assessment, sealed: sealAssessment(assessment), score };
  });
  const exposed = await Promise.all(
    verdicts.map(({ ruleSet, score }) => exposeScore(store, { party, filed, score, ruleSet, at })),
  );
  const agency = filed.find(({ form }) => form === 'agency');
  const facts = {
    declarations: filed.map(({ body }) => body),
    verdicts: verdicts.map(({ ruleSet, assessment }) => ({
      ruleSet: ruleSet.id,
      validUntil: assessment.body.validUntil,
    })),
    answerable: verdicts.flatMap(({ assessment }) => differencesIn(assessment.context)),
    // What changes a link plans for it.
    linksEnd: [],
  };
  return {
    assessments: verdicts.map(({ assessment }) => assessment),
    scores: exposed.map(({ score }) => score),
    digests: verdicts.map(({ assessment: { id }, sealed: { digest } }) => ({ id, digest })),
    writes: [
      ...verdicts.map(({ assessment, sealed }) => putAssessment(assessment, sealed)),
      ...exposed.flatMap(({ score, writes }) => [putScore(score, current(score.ruleSet.id)), ...writes]),
      ...(seq === undefined ? [] : await planWrites(store, party.id, facts, at)),
      ...(agency === undefined
        ? []
        : putLicences(known.licences, { party: party.id, declaration: agency.body.id, at })),
    ],
  };
}
