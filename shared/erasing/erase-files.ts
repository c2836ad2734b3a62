import type { Declaration } from '../../rules/assessment.ts';
import { Problem } from '../errors.ts';
import type { CommitRequest } from '../store/commit.ts';
import type { KeptDeclaration } from '../store/declaration.ts';
import type { ErasureReason } from '../store/erasure.ts';
import { evidenceFiles } from '../store/evidence.ts';
import { type DeclarationPlace, declarationsInOrder } from '../store/history.ts';
import type { Store } from '../store/store.ts';
import { realTiming } from '../store/timing.ts';
import { type ErasingFiles, eraseEvidence } from './erase-evidence.ts';

/** After so long no further file is begun: HTTP APIs give up on us after 30 seconds. */
const patienceMs = 15_000;
const declarationsARead = 25;

/** The hashes of all documents that a declaration names. */
export function hashesIn({ qualifiers }: Pick<Declaration, 'qualifiers'>): Set<string> {
  return new Set(Object.values(qualifiers).flatMap(({ evidence = [] }) => evidence.map(({ sha256 }) => sha256)));
}

/**
 * Erases the files that a declaration names and no other declaration of its party does, one after another. Whoever ends
 * in between can ask again: what was erased stays so. Throws what `eraseEvidence` throws, and `Problem('unavailable')`
 * when 15 seconds are over.
 */
export async function eraseFiles(
  erasing: ErasingFiles,
  { id, party, body }: Pick<KeptDeclaration, 'id' | 'party' | 'body'>,
  asked: { reason: ErasureReason; by: CommitRequest['by'] },
): Promise<void> {
  const named = hashesIn(body);
  if (named.size === 0) return;
  const now = erasing.timing?.now ?? realTiming.now;
  const deadline = now().getTime() + patienceMs;
  for (const sha256 of await namedElsewhere(erasing.store, party, id)) named.delete(sha256);
  for (const { evidence, state } of (await evidenceFiles(erasing.store, party, named)).values()) {
    if (state === 'erased') continue;
    if (now().getTime() > deadline) throw tookTooLong();
    await eraseEvidence(erasing, { party, id: evidence, ...asked });
  }
}

async function namedElsewhere(store: Store, party: string, but: string): Promise<Set<string>> {
  const named = new Set<string>();
  for (let after: DeclarationPlace | undefined, more = true; more; more = after !== undefined) {
    const page = await declarationsInOrder(store, party, { limit: declarationsARead, ...(after && { after }) });
    for (const { id, body } of page.items) {
      if (id !== but) for (const sha256 of hashesIn(body)) named.add(sha256);
    }
    after = page.next;
  }
  return named;
}

function tookTooLong(): Problem {
  const detail =
    'Only some of the files were erased in time, and no personal field. Please send the same request again.';
  return new Problem('unavailable', detail, { headers: { 'Retry-After': '1' } });
}
