import type * as z from 'zod';
import type { shownDecision } from '../../../api/show-decision.ts';
import { SummaryList } from '../../components/summary-list.tsx';
import { Tag } from '../../components/tag.tsx';
import { BandTag } from '../../my/band-tag.tsx';
import type { Speaker } from '../../texts/speaker.ts';

type Decision = z.output<typeof shownDecision>;

/** One decision on an organisation: what, why, on which verdict, and what the organisation said to it. */
export function DecisionCard({ decision, text }: { decision: Decision; text: Speaker }) {
  const { basis, conditions, respondBy, responses, buyer, screening } = decision;
  const row = (key: string, value: string) => ({
    key: { text: key },
    value: { text: <bdi class="app-lines">{value}</bdi> },
  });
  return (
    <SummaryList
      card={{
        title: {
          text: text.say('deciding.card', {
            decision: text.say(`deciding.kind.${decision.decision}`),
            reference: decision.reference,
          }),
          headingLevel: 2,
        },
        ...(decision.supersededBy === undefined ? {} : { classes: 'app-superseded' }),
      }}
      rows={[
        ...(decision.supersededBy === undefined
          ? []
          : [
              {
                key: { text: text.say('deciding.standing') },
                value: { text: <Tag text={text.say('deciding.superseded')} classes="govuk-tag--grey" /> },
              },
            ]),
        row(text.say('deciding.decided-at'), text.time(decision.decidedAt)),
        ...(buyer === undefined ? [] : [row(text.say('deciding.buyer'), buyer.name)]),
        row(text.say('deciding.reason'), decision.reason),
        ...(conditions.length === 0
          ? []
          : [
              {
                key: { text: text.say('deciding.conditions') },
                value: {
                  text: (
                    <ul class="govuk-list govuk-list--bullet">
                      {conditions.map((condition) => (
                        <li>
                          <bdi>{condition}</bdi>
                        </li>
                      ))}
                    </ul>
                  ),
                },
              },
            ]),
        {
          key: { text: text.say('deciding.basis') },
          value: {
            text:
              basis === null ? (
                text.say('deciding.no-basis')
              ) : (
                <>
                  <BandTag band={basis.band} text={text} />{' '}
                  <a class="govuk-link" href={`/parties/${decision.partyId}/findings/${basis.assessment}`}>
                    {text.say('deciding.basis-of', { score: basis.score.notRuledOut, day: text.date(basis.asOf) })}
                  </a>
                </>
              ),
          },
        },
        ...(screening === undefined
          ? []
          : [
              {
                key: { text: text.say('deciding.screening') },
                value: {
                  text: (
                    <a class="govuk-link" href={`/screenings/${screening}`}>
                      {text.say('deciding.screening-open')}
                    </a>
                  ),
                },
              },
            ]),
        row(
          text.say('on-you.respond-by'),
          respondBy === undefined ? text.say('deciding.no-day') : text.date(respondBy),
        ),
        {
          key: { text: text.say('deciding.responses') },
          value: {
            text:
              responses.length === 0 ? (
                text.say('deciding.no-response')
              ) : (
                <ul class="govuk-list">
                  {responses.map((response) => (
                    <li>
                      <span class="govuk-hint app-block">
                        {text.say(response.late ? 'deciding.responded-late' : 'deciding.responded', {
                          at: text.time(response.at),
                        })}
                      </span>
                      <bdi class="app-lines">{response.text}</bdi>
                    </li>
                  ))}
                </ul>
              ),
          },
        },
      ]}
    />
  );
}
