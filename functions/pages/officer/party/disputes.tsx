import * as z from 'zod';
import { ruleSets } from '../../../../rules/sets/all.ts';
import { shownDispute } from '../../../api/show-dispute.ts';
import { SummaryList } from '../../components/summary-list.tsx';
import { Tag } from '../../components/tag.tsx';
import type { PageSpec } from '../../define-page.ts';
import { More, pageQuery } from '../../more.tsx';
import type { Speaker } from '../../texts/speaker.ts';
import { openParty, readers } from './open-party.ts';
import { partyView, TextColumn } from './party-view.tsx';

type Dispute = z.output<typeof shownDispute>;

const list = z.object({ items: z.array(shownDispute) });

/** What is disputed of an organisation, by whom, and what became of it. */
export const disputesPage: PageSpec = {
  method: 'GET',
  path: '/parties/{party}/disputes',
  for: readers,
  handle: async (call) => {
    const { text } = call;
    const open = await openParty(call);
    const { body, next } = await open.get('/disputes', list, pageQuery(call));
    return partyView(
      call,
      open,
      'disputes',
      <TextColumn>
        <p class="govuk-body">{text.say('officer.disputes-lead')}</p>
        {body.items.length === 0 && <p class="govuk-body">{text.say('officer.disputes-none')}</p>}
        {body.items.map((dispute) => (
          <SummaryList
            card={{ title: { text: aboutWords(dispute, text), headingLevel: 2 } }}
            rows={[
              {
                key: { text: text.say('disputes.state') },
                value: {
                  text: (
                    <Tag
                      text={text.say(`disputes.state.${dispute.state}`)}
                      classes={dispute.state === 'open' ? 'govuk-tag--yellow' : 'govuk-tag--grey'}
                    />
                  ),
                },
              },
              row(text.say('disputes.when'), text.say(raisedBy[dispute.by], { at: text.time(dispute.raisedAt) })),
              row(text.say('disputes.said'), dispute.statement),
              ...(dispute.closedAt === undefined
                ? []
                : [row(text.say('disputes.closed'), text.time(dispute.closedAt))]),
              ...(dispute.reason === undefined ? [] : [row(text.say('disputes.decided'), dispute.reason)]),
            ]}
          />
        ))}
        <More next={next} call={call} />
      </TextColumn>,
    );
  },
};

const row = (key: string, value: string) => ({
  key: { text: key },
  value: { text: <bdi class="app-lines">{value}</bdi> },
});

const raisedBy = {
  you: 'disputes.by-you',
  'the organisation': 'officer.dispute.by-organisation',
  'somebody else': 'disputes.by-another',
} as const satisfies Record<Dispute['by'], string>;

function aboutWords({ about }: Dispute, text: Speaker): string {
  if (about.kind === 'registration') return text.say('disputes.about-registration');
  const rule = ruleSets.find(({ id }) => id === about.ruleSet)?.rules.find(({ id }) => id === about.rule);
  return text.say('officer.dispute.finding', { title: rule === undefined ? about.rule : text.law(rule.title).text });
}
