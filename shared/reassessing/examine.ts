import type { RuleSet } from '../../rules/rule-set.ts';
import { judgesParty } from '../assessing/judging.ts';
import { ruleSetReference } from '../assessing/rule-set-digest.ts';
import type { Head } from '../audit/entry.ts';
import { getAssessment } from '../store/assessment.ts';
import { readHead, streams } from '../store/audit-trail.ts';
import { type KeptDeclaration, latestDeclarations } from '../store/declaration.ts';
import { getParty, type Party } from '../store/party.ts';
import { getReassessment } from '../store/reassessment.ts';
import { type CurrentScore, getScore } from '../store/score.ts';
import type { Store } from '../store/store.ts';
import { overtaken } from './overtaken.ts';
import { isOpen } from './start-job.ts';

/** What there is to do for one party, and the end of its stream before which all of it was read. */
export type Examined =
  | { kind: 'unchanged' }
  | { kind: 'notJudged' }
  | { kind: 'due'; head: Head; party: Party; filed: KeptDeclaration[]; score: CurrentScore | undefined };

/**
 * Reads what a party has declared and how it was judged last. The job is read anew for each party: one that was
 * called off in the meantime must not put its older rules in the place of newer ones. Throws `overtaken` then.
 */
export async function examine(
  store: Store,
  { job: jobId, party: id, ruleSet }: { job: string; party: string; ruleSet: RuleSet },
): Promise<Examined> {
  const head = await readHead(store, streams.party(id));
  const [job, party, filed, score] = await Promise.all([
    getReassessment(store, jobId),
    getParty(store, id),
    latestDeclarations(store, id),
    getScore(store, id, ruleSet.id),
  ]);
  if (job === undefined || !isOpen(job)) throw overtaken();
  if (party === undefined || filed.length === 0 || !judgesParty(ruleSet, party, filed)) return { kind: 'notJudged' };
  if (await isUpToDate(store, ruleSet, filed, score)) return { kind: 'unchanged' };
  return { kind: 'due', head, party, filed, score };
}

/** Whether the score was reached under these very rules, on these very declarations. */
async function isUpToDate(
  store: Store,
  ruleSet: RuleSet,
  filed: readonly KeptDeclaration[],
  score: CurrentScore | undefined,
): Promise<boolean> {
  if (score?.ruleSet.digest !== ruleSetReference(ruleSet).digest) return false;
  const assessment = await getAssessment(store, score.party, score.assessment);
  const read = new Set(assessment?.declarations.map(({ digest }) => digest));
  return read.size === filed.length && filed.every(({ digest }) => read.has(digest));
}
