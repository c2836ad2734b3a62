import * as z from 'zod';
import { shownEvent } from '../../../../shared/events/shown.ts';
import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import type { PageCall, PageSpec } from '../../define-page.ts';
import { ScoreHistory } from '../../pictures/score-history.tsx';
import { reasonOf } from '../reason.ts';
import { eventWords } from '../watch/event-words.ts';
import { declarationsOf, filedWords } from './declarations.ts';
import { type OpenParty, openParty, readers, resultsOf, type summary } from './open-party.ts';
import { isOne, partyPath, partyView } from './party-view.tsx';

type Result = z.output<typeof summary>;

const events = z.object({ items: z.array(shownEvent) });

/** What it came to from one result to the next, who declared when, and what else came about. */
export const historyPage: PageSpec = {
  method: 'GET',
  path: '/parties/{party}/history',
  for: readers,
  handle: async (call) => {
    const { text } = call;
    const open = await openParty(call);
    const [{ items: results }, declarations, came] = await Promise.all([
      resultsOf(open, { limit: '50' }),
      declarationsOf(open),
      eventsOf(call, open),
    ]);
    return partyView(
      call,
      open,
      'history',
      <>
        {results.length === 0 ? (
          <InsetText>{text.say('officer.no-score')}</InsetText>
        ) : (
          <Results results={results} call={call} open={open} />
        )}
        <h2 class="govuk-heading-m">{text.say('my.overview.declarations')}</h2>
        {declarations.length === 0 ? (
          <p class="govuk-body">{text.say('officer.no-declarations')}</p>
        ) : (
          <ul class="govuk-list govuk-list--bullet">
            {declarations.map((filed) => (
              <li>
                <a class="govuk-link" href={`/parties/${open.party.id}/declarations/${filed.id}`}>
                  {filedWords(filed, text, call.now())}
                </a>
              </li>
            ))}
          </ul>
        )}
        {came.length > 0 && (
          <>
            <h2 class="govuk-heading-m">{text.say('officer.came-about')}</h2>
            <ul class="govuk-list govuk-list--bullet">
              {came.map((event) => (
                <li>{text.say('officer.event', { at: text.date(event.at), event: eventWords(event, text) })}</li>
              ))}
            </ul>
          </>
        )}
      </>,
    );
  },
};

/** What came about with the party; administrators have no such list. */
async function eventsOf(call: PageCall, { party }: OpenParty) {
  if (!isOne(call, 'procurement_officer', 'auditor')) return [];
  const query = { party: party.id, order: 'newest', limit: '20' };
  return (await call.api.get('/v1/events', events, { query, reason: reasonOf(call) })).body.items;
}

function Results({ results, call, open }: { results: readonly Result[]; call: PageCall; open: OpenParty }) {
  const { text, now } = call;
  const [newest, before] = results;
  return (
    <>
      <ScoreHistory
        id="history"
        items={results}
        until={now()}
        text={text}
        hrefOf={(id) => partyPath(open, `/findings/${id}`)}
      />
      {newest !== undefined && before !== undefined && (
        <Button
          text={text.say('officer.compare-last')}
          href={`/parties/${open.party.id}/compare?ruleSet=${open.ruleSet.id}&first=${before.id}&second=${newest.id}`}
          classes="govuk-button--secondary"
        />
      )}
    </>
  );
}
