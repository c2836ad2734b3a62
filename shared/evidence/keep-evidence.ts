import { Problem } from '../errors.ts';
import type { AuditFact } from '../store/commit.ts';
import { type Evidence, getEvidence, getEvidenceTally, putEvidence, putEvidenceTally } from '../store/evidence.ts';
import type { Store } from '../store/store.ts';
import type { Write } from '../store/write.ts';
import { mostKept } from './announce-evidence.ts';
import { auditedEvidence } from './audited-evidence.ts';
import { checkReceived } from './check-received.ts';
import type { EvidenceShelf } from './shelf.ts';

/**
 * Has the shelf keep the file that arrived for announced evidence, once it was looked at. Throws `Problem('conflict')`
 * where none arrived, and what `checkReceived` throws, after what arrived was taken away.
 */
export async function keepFile(shelf: EvidenceShelf, evidence: Evidence): Promise<void> {
  const received = await shelf.received(evidence.id);
  if (received === undefined) {
    const detail = 'The evidence is not complete, because its file has not arrived. Send it by its upload link first.';
    throw new Problem('conflict', detail);
  }
  try {
    checkReceived(evidence, received);
  } catch (refusal) {
    await shelf.discard(evidence.id);
    throw refusal;
  }
  await shelf.keep(evidence.id, received);
}

/**
 * What says that the file of evidence is kept, for `commit` on the stream of its party, once the shelf keeps it.
 * Throws `Problem('conflict')` where the evidence is no longer what was looked at, or too many are kept.
 */
export async function keepEvidence(
  store: Store,
  seen: Evidence,
  at: Date,
): Promise<{ evidence: Evidence; writes: Write[]; audit: AuditFact }> {
  const { party, id } = seen;
  const [now, tally] = await Promise.all([getEvidence(store, party, id), getEvidenceTally(store, party)]);
  if (now === undefined || now.version !== seen.version) throw changedMeanwhile();
  const kept = (tally?.kept ?? 0) + 1;
  if (kept > mostKept) {
    const detail = `The evidence was not kept, because your organisation keeps ${mostKept} files and that is the most. Erase one that is no longer needed.`;
    throw new Problem('conflict', detail);
  }
  const { version, ...rest } = now;
  const next = { ...rest, state: 'kept' as const, keptAt: at.toISOString() };
  const awaited = (tally?.awaited ?? []).filter((each) => each.id !== id);
  const evidence = { ...next, version: version + 1 };
  return {
    evidence,
    writes: [...putEvidence(next, now), putEvidenceTally(party, { kept, awaited }, tally)],
    audit: auditedEvidence('evidence.kept', evidence),
  };
}

function changedMeanwhile(): Problem {
  return new Problem(
    'conflict',
    'The evidence was not kept, because it was changed while its file was looked at. Read it again.',
  );
}
