import { partyNotFound } from '../access/permissions.ts';
import { digestOf } from '../audit/canonical.ts';
import type { FieldError } from '../errors.ts';
import { invalidRequest } from '../http/problem.ts';
import type { AuditFact } from '../store/commit.ts';
import { type Decision, getDecision, getNewest, putDecision, putNewest } from '../store/decision.ts';
import { getParty } from '../store/party.ts';
import type { Store } from '../store/store.ts';
import type { Write } from '../store/write.ts';
import { basisNow, basisThen } from './basis.ts';

/** A decision as an officer makes it. */
export type NewDecision = Pick<Decision, 'id' | 'party' | 'reference' | 'decision' | 'reason' | 'conditions'> &
  Partial<Pick<Decision, 'buyer' | 'screening' | 'respondBy'>>;

/** What a change of a decision comes to: it is for `commit`, in the stream of the party that it is on. */
export interface DecisionChange {
  decision: Decision;
  writes: Write[];
  audit: AuditFact;
}

/**
 * Keeps a decision with what it rests on: the verdict in the screening that it names, or the one that stands now. It
 * takes the place of the last one on the party under the same reference of the same authority, which stays readable.
 * Throws `Problem('not-found')` for a party that is not registered, and `invalid-request` naming what there is not.
 */
export async function decide(
  store: Store,
  asked: NewDecision,
  { at, actor, ruleSet }: { at: Date; actor: string; ruleSet: string },
): Promise<DecisionChange> {
  const place = { party: asked.party, scope: asked.buyer ?? actor, reference: asked.reference };
  const [party, buyer, newest, basis] = await Promise.all([
    getParty(store, asked.party),
    asked.buyer === undefined ? undefined : getParty(store, asked.buyer),
    getNewest(store, place),
    asked.screening === undefined
      ? basisNow(store, asked.party, ruleSet, at)
      : basisThen(store, asked.party, asked.screening),
  ]);
  if (party === undefined || party.stub) throw partyNotFound();
  const mistakes: FieldError[] = [];
  if (asked.buyer !== undefined && !buyer?.kinds.includes('contracting_authority'))
    mistakes.push({ pointer: '/buyer', detail: 'No contracting authority is registered with this id.' });
  if (basis === undefined)
    mistakes.push({
      pointer: '/screening',
      detail: 'There is no such screening, or it did not find this organisation.',
    });
  if (asked.respondBy !== undefined && asked.respondBy < at.toISOString().slice(0, 10))
    mistakes.push({ pointer: '/respondBy', detail: 'This day is over.' });
  if (basis === undefined || mistakes.length > 0) throw invalidRequest(mistakes);

  const before = newest && (await getDecision(store, newest.decision));
  const decided = { decidedAt: at.toISOString(), decidedBy: actor, basis, responses: [] };
  const decision = { ...asked, ...decided, ...(before === undefined ? {} : { supersedes: before.id }) };
  return {
    decision: { ...decision, version: 1 },
    writes: [
      putDecision(decision, undefined),
      putNewest(place, asked.id, newest),
      ...(before === undefined ? [] : [superseded(before, asked.id)]),
    ],
    audit: { action: 'decision.made', object: `decision/${asked.id}`, version: 1, digest: digestOf(decision) },
  };
}

function superseded(before: Decision, by: string): Write {
  const { version: _, ...facts } = before;
  return putDecision({ ...facts, supersededBy: by }, before);
}
