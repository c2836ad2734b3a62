import { createHash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import {
  type Evidence,
  evidenceFiles,
  getEvidence,
  getEvidenceTally,
  listEvidence,
  putEvidence,
  putEvidenceTally,
} from '../../shared/store/evidence.ts';
import type { Store } from '../../shared/store/store.ts';
import type { Write } from '../../shared/store/write.ts';
import { at } from './samples.ts';

/** What a change of evidence writes, and what reading it costs. */
export function evidenceUnits(party: string): {
  written: Record<string, { writes: Write[] }>;
  read: Record<string, (store: Store) => Promise<unknown>>;
} {
  const file: Omit<Evidence, 'version'> = {
    ...{ id: uuid(), party, sha256: createHash('sha256').update(party).digest('hex'), size: 184_320 },
    ...{ mediaType: 'application/pdf', title: 'Audit of recruitment fees at all sites of the company' },
    ...{ effectiveOn: '2026-01-15', expiresOn: '2027-01-14', state: 'kept', announcedAt: at, awaitedUntil: at },
    ...{ keptAt: at, erasure: null },
  };
  const awaited = Array.from({ length: 10 }, () => ({ id: uuid(), until: at }));
  const tally = putEvidenceTally(party, { kept: 25, awaited }, undefined);
  return {
    written: {
      'announce, keep or erase a file of evidence': { writes: [...putEvidence(file, undefined), tally] },
    },
    read: {
      getEvidence: (store) => getEvidence(store, party, file.id),
      getEvidenceTally: (store) => getEvidenceTally(store, party),
      evidenceFiles: (store) => evidenceFiles(store, party, [file.sha256]),
      listEvidence: (store) => listEvidence(store, party, { limit: 25 }),
    },
  };
}
