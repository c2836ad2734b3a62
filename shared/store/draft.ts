import * as z from 'zod';
import { forms } from '../../rules/vocabulary.ts';
import { canonicalJson } from '../audit/canonical.ts';
import { draftBody } from '../drafting/draft-body.ts';
import { jsonText } from './json-text.ts';
import { keys } from './keys.ts';
import { packed } from './packed.ts';
import { getItem } from './read.ts';
import type { Store } from './store.ts';
import type { Write } from './write.ts';

/** The forms of which a party keeps drafts: those that it files itself. */
export const draftForms = z.enum(forms).exclude(['contract']);
export type DraftForm = z.infer<typeof draftForms>;

const draftSchema = z.object({
  party: z.string(),
  form: draftForms,
  body: jsonText(draftBody),
  savedAt: z.iso.datetime(),
  /** The random id under which whoever saved it stands in the audit: it can be forgotten, and a hash could be guessed. */
  by: z.string(),
  /** Which version it took the place of, null where there was none, and the SHA-256 of what was sent. */
  request: z.object({ replaced: z.string().nullable(), digest: z.string() }),
  /** A UUID and no number: drafts go and come again, and a number would come again with them. */
  version: z.string(),
  /** In seconds, since the table's time-to-live reads it. */
  expiresAt: z.int(),
});
/** A declaration that is not finished, as its party's members left it. It is no record: the next one takes its place. */
export type Draft = z.infer<typeof draftSchema>;

/** Keeps a draft in place of the version that was read, or of nothing. */
export function putDraft(draft: Draft, replaces: Pick<Draft, 'version'> | undefined): Write {
  const { party, form, body } = draft;
  const put = { ...keys.draft(party, form), type: 'draft', ...draft, body: packed(canonicalJson(body)) };
  return { put, when: replaces === undefined ? 'absent' : { version: replaces.version }, otherwise: 'retry' };
}

/** Removes this version of a draft; another that came meanwhile stays, and it is read again. */
export const removeDraft = ({ party, form, version }: Pick<Draft, 'party' | 'form' | 'version'>): Write => ({
  remove: keys.draft(party, form),
  when: { version },
  otherwise: 'retry',
});

/** A party's draft of a form, also one whose time is over and that DynamoDB has not removed yet. */
export async function getDraft(store: Store, party: string, form: DraftForm): Promise<Draft | undefined> {
  return getItem(store, keys.draft(party, form), draftSchema);
}
