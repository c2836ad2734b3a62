import type * as z from 'zod';
import { bands } from '../../../../rules/vocabulary.ts';
import { shownStatistics } from '../../../api/routes/statistics.ts';
import { ApiProblem } from '../../api-problem.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import type { PageCall, PageSpec } from '../../define-page.ts';
import { More, pageQuery } from '../../more.tsx';
import { BandDistributionPicture } from '../../pictures/band-distribution.tsx';
import type { Speaker } from '../../texts/speaker.ts';
import { StatisticsForm } from './statistics-form.tsx';
import { countWords, StatisticsTable } from './statistics-table.tsx';

type Statistics = z.output<typeof shownStatistics>;

const ofWhom = ['sector', 'corridor'] as const;

/** What is asked, as the API takes it; an empty field is none. */
function asked({ query }: PageCall) {
  const of = (name: string) => query.get(name) || undefined;
  const group = ofWhom.find((each) => each === of('by'));
  const {
    ruleSet = 'un-13jk',
    paragraph,
    period,
  } = { ruleSet: of('ruleSet'), paragraph: of('paragraph'), period: of('period') };
  return { ruleSet, paragraph, period, by: group };
}

/** How organisations stood in a year, with what is left out and why. */
export const statisticsPage: PageSpec = {
  method: 'GET',
  path: '/statistics',
  for: ['auditor', 'procurement_officer', 'administrator'],
  handle: async (call) => {
    const { api, text } = call;
    const query = asked(call);
    const title = text.say('statistics.title');
    const paging = pageQuery(call, 50);
    const found = await api
      .get('/v1/statistics', shownStatistics, { query: { ...query, ...paging } })
      .catch((refused: unknown) => {
        if (refused instanceof ApiProblem && (refused.status === 400 || refused.status === 404)) return refused;
        throw refused;
      });
    const isRefused = found instanceof ApiProblem;
    return {
      kind: 'page',
      title,
      width: 'full',
      ...(isRefused ? { status: found.status, failed: true } : {}),
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
              <p class="govuk-body-l">{text.say('statistics.lead')}</p>
              <StatisticsForm call={call} query={query} periods={isRefused ? [] : found.body.periods} />
              {isRefused && <Refused refused={found} text={text} />}
            </div>
          </div>
          {!isRefused && <Found statistics={found.body} text={text} />}
          {!isRefused && <More next={found.next} call={call} />}
        </>
      ),
    };
  },
};

const Refused = ({ refused: { detail, errors }, text }: { refused: ApiProblem; text: Speaker }) => (
  <InsetText>
    <p>{text.say('statistics.wrong')}</p>
    <ul class="govuk-list" lang="en" dir="ltr">
      {(errors.length === 0 ? [detail] : errors.map((error) => error.detail)).map((each) => (
        <li>{each}</li>
      ))}
    </ul>
  </InsetText>
);

function Found({ statistics, text }: { statistics: Statistics; text: Speaker }) {
  const { period, nextFrom, registered, parties, coverage, madeAt, least, items, ruleSet, periods } = statistics;
  if (period === null) {
    return (
      <InsetText>
        <p>{text.say('statistics.none', { from: text.date(nextFrom) })}</p>
        <p>
          {text.say('statistics.none-todo')}{' '}
          <a class="govuk-link" href="/parties">
            {text.say('nav.parties')}
          </a>
        </p>
      </InsetText>
    );
  }
  const row = (key: Parameters<Speaker['say']>[0], count: number | null) => ({
    key: { text: text.say(key) },
    value: { text: countWords(count, text) },
  });
  const comparable = periods.filter(({ line, period: year }) => line === ruleSet.line && year !== period);
  const [everyone] = items;
  return (
    <>
      <h2 class="govuk-heading-m">{text.say('statistics.year', { year: period })}</h2>
      <SummaryList
        rows={[
          row('statistics.registered', registered),
          row('statistics.parties', parties),
          row('statistics.enough', coverage.enough),
          row('statistics.not-enough', coverage.notEnough),
          ...(madeAt === null
            ? []
            : [{ key: { text: text.say('statistics.made-at') }, value: { text: text.date(madeAt) } }]),
        ]}
      />
      {comparable.length > 0 && ruleSet.line !== null && (
        <p class="govuk-body">
          {text.say('statistics.compare', {
            line: ruleSet.line,
            others: text.list(comparable.map(({ period: year }) => year)),
          })}
        </p>
      )}
      {items.length === 1 && everyone !== undefined && everyone.paragraph === undefined && (
        <BandDistributionPicture id="bands" counts={byBand(everyone.cells)} text={text} />
      )}
      <StatisticsTable items={items} text={text} />
      {least !== null && <p class="govuk-body">{text.say('statistics.why-left-out', { least })}</p>}
    </>
  );
}

const byBand = (cells: Statistics['items'][number]['cells']) =>
  Object.fromEntries(
    bands.flatMap((band) => cells.filter(({ category }) => category === band).map(({ parties }) => [band, parties])),
  );
