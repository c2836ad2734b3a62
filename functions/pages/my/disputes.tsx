import * as z from 'zod';
import { shownParty } from '../../api/routes/party-schemas.ts';
import { shownDispute } from '../../api/show-dispute.ts';
import { ApiProblem } from '../api-problem.ts';
import { InsetText } from '../components/inset-text.tsx';
import { NotificationBanner } from '../components/notification-banner.tsx';
import type { PageCall, PageSpec } from '../define-page.ts';
import { More, pageQuery } from '../more.tsx';
import { DisputeList } from './dispute-list.tsx';

const list = z.object({ items: z.array(shownDispute) });

/** What is disputed of one organisation, and how it ended. */
const partyDisputesPage: PageSpec = {
  method: 'GET',
  path: '/my/{party}/disputes',
  for: ['declarant'],
  handle: async (call) => {
    const { api, params, text } = call;
    const here = `/my/${params.party}/disputes`;
    const [{ body: party }, { body, next }] = await Promise.all([
      api.get(`/v1/parties/${params.party}`, shownParty),
      api.get(`/v1/parties/${params.party}/disputes`, list, { query: pageQuery(call) }),
    ]);
    const title = text.say('disputes.title');
    return {
      kind: 'page',
      title,
      back: { href: `/my/${party.id}`, text: party.name },
      body: (
        <>
          <Done {...call} />
          <span class="govuk-caption-l">
            <bdi>{party.name}</bdi>
          </span>
          <h1 class="govuk-heading-l">{title}</h1>
          {body.items.length === 0 ? (
            <InsetText>
              <p>{text.say('disputes.none')}</p>
              <p>{text.say('disputes.none-how')}</p>
            </InsetText>
          ) : (
            <p class="govuk-body">{text.say('disputes.lead')}</p>
          )}
          <DisputeList call={call} disputes={body.items} here={here} />
          <More next={next} call={call} />
        </>
      ),
    };
  },
};

/** What somebody disputes of any organisation, also of those that they do not speak for. */
const myDisputesPage: PageSpec = {
  method: 'GET',
  path: '/my/disputes',
  for: ['declarant'],
  handle: async (call) => {
    const { api, text } = call;
    const { body, next } = await api.get('/v1/disputes/raised', list, { query: pageQuery(call) });
    const title = text.say('disputes.mine-title');
    return {
      kind: 'page',
      title,
      back: { href: '/my', text: text.say('my.title') },
      body: (
        <>
          <Done {...call} />
          <h1 class="govuk-heading-l">{title}</h1>
          {body.items.length === 0 ? (
            <InsetText>{text.say('disputes.none')}</InsetText>
          ) : (
            <p class="govuk-body">{text.say('disputes.mine-lead')}</p>
          )}
          <DisputeList call={call} disputes={body.items} here="/my/disputes" />
          <More next={next} call={call} />
        </>
      ),
    };
  },
};

/** Withdraws a dispute; one that has ended meanwhile is shown as it ended. */
const withdrawPage: PageSpec = {
  method: 'POST',
  path: '/my/{party}/disputes/{dispute}/withdrawal',
  for: ['declarant'],
  handle: async ({ api, params, form }) => {
    const to = form.get('here') === 'mine' ? '/my/disputes' : `/my/${params.party}/disputes`;
    const path = `/v1/parties/${params.party}/disputes/${params.dispute}/withdrawal`;
    try {
      await api.send('POST', path, shownDispute, { key: String(form.get('key') ?? '') });
    } catch (refused) {
      if (!(refused instanceof ApiProblem) || refused.status !== 409) throw refused;
      return { kind: 'redirect', to };
    }
    return { kind: 'redirect', to: `${to}?done=withdrawn` };
  },
};

export const disputePages = [myDisputesPage, partyDisputesPage, withdrawPage];

function Done({ query, text }: PageCall) {
  const done = query.get('done');
  if (done !== 'raised' && done !== 'withdrawn') return null;
  return (
    <NotificationBanner
      type="success"
      titleText={text.say(done === 'raised' ? 'disputes.raised-title' : 'disputes.changed-title')}
      text={text.say(done === 'raised' ? 'disputes.raised' : 'disputes.withdrawn')}
    />
  );
}
