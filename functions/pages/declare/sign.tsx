import * as z from 'zod';
import { shownScore } from '../../api/show-score.ts';
import { ApiProblem } from '../api-problem.ts';
import { ErrorSummary } from '../components/error-summary.tsx';
import type { PageCall, PageSpec } from '../define-page.ts';
import type { PageView, View } from '../view.ts';
import { pageOf } from './check.tsx';
import { declarationOf } from './form/declaration-of.ts';
import { mistakesAt } from './form/mistakes.ts';
import { pointerById } from './form/row-ids.ts';
import { readSignature } from './form/signature.ts';
import { questionsOfTopic, topicsOf } from './form/topics.ts';
import { type OpenDraft, openDraft, saveDraft, spotsOf } from './open-draft.ts';
import { changedMeanwhile, confirmations, signView } from './sign-view.tsx';

const path = '/my/{party}/declare/{form}/sign';

const showSignPage: PageSpec = {
  method: 'GET',
  path,
  for: ['declarant'],
  handle: async (call) => signView(call, await openDraft(call), []),
};

/** Declares what the draft says: once, however often it is sent. */
const signPage: PageSpec = {
  method: 'POST',
  path,
  for: ['declarant'],
  handle: async (call) => {
    const { form: sent } = call;
    const opened = await openDraft(call);
    // Sent twice: the first one has declared the draft, and it is gone.
    if (opened.etag === undefined) return { kind: 'redirect', to: `/my/${opened.party.id}` };
    const { draft, mistakes } = readSignature(opened.draft, (name) => String(sent.get(name) ?? ''), opened.reader);
    const isConfirmed = confirmations.every((each) => sent.getAll('confirmed').includes(each));
    // Whoever signs stands for the answers that they have seen.
    if (sent.get('if-match') !== opened.etag) mistakes.push(changedMeanwhile);
    else if (!isConfirmed) mistakes.push({ field: 'confirmed', key: 'declare.sign.mistake.confirm' });
    const open = { ...opened, draft };
    const spots = spotsOf(open, draft);
    const questions = topicsOf(open.form).flatMap((topic) => questionsOfTopic(open.form, draft, spots, topic));
    if (mistakesAt(open.form, draft, questions, open.reader).length > 0) return signView(call, open, mistakes);
    if (mistakes.length > 0) return signView(call, { ...open, etag: await keepForLater(call, open) }, mistakes);
    const { name = '', role = '', contact, authorised } = draft.signatory ?? {};
    const body = {
      ...declarationOf(open.form, draft, spots),
      period: draft.period,
      signature: {
        ...{ name, role, date: open.reader.today },
        ...(contact === undefined ? {} : { contact }),
        ...(authorised === undefined ? {} : { authorised }),
      },
    };
    try {
      return await declare(call, open, body);
    } catch (refused) {
      if (!(refused instanceof ApiProblem)) throw refused;
      if (refused.status !== 400 && refused.status !== 409 && refused.status !== 503) throw refused;
      return refusedView(call, open, refused);
    }
  },
};

export const signPages = [showSignPage, signPage];

const declared = z.object({ scores: z.array(shownScore) });

async function declare({ api, form, params }: PageCall, { etag }: OpenDraft, body: object): Promise<View> {
  const query = etag === undefined ? {} : { draft: etag.replaceAll('"', '') };
  const path = `/v1/parties/${params.party}/declarations`;
  const sent = await api.send('POST', path, declared, { body, query, key: String(form.get('key') ?? '') });
  const [score] = sent.body.scores;
  const results = score === undefined ? '' : `/results/${score.assessmentId}?declared=1`;
  return { kind: 'redirect', to: `/my/${params.party}${results}` };
}

/** What was typed stays, as far as it can: where somebody else has saved meanwhile, it is on the page that comes back. */
async function keepForLater(call: PageCall, open: OpenDraft): Promise<string | undefined> {
  try {
    return await saveDraft(call, open.form, open.draft, open.etag);
  } catch (refused) {
    if (!(refused instanceof ApiProblem) || refused.status === 401) throw refused;
    return open.etag;
  }
}

function refusedView(call: PageCall, open: OpenDraft, problem: ApiProblem): PageView {
  const { text } = call;
  const notice = (
    <ErrorSummary
      titleText={text.say('declare.sign.refused')}
      descriptionText={text.say(problem.status === 503 ? 'declare.not-saved-busy' : 'declare.sign.refused-why')}
      errorList={problem.errors.map(({ pointer, detail }) => {
        const inAnswers = pointer.startsWith('/answers/');
        const at = pointerById(open.draft.answers, pointer.replace(/^\/answers/, ''));
        return { text: detail, ...(inAnswers ? { href: `${pageOf(open, at)}#${at}` } : {}) };
      })}
    />
  );
  return { ...signView(call, open, [], notice), status: problem.status === 503 ? 503 : 422, failed: true };
}
