import { v7 as uuid } from 'uuid';
import {
  type Decision,
  decisionsOn,
  getDecision,
  getNewest,
  putDecision,
  putNewest,
} from '../../shared/store/decision.ts';
import type { Store } from '../../shared/store/store.ts';
import type { Write } from '../../shared/store/write.ts';
import { at, sampleScore } from './samples.ts';

/** What a decision with a reason of 700 characters writes, where it supersedes none, and what looking for decisions reads. */
export function decidingUnits(party: string): {
  written: Record<string, { writes: Write[]; answerBytes?: number }>;
  read: Record<string, (store: Store) => Promise<unknown>>;
} {
  const { ruleSet, score, band, coverage, confidence, asOf, validUntil, assessment } = sampleScore(party, 40);
  const verdict = { ruleSet, score, band, coverage, confidence, asOf, validUntil, assessment };
  const decision: Omit<Decision, 'version'> = {
    ...{ id: uuid(), party, reference: 'T-7', decision: 'do_not_proceed_yet', respondBy: '2031-05-01' },
    ...{ reason: 'They are kept by the agency. '.repeat(24), conditions: [], responses: [] },
    ...{ decidedAt: at, decidedBy: uuid(), basis: { ...verdict, digest: '0'.repeat(64) } },
  };
  const place = { party, scope: decision.decidedBy, reference: decision.reference };
  return {
    written: {
      'make a decision': {
        writes: [putDecision(decision, undefined), putNewest(place, decision.id, undefined)],
        answerBytes: 1900,
      },
    },
    read: {
      getDecision: (store) => getDecision(store, decision.id),
      getNewest: (store) => getNewest(store, place),
      decisionsOn: (store) => decisionsOn(store, party, { limit: 25 }),
    },
  };
}
