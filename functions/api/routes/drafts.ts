import * as z from 'zod';
import { forms } from '../../../rules/forms/forms.ts';
import { draftBody } from '../../../shared/drafting/draft-body.ts';
import { discardDraft, draftTag, noDraft, openDraft, saveDraft } from '../../../shared/drafting/save-draft.ts';
import { invalidRequest } from '../../../shared/http/problem.ts';
import { actorIdOf } from '../../../shared/store/actor.ts';
import { type Draft, draftForms } from '../../../shared/store/draft.ts';
import { type Answer, jsonAnswer } from '../answer.ts';
import { defineRoute } from '../define-route.ts';
import { type Call, nothing } from '../route.ts';
import { partyPath } from './party-schemas.ts';

const path = '/v1/parties/{id}/drafts/{form}';
const params = partyPath.extend({ form: draftForms });

const shownDraft = z
  .strictObject({
    form: draftForms,
    ...draftBody.shape,
    savedAt: z.iso.datetime(),
    by: z.enum(['you', 'another member']).meta({ description: 'Who saved it last.' }),
    keptUntil: z.iso.datetime().meta({ description: 'It is removed then, unless somebody saves it before.' }),
  })
  .meta({ id: 'Draft' });

const stale = { description: 'Somebody saved it in the meantime; `ETag` is that of what is there now.' };
const none = { description: 'There is no draft of this form.' };

export const showDraftRoute = defineRoute({
  id: 'show-draft',
  method: 'GET',
  path,
  tag: 'Declarations',
  summary: 'Show the draft of a declaration',
  description: 'Only members of the organisation see it. It is no record: it is neither assessed nor exported.',
  request: { ...nothing, params },
  effect: 'read',
  partyOf: ({ params }) => params.id,
  answers: { 200: { description: 'The draft, and its `ETag`.', schema: shownDraft }, 404: none },
  handle: async ({ services: { store, now }, params: { id, form }, principal: { issuer, subject } }) => {
    const [draft, reader] = await Promise.all([
      openDraft(store, id, form, now()),
      actorIdOf(store, { issuer, subject }),
    ]);
    if (draft === undefined) throw noDraft();
    return answerOf(200, draft, draft.by === reader);
  },
});

export const saveDraftRoute = defineRoute({
  id: 'save-draft',
  method: 'PUT',
  path,
  tag: 'Declarations',
  summary: 'Save the draft of a declaration',
  description:
    'Answers may be half done: they are checked when they are declared. What is no answer yet goes into `typed`, so that ' +
    'nothing is lost. It is kept for 180 days from the last time it was saved. The first time send `If-None-Match: *`. ' +
    'Declaring with `?draft=` and the `ETag` removes it. Workers are never named.',
  request: { params, query: nothing.query, body: draftBody },
  effect: 'replace',
  partyOf: ({ params }) => params.id,
  answers: {
    200: { description: 'The draft as saved, and its new `ETag`.', schema: shownDraft },
    201: { description: 'The first draft of this form, and its `ETag`.', schema: shownDraft },
    412: stale,
    413: { description: 'It has more than 100 KB.' },
  },
  handle: async (call) => {
    const { body, principal } = call;
    requireVersion(call.params.form, body.formVersion);
    const { issuer, subject } = principal;
    const { draft, isNew } = await saveDraft(drafting(call), { ...changeOf(call), by: { issuer, subject }, body });
    return answerOf(isNew ? 201 : 200, draft, true);
  },
});

export const discardDraftRoute = defineRoute({
  id: 'discard-draft',
  method: 'DELETE',
  path,
  tag: 'Declarations',
  summary: 'Throw the draft of a declaration away',
  request: { ...nothing, params },
  effect: 'replace',
  partyOf: ({ params }) => params.id,
  answers: { 204: { description: 'It is gone.' }, 404: none, 412: stale },
  handle: async (call) => {
    await discardDraft(drafting(call), changeOf(call));
    return { status: 204, headers: {}, body: '' };
  },
});

const drafting = ({ services: { store, newId, retries, now } }: Call) => ({
  store,
  newId,
  timing: { ...retries, now },
});

const changeOf = ({ params: { id, form }, precondition }: Call<z.output<typeof params>>) => ({
  ...{ party: id, form, precondition },
});

/** An older version may still be drafted, so that a draft outlives the next edition of its form. */
function requireVersion(form: z.output<typeof draftForms>, version: number): void {
  const { version: asked } = forms[form];
  if (version <= asked) return;
  throw invalidRequest([
    { pointer: '/formVersion', detail: `There is no version ${version} of this form; ${asked} is asked now.` },
  ]);
}

function answerOf(status: number, draft: Draft, own: boolean): Answer {
  const { form, body, savedAt, expiresAt } = draft;
  const shown: z.output<typeof shownDraft> = {
    ...{ form, ...body, savedAt, by: own ? 'you' : 'another member' },
    keptUntil: new Date(expiresAt * 1000).toISOString(),
  };
  return jsonAnswer(status, shown, { etag: draftTag(draft) });
}
