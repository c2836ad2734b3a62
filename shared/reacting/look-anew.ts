import { assess } from '../../rules/assess.ts';
import type { Assessment, AssessmentContext } from '../../rules/assessment.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { contextOf } from '../assessing/context.ts';
import { dayOf } from '../assessing/day-of.ts';
import { judgesParty } from '../assessing/judging.ts';
import { readKnown } from '../assessing/known.ts';
import { ruleSetDigest } from '../assessing/rule-set-digest.ts';
import { canonicalJson } from '../audit/canonical.ts';
import type { Head } from '../audit/entry.ts';
import type { KeptAssessment } from '../store/assessment.ts';
import { readHead, streams } from '../store/audit-trail.ts';
import { type KeptDeclaration, latestDeclarations } from '../store/declaration.ts';
import { getParty, type Party } from '../store/party.ts';
import { type CurrentScore, scoresOf } from '../store/score.ts';
import type { Store } from '../store/store.ts';

/** A party, the rule sets under which it has to be assessed anew, and the end of its stream before which all was read. */
export interface Looked {
  head: Head;
  party: Party;
  filed: KeptDeclaration[];
  scores: CurrentScore[];
  due: RuleSet[];
}

/**
 * Looks whether what stands beside a party's declarations, or the day, makes another verdict of them; undefined where
 * nobody of that id has declared anything. Throws a `RangeError` where a newer release has judged it: a worker of that
 * one is to look.
 */
export async function lookAnew(
  store: Store,
  { id, ruleSets, at }: { id: string; ruleSets: readonly RuleSet[]; at: Date },
): Promise<Looked | undefined> {
  const head = await readHead(store, streams.party(id));
  const [party, filed, scores] = await Promise.all([
    getParty(store, id),
    latestDeclarations(store, id),
    scoresOf(store, id),
  ]);
  if (party === undefined || filed.length === 0) return undefined;
  const judging = ruleSets.filter((ruleSet) => judgesParty(ruleSet, party, filed));
  for (const ruleSet of judging) requireNoNewer(ruleSet, scores);
  const known = await readKnown(store, party, { filed, kept: filed, scores, ruleSets: judging, at });
  const due = judging.filter((ruleSet) => {
    const context = contextOf(party, filed, ruleSet, known);
    const last = known.before.get(ruleSet.id);
    return last === undefined || !stillHolds(last, { context, filed, ruleSet, at });
  });
  return { head, party, filed, scores, due };
}

/** Whether a verdict would be the same today, beside what is there beside the declarations now. */
function stillHolds(
  last: KeptAssessment,
  { context, filed, ruleSet, at }: { context: AssessmentContext; filed: KeptDeclaration[]; ruleSet: RuleSet; at: Date },
): boolean {
  const asOf = dayOf(at);
  if (last.ruleSet.digest !== ruleSetDigest(ruleSet)) return false;
  if (canonicalJson(beside(last.context)) !== canonicalJson(beside(context))) return false;
  if (last.body.asOf >= asOf) return true;
  // In the context of then: that a party was judged before, and the like, is no reason to judge it again.
  const body = assess({ declarations: filed.map(({ body }) => body), context: last.context, ruleSet, asOf });
  return canonicalJson(undated(body)) === canonicalJson(undated(last.body));
}

/** Of a context what others than the party bring about. */
const beside = ({ ledger, licences, unnamedSubAgents }: AssessmentContext) => ({
  ...(ledger === undefined ? {} : { ledger }),
  ...(licences === undefined ? {} : { licences }),
  ...(unnamedSubAgents === undefined ? {} : { unnamedSubAgents }),
});

const undated = ({ asOf, ...body }: Assessment) => body;

const byNumber = new Intl.Collator('en', { numeric: true }).compare;

function requireNoNewer({ id, version }: RuleSet, scores: readonly CurrentScore[]): void {
  const judged = scores.find(({ ruleSet }) => ruleSet.id === id)?.ruleSet.version;
  if (judged !== undefined && byNumber(judged, version) > 0)
    throw new RangeError(`This release holds ${id} ${version}, and the party was judged under ${judged}.`);
}
