import { v7 as uuid } from 'uuid';
import { saveDraft } from '../../shared/drafting/save-draft.ts';
import { getDraft } from '../../shared/store/draft.ts';
import type { Store } from '../../shared/store/store.ts';
import { metered, writeUnits } from './metered.ts';
import { ana, noWaiting } from './samples.ts';

/** What saving a draft writes and what reading it costs, where it packs to about `text`. */
export function draftingUnits(
  party: string,
  text: string,
): {
  written: (store: Store) => Promise<Record<string, number>>;
  read: Record<string, (store: Store) => Promise<unknown>>;
} {
  return {
    written: async (store) => {
      const meter = metered(store);
      const body = { formVersion: 2, answers: { note: text }, qualifiers: {}, typed: {} };
      const asked = { party, form: 'supplier' as const, precondition: { kind: 'absent' as const }, by: ana, body };
      await saveDraft({ store: meter.store, newId: () => uuid(), timing: noWaiting }, asked);
      return { 'save a draft': writeUnits(meter.transaction()) };
    },
    read: { getDraft: (store) => getDraft(store, party, 'supplier') },
  };
}
