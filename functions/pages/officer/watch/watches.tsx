import * as z from 'zod';
import { listedEvent } from '../../../api/routes/events.ts';
import { listedWatch } from '../../../api/routes/watches.ts';
import { Button } from '../../components/button.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import type { PageCall, PageSpec } from '../../define-page.ts';
import { More, pageQuery } from '../../more.tsx';
import { eventWords } from './event-words.ts';

const watches = z.object({ items: z.array(z.strictObject(listedWatch)) });
const events = z.object({ items: z.array(listedEvent) });

type Event = z.output<typeof listedEvent>;

/** Whom an officer watches, and what has come about with them, newest first. */
export const watchesPage: PageSpec = {
  method: 'GET',
  path: '/watches',
  for: ['procurement_officer'],
  handle: async (call) => {
    const { text, api, query } = call;
    const [{ body: own }, { body: feed, next }] = await Promise.all([
      api.get('/v1/watches', watches, { query: { limit: '100' } }),
      api.get('/v1/events', events, { query: { order: 'newest', ...pageQuery(call) } }),
    ]);
    const title = text.say('watching.title');
    return {
      kind: 'page',
      title,
      body: (
        <>
          {query.has('ended') && (
            <NotificationBanner
              type="success"
              titleText={text.say('watching.done')}
              text={text.say('watching.ended')}
            />
          )}
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">{text.say('watching.lead')}</p>
          <h2 class="govuk-heading-m">{text.say('watching.watches')}</h2>
          {own.items.length === 0 ? (
            <>
              <p class="govuk-body">{text.say('watching.none')}</p>
              <Button text={text.say('watching.find')} href="/parties" />
            </>
          ) : (
            <SummaryList
              rows={own.items.map(({ id, name, count }) => ({
                key: {
                  text: (
                    <a class="govuk-link" href={`/watches/${id}`}>
                      <bdi>{name}</bdi>
                    </a>
                  ),
                },
                value: { text: text.say('watching.count', { count }) },
              }))}
            />
          )}
          <h2 class="govuk-heading-m">{text.say('watching.feed')}</h2>
          {feed.items.length === 0 ? (
            <p class="govuk-body">{text.say('watching.feed-none')}</p>
          ) : (
            <ul class="govuk-list govuk-list--spaced">
              {runs(feed.items).map((told) => (
                <Told told={told} call={call} />
              ))}
            </ul>
          )}
          <More next={next} call={call} />
        </>
      ),
    };
  },
};

/** What came about at one moment with one organisation and for the same watches stands together. */
interface Run {
  first: Event;
  events: Event[];
}

function runs(events: readonly Event[]): Run[] {
  const all: Run[] = [];
  const of = ({ party, at, watches: because = [] }: Event) =>
    JSON.stringify([party.id, at.slice(0, 'yyyy-mm-ddThh:mm'.length), because.map(({ id }) => id)]);
  for (const event of events) {
    const last = all.at(-1);
    if (last !== undefined && of(last.first) === of(event)) last.events.push(event);
    else all.push({ first: event, events: [event] });
  }
  return all;
}

function Told({ told: { first, events }, call: { text } }: { told: Run; call: PageCall }) {
  const { party, at, watches: because = [] } = first;
  return (
    <li>
      <a class="govuk-link govuk-!-font-weight-bold" href={`/parties/${party.id}`}>
        <bdi>{party.name}</bdi>
      </a>
      <ul class="govuk-list govuk-list--bullet govuk-!-margin-bottom-1">
        {events.map((event) => (
          <li>{eventWords(event, text)}</li>
        ))}
      </ul>
      <span class="govuk-hint app-inline">
        {text.time(at)}
        {because.length > 0 && (
          <> · {text.say('watching.told-by', { watches: text.list(because.map(({ name }) => name)) })}</>
        )}
      </span>
    </li>
  );
}
