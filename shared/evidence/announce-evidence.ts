import { Problem } from '../errors.ts';
import type { AuditFact } from '../store/commit.ts';
import {
  type Evidence,
  evidenceFiles,
  getEvidence,
  getEvidenceTally,
  putEvidence,
  putEvidenceTally,
} from '../store/evidence.ts';
import type { Store } from '../store/store.ts';
import type { Write } from '../store/write.ts';
import { auditedEvidence } from './audited-evidence.ts';

/** How many files of a party may be kept, and how many may be on their way. */
export const mostKept = 2000;
export const mostAwaited = 50;

/** For how long an announced file is waited for: as long as what arrived and was never completed stays. */
export const awaitedMs = 86_400_000;

type Announced = Pick<Evidence, 'party' | 'sha256' | 'mediaType' | 'size' | 'title' | 'effectiveOn' | 'expiresOn'>;

/**
 * What announces a file of evidence, for `commit` on the stream of its party. The same hash announced again before it
 * is kept is the same evidence, with what is said of it now; after it was erased it is new evidence. Throws
 * `Problem('conflict')` where it is kept already, or too many are.
 */
export async function announceEvidence(
  store: Store,
  announced: Announced,
  { id, at }: { id: string; at: Date },
): Promise<{ evidence: Evidence; writes: Write[]; audit: AuditFact }> {
  const { party, sha256 } = announced;
  const [files, tally] = await Promise.all([evidenceFiles(store, party, [sha256]), getEvidenceTally(store, party)]);
  const file = files.get(sha256);
  if (file?.state === 'kept') throw keptBefore();
  const replaces = file?.state === 'awaiting' ? await getEvidence(store, party, file.evidence) : undefined;
  const next = {
    ...announced,
    id: replaces?.id ?? id,
    state: 'awaiting' as const,
    announcedAt: at.toISOString(),
    awaitedUntil: new Date(at.getTime() + awaitedMs).toISOString(),
    keptAt: null,
    erasure: null,
  };
  const others = (tally?.awaited ?? []).filter((each) => each.id !== next.id && Date.parse(each.until) > at.getTime());
  const kept = tally?.kept ?? 0;
  requireRoom(kept, others);
  const awaited = [...others, { id: next.id, until: next.awaitedUntil }];
  const evidence = { ...next, version: (replaces?.version ?? 0) + 1 };
  return {
    evidence,
    writes: [...putEvidence(next, replaces), putEvidenceTally(party, { kept, awaited }, tally)],
    audit: auditedEvidence('evidence.announced', evidence),
  };
}

function requireRoom(kept: number, awaited: readonly { until: string }[]): void {
  if (kept >= mostKept) {
    const detail = `The file was not announced, because your organisation keeps ${mostKept} files and that is the most. Erase one that is no longer needed.`;
    throw new Problem('conflict', detail);
  }
  if (awaited.length >= mostAwaited) {
    const [soonest = ''] = awaited.map(({ until }) => until).sort();
    const detail = `The file was not announced, because ${mostAwaited} announced files have not arrived yet. Send them, erase one, or wait until ${soonest}.`;
    throw new Problem('conflict', detail);
  }
}

function keptBefore(): Problem {
  return new Problem('conflict', 'The file was not announced, because your organisation keeps it already.');
}
