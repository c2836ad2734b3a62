import * as z from 'zod';
import { shownParty } from '../../../api/routes/party-schemas.ts';
import { shownDispute } from '../../../api/show-dispute.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import type { PageCall, PageSpec } from '../../define-page.ts';
import { More, pageQuery } from '../../more.tsx';
import { reasonOf } from '../../officer/reason.ts';
import { ReasonBar } from '../../officer/reason-bar.tsx';
import { disputeRows } from './dispute-rows.tsx';

const list = z.object({ items: z.array(shownDispute) });

/** All disputes that wait for a decision, oldest first. */
export const openDisputesPage: PageSpec = {
  method: 'GET',
  path: '/admin/disputes',
  for: ['administrator'],
  handle: async (call) => {
    const { api, text } = call;
    const { body, next } = await api.get('/v1/disputes', list, { reason: reasonOf(call), query: pageQuery(call) });
    const names = await namesOf(call, body.items);
    const title = text.say('admin.disputes.title');
    return {
      kind: 'page',
      title,
      back: { href: '/admin', text: text.say('admin.back') },
      body: (
        <>
          <ReasonBar call={call} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">{text.say('admin.disputes.lead')}</p>
          {body.items.length === 0 && <InsetText>{text.say('admin.disputes.none')}</InsetText>}
          {body.items.map((dispute) => (
            <SummaryList
              card={{
                title: {
                  text: text.say(`admin.disputes.of-${dispute.about.kind}`, {
                    party: names.get(dispute.partyId) ?? dispute.partyId,
                  }),
                },
                actions: {
                  items: [
                    {
                      href: `/admin/disputes/${dispute.partyId}/${dispute.id}`,
                      text: text.say('admin.disputes.decide'),
                    },
                  ],
                },
              }}
              rows={disputeRows(dispute, text)}
            />
          ))}
          <More next={next} call={call} />
        </>
      ),
    };
  },
};

/** The names of the organisations that disputes are about, each asked for once. */
async function namesOf({ api }: PageCall, items: readonly { partyId: string }[]): Promise<Map<string, string>> {
  const ids = [...new Set(items.map(({ partyId }) => partyId))];
  const parties = await Promise.all(ids.map((id) => api.get(`/v1/parties/${id}`, shownParty)));
  return new Map(parties.map(({ body }) => [body.id, body.name]));
}
