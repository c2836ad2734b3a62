import { Problem } from '../errors.ts';
import { auditedEvidence, evidenceTag } from '../evidence/audited-evidence.ts';
import type { EvidenceShelf } from '../evidence/shelf.ts';
import { type Precondition, requirePrecondition } from '../http/precondition.ts';
import { streams } from '../store/audit-trail.ts';
import { type CommitRequest, commit } from '../store/commit.ts';
import type { ErasureReason } from '../store/erasure.ts';
import { type Evidence, getEvidence, getEvidenceTally, putEvidence, putEvidenceTally } from '../store/evidence.ts';
import type { Store } from '../store/store.ts';
import type { Timing } from '../store/timing.ts';
import { inTurn } from '../store/turns.ts';
import { erasureActions } from './is-erasure.ts';

/** What evidence is erased with. */
export interface ErasingFiles {
  store: Store;
  shelf: EvidenceShelf;
  timing?: Partial<Timing>;
}

interface EvidenceErasure {
  party: string;
  id: string;
  reason: ErasureReason;
  by: CommitRequest['by'];
  /** What must hold of the evidence; it only has to be there where this is left out. */
  precondition?: Precondition | undefined;
}

/**
 * Erases the file of evidence and its title: first the file, then `evidence.erased` is appended to the stream of the
 * party. Its hash stays, in it and in the declarations that name it, and all of them still verify. Of evidence that was
 * erased before, what may be left of its file goes, and nothing is written. Throws `Problem('not-found')`, and
 * `stale-version` where it is not, or no longer, what was to be erased.
 */
export async function eraseEvidence(
  { store, shelf, timing }: ErasingFiles,
  { party, id, reason, by, precondition = { kind: 'exists' } }: EvidenceErasure,
): Promise<Evidence> {
  const seen = await getEvidence(store, party, id);
  if (seen === undefined) throw evidenceNotFound();
  requirePrecondition(precondition, evidenceTag(seen));
  await shelf.remove(id);
  if (seen.state === 'erased') return seen;
  const stream = streams.party(party);
  let erased = seen;
  const prepare: CommitRequest['prepare'] = async ({ at }) => {
    const [now, tally] = await Promise.all([getEvidence(store, party, id), getEvidenceTally(store, party)]);
    // Where it was kept in between, a file may stand there again that nobody would remove.
    requirePrecondition({ kind: 'match', tags: [evidenceTag(seen)] }, now && evidenceTag(now));
    const { title: _title, version, ...rest } = seen;
    const next = { ...rest, state: 'erased' as const, erasure: { at: at.toISOString(), reason } };
    erased = { ...next, version: version + 1 };
    const counted = {
      kept: (tally?.kept ?? 0) - (seen.state === 'kept' ? 1 : 0),
      awaited: (tally?.awaited ?? []).filter((each) => each.id !== id),
    };
    return {
      writes: [...putEvidence(next, seen), putEvidenceTally(party, counted, tally)],
      audit: auditedEvidence(erasureActions.evidence, erased),
      answer: { status: 204, headers: {}, body: '' },
    };
  };
  await inTurn(store, stream, () => commit(store, { stream, by, prepare }, timing));
  return erased;
}

export function evidenceNotFound(): Problem {
  return new Problem('not-found', 'This organisation has no evidence with this id.');
}
