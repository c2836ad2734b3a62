import { digestOf } from '../audit/canonical.ts';
import { Problem } from '../errors.ts';
import { type Decision, getDecision, putDecision } from '../store/decision.ts';
import type { Store } from '../store/store.ts';
import type { DecisionChange } from './decide.ts';

const mostResponses = 20;

/**
 * Adds to a decision what the organisation says to it; after the last day for that it is kept as well, and marked late.
 * Throws `Problem('not-found')`, and `conflict` where it has said enough.
 */
export async function respond(
  store: Store,
  { id, party, text }: Pick<Decision, 'id' | 'party'> & { text: string },
  { at, newId }: { at: Date; newId: () => string },
): Promise<DecisionChange> {
  const kept = await getDecision(store, id);
  if (kept?.party !== party) throw noDecision();
  if (kept.responses.length >= mostResponses) {
    throw new Problem('conflict', `Nothing was added: ${mostResponses} responses are the most to one decision.`);
  }
  const { version, ...facts } = kept;
  const late = kept.respondBy !== undefined && at.toISOString().slice(0, 10) > kept.respondBy;
  const response = { id: newId(), at: at.toISOString(), text, ...(late ? { late } : {}) };
  const decision = { ...facts, responses: [...kept.responses, response] };
  const next = version + 1;
  return {
    decision: { ...decision, version: next },
    writes: [putDecision(decision, kept)],
    audit: { action: 'decision.answered', object: `decision/${id}`, version: next, digest: digestOf(response) },
  };
}

export const noDecision = () => new Problem('not-found', 'There is no decision with this id that you may see.');
