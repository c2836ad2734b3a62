import * as z from 'zod';
import { forms } from '../../../rules/forms/forms.ts';
import { dayOf } from '../../../shared/assessing/day-of.ts';
import { Problem } from '../../../shared/errors.ts';
import { shownParty } from '../../api/routes/party-schemas.ts';
import { shownDeclaration } from '../../api/show-declaration.ts';
import { ApiProblem } from '../api-problem.ts';
import type { PageCall } from '../define-page.ts';
import { type Draft, draftSchema, emptyDraft } from './form/draft.ts';
import type { Reader } from './form/read-answer.ts';
import { type Spot, standingOf } from './form/standing.ts';
import type { PartyForm } from './form/topics.ts';
import { mayHaveOpenBreaches } from './open-breaches.ts';

const shownDraft = draftSchema.extend({
  savedAt: z.string(),
  by: z.enum(['you', 'another member']),
  keptUntil: z.string(),
});

/** A draft as it was opened: whose, which form, and its entity tag for whoever saves it next. */
export interface OpenDraft {
  party: z.output<typeof shownParty>;
  form: PartyForm;
  draft: Draft;
  /** Undefined where nothing is saved yet. */
  etag?: string | undefined;
  by?: 'you' | 'another member';
  savedAt?: string;
  /** 0 where no earlier declaration has left a breach open; left out where one may have. */
  openBreaches?: 0;
  reader: Reader;
}

const isPartyForm = (form: string | undefined): form is PartyForm => form === 'supplier' || form === 'agency';

export const notHere = (): Problem => new Problem('not-found', 'There is nothing at this address.');

/** The form that an address names. Throws `Problem('not-found')` for any other. */
export function formOf({ params }: Pick<PageCall, 'params'>): PartyForm {
  if (!isPartyForm(params.form)) throw notHere();
  return params.form;
}

const draftPath = (party: string, form: PartyForm): string => `/v1/parties/${party}/drafts/${form}`;

/** The draft that an address names: an empty one where nobody has begun. Throws `ApiProblem` 404 for who is no member. */
export async function openDraft(call: PageCall): Promise<OpenDraft> {
  const { api, params, text, now } = call;
  const form = formOf(call);
  const [{ body: party }, saved, [declared]] = await Promise.all([
    api.get(`/v1/parties/${params.party}`, shownParty),
    savedDraft(call, form),
    declarationsOf(call, 1),
  ]);
  const reader = { language: text.language, today: dayOf(now()) };
  const hasNone = declared === undefined || !(await mayHaveOpenBreaches(call));
  const facts = hasNone ? ({ openBreaches: 0 } as const) : {};
  return { party, form, reader, ...facts, ...(saved ?? { draft: emptyDraft(forms[form].version) }) };
}

async function savedDraft({ api, params }: PageCall, form: PartyForm) {
  try {
    const { body, etag } = await api.get(draftPath(params.party ?? '', form), shownDraft);
    const { savedAt, by, keptUntil: _keptUntil, ...kept } = body;
    return { draft: { ...draftSchema.parse(kept), formVersion: forms[form].version }, savedAt, by, etag };
  } catch (refused) {
    if (refused instanceof ApiProblem && refused.status === 404) return undefined;
    throw refused;
  }
}

/** Saves a draft in place of the one with this entity tag. Throws `ApiProblem`, 412 where somebody else has saved it. */
export async function saveDraft(
  { api, params }: PageCall,
  form: PartyForm,
  draft: Draft,
  etag: string | undefined,
): Promise<string | undefined> {
  const { etag: saved } = await api.send('PUT', draftPath(params.party ?? '', form), z.unknown(), {
    body: draft,
    ifMatch: etag ?? '*none',
  });
  return saved;
}

/** Where every question of a draft stands. */
export function spotsOf({ form, reader, openBreaches }: Omit<OpenDraft, 'party' | 'draft'>, draft: Draft): Spot[] {
  const facts = openBreaches === undefined ? {} : { openBreaches };
  return standingOf(form, draft.answers, { today: reader.today, ...facts });
}

/** The declarations of an organisation, newest first. */
export async function declarationsOf({ api, params }: PageCall, most = 50) {
  const items = z.object({ items: z.array(shownDeclaration) });
  const query = { limit: String(most) };
  return (await api.get(`/v1/parties/${params.party}/declarations`, items, { query })).body.items;
}

/** Which form of which organisation. */
export interface FormPlace {
  party: { id: string };
  form: PartyForm;
}

export const declarePath = ({ party, form }: FormPlace): string => `/my/${party.id}/declare/${form}`;

/** The address of the page of a topic, or of a row in it. */
export const pageAt = (open: FormPlace, at: string): string => {
  const topic = at.split('/')[1] ?? '';
  const row = at === `/${topic}` ? '' : `?at=${encodeURIComponent(at)}`;
  return `${declarePath(open)}/${topic}${row}`;
};
