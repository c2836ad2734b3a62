import { shownParty } from '../../api/routes/party-schemas.ts';
import { shownDecision } from '../../api/show-decision.ts';
import { ApiProblem } from '../api-problem.ts';
import { InsetText } from '../components/inset-text.tsx';
import { NotificationBanner } from '../components/notification-banner.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { notHere } from '../declare/open-draft.ts';
import type { PageCall, PageSpec } from '../define-page.ts';
import { nextCursor } from '../next-cursor.ts';
import type { MessageKey } from '../texts/messages.ts';
import type { View } from '../view.ts';
import { decisionRows } from './decision-rows.tsx';
import { decisionsOn, type ShownDecision } from './decisions.ts';
import { Said } from './dispute-list.tsx';
import { readStatement, StatementForm, StatementMistake } from './statement.tsx';

const path = '/my/{party}/decisions/{decision}';

const showDecisionPage: PageSpec = {
  method: 'GET',
  path,
  for: ['declarant'],
  handle: async (call) => decisionView(call),
};

/** Sends what the organisation says to a decision; it stays with it. */
const respondPage: PageSpec = {
  method: 'POST',
  path,
  for: ['declarant'],
  handle: async (call) => {
    const { api, params, form } = call;
    const read = readStatement(call, 'on-you.missing');
    if ('mistake' in read) return decisionView(call, read.mistake);
    try {
      const options = { body: { text: read.said }, key: String(form.get('key') ?? '') };
      await api.send('POST', `/v1/decisions/${params.decision}/responses`, shownDecision, options);
    } catch (refused) {
      if (!(refused instanceof ApiProblem) || refused.status !== 409) throw refused;
      return decisionView(call, 'on-you.refused');
    }
    return { kind: 'redirect', to: `/my/${params.party}/decisions/${params.decision}?sent=1` };
  },
};

export const decisionPages = [showDecisionPage, respondPage];

const mostPages = 10;

/** Its members read a decision from the list of their organisation. Throws `not-found` where it is not among the newest thousand. */
async function decisionOf(call: PageCall): Promise<ShownDecision> {
  let cursor: string | null = '';
  for (let page = 0; page < mostPages && cursor !== null; page += 1) {
    const { decisions, next } = await decisionsOn(call, { limit: '100', ...(cursor === '' ? {} : { cursor }) });
    const found = decisions.find(({ id }) => id === call.params.decision);
    if (found !== undefined) return found;
    cursor = nextCursor(next);
  }
  throw notHere();
}

async function decisionView(call: PageCall, mistake?: MessageKey): Promise<View> {
  const { api, params, text, query } = call;
  const [{ body: party }, decision] = await Promise.all([
    api.get(`/v1/parties/${params.party}`, shownParty),
    decisionOf(call),
  ]);
  const { reference, responses, supersededBy } = decision;
  const title = text.say('on-you.one-title', { reference });
  return {
    kind: 'page',
    title,
    ...(mistake === undefined ? {} : { failed: true, status: 422 }),
    back: { href: `/my/${party.id}/decisions`, text: text.say('on-you.title') },
    body: (
      <>
        <StatementMistake text={text} mistake={mistake} />
        {query.has('sent') && mistake === undefined && (
          <NotificationBanner type="success" titleText={text.say('on-you.sent-title')} text={text.say('on-you.sent')} />
        )}
        <span class="govuk-caption-l">
          <bdi>{party.name}</bdi>
        </span>
        <h1 class="govuk-heading-l">{title}</h1>
        {supersededBy !== undefined && <InsetText>{text.say('on-you.superseded')}</InsetText>}
        <SummaryList rows={decisionRows(decision, call)} />
        <p class="govuk-body">{text.say('on-you.notice')}</p>
        <h2 class="govuk-heading-m">{text.say('on-you.responses')}</h2>
        {responses.length === 0 ? (
          <p class="govuk-body">{text.say('on-you.no-response')}</p>
        ) : (
          <SummaryList
            rows={responses.map(({ at, late, text: said }) => ({
              key: { text: text.say(late ? 'on-you.response-late' : 'on-you.response-at', { at: text.time(at) }) },
              value: { text: <Said words={said} /> },
            }))}
          />
        )}
        <h2 class="govuk-heading-m">{text.say('on-you.respond')}</h2>
        <StatementForm
          call={call}
          action={`/my/${party.id}/decisions/${decision.id}`}
          label="on-you.respond-label"
          hint="on-you.respond-hint"
          button="on-you.send"
          mistake={mistake}
        />
      </>
    ),
  };
}
