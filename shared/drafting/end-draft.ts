import { type DraftForm, removeDraft } from '../store/draft.ts';
import type { Store } from '../store/store.ts';
import type { Write } from '../store/write.ts';
import { openDraft } from './save-draft.ts';

/** What became of a draft that was declared: it is gone, it has changed since and stays, or there was none. */
export const draftEnds = ['removed', 'kept', 'none'] as const;

/**
 * What removes a draft together with what it became, where it is still the version that was declared: what somebody
 * saved after that is in no declaration, and stays.
 */
export async function endDraft(
  store: Store,
  { party, form, version }: { party: string; form: DraftForm; version: string },
  now: Date,
): Promise<{ draft: (typeof draftEnds)[number]; writes: Write[] }> {
  const draft = await openDraft(store, party, form, now);
  if (draft === undefined) return { draft: 'none', writes: [] };
  return draft.version === version ? { draft: 'removed', writes: [removeDraft(draft)] } : { draft: 'kept', writes: [] };
}
