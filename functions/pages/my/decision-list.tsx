import { shownParty } from '../../api/routes/party-schemas.ts';
import { InsetText } from '../components/inset-text.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import type { PageSpec } from '../define-page.ts';
import { More, pageQuery } from '../more.tsx';
import { decisionsOn, waitsForResponse } from './decisions.ts';

/** The decisions of officers on an organisation, as its members see them. */
export const decisionListPage: PageSpec = {
  method: 'GET',
  path: '/my/{party}/decisions',
  for: ['declarant'],
  handle: async (call) => {
    const { api, params, text } = call;
    const [{ body: party }, { decisions, next }] = await Promise.all([
      api.get(`/v1/parties/${params.party}`, shownParty),
      decisionsOn(call, pageQuery(call)),
    ]);
    const title = text.say('on-you.title');
    return {
      kind: 'page',
      title,
      back: { href: `/my/${party.id}`, text: party.name },
      body: (
        <>
          <span class="govuk-caption-l">
            <bdi>{party.name}</bdi>
          </span>
          <h1 class="govuk-heading-l">{title}</h1>
          {decisions.length === 0 ? (
            <InsetText>{text.say('on-you.none')}</InsetText>
          ) : (
            <p class="govuk-body">{text.say('on-you.lead')}</p>
          )}
          <SummaryList
            rows={decisions.map((decision) => ({
              key: { text: text.date(decision.decidedAt) },
              value: {
                text: (
                  <>
                    <a class="govuk-link" href={`/my/${party.id}/decisions/${decision.id}`}>
                      {text.say('on-you.one-title', { reference: decision.reference })}
                    </a>
                    <br />
                    {text.say(`on-you.kind.${decision.decision}`)}
                    {waitsForResponse(decision, call) && (
                      <>
                        <br />
                        <strong>{text.say('on-you.open-title')}</strong>
                      </>
                    )}
                  </>
                ),
              },
            }))}
          />
          <More next={next} call={call} />
        </>
      ),
    };
  },
};
