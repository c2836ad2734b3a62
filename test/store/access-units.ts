import { v7 as uuid } from 'uuid';
import { accessesOf, putAccess } from '../../shared/store/access.ts';
import { getErasure, putErasure } from '../../shared/store/erasure.ts';
import { emptyFeed } from '../../shared/store/feed.ts';
import { personHash } from '../../shared/store/keys.ts';
import type { Store } from '../../shared/store/store.ts';
import type { Write } from '../../shared/store/write.ts';
import { ana, at } from './samples.ts';

/** What reading others' records leaves, and what erasing writes and reads. */
export function accessUnits(party: string): {
  written: Record<string, { writes: Write[]; answerBytes?: number }>;
  read: Record<string, (store: Store) => Promise<unknown>>;
} {
  const erasure = { declaration: uuid(), erasedAt: at, reason: 'asked_by_person' as const };
  const access = {
    ...{ id: uuid(), at, actor: uuid(), role: 'auditor', route: 'show-declaration', party, records: 1 },
    ...{ path: `/v1/parties/${party}/declarations/${uuid()}`, reason: 'Complaint 2026-118 on how it recruits' },
  };
  return {
    written: {
      'leave that records of others were read': { writes: [putAccess(access)] },
      'erase personal fields': { writes: [putErasure(erasure)], answerBytes: 200 },
    },
    read: {
      accessesOf: (store) => accessesOf(store, party, { limit: 20 }),
      getErasure: (store) => getErasure(store, erasure.declaration),
      emptyFeed: (store) => emptyFeed(store, personHash(ana), 90),
    },
  };
}
