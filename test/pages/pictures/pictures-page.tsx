import type { PageSpec } from '../../../functions/pages/define-page.ts';
import { BandDistribution } from '../../../functions/pages/pictures/band-distribution.tsx';
import { Chain } from '../../../functions/pages/pictures/chain.tsx';
import { CoverageByTopic } from '../../../functions/pages/pictures/coverage-by-topic.tsx';
import { ScoreHistory } from '../../../functions/pages/pictures/score-history.tsx';
import { topics } from '../../../rules/vocabulary.ts';
import { chainOf, verdictsOf } from './samples.ts';

export const verdicts = verdictsOf([
  { found: 0, more: 100, days: 0 },
  { found: 14, more: 17, days: 70 },
  { found: 75, more: 19, days: 80 },
  { found: 23, more: 0, days: 3 },
]);

const counts = { critical: 12, not_scored: 0, high: null, medium: 1407, low: 98765 };

export const findings = topics.flatMap((topic, index) =>
  (['met', 'unknown', 'gap', 'not_applicable'] as const)
    .slice(0, 1 + (index % 4))
    .map((outcome) => ({ topic, outcome })),
);

export const chain = chainOf([0, 0, 1, 1, 3, 2, 6, 7, 8], [[4, 0]]);

/** A page with every picture on it. */
export const picturesPage: PageSpec = {
  method: 'GET',
  path: '/pictures',
  for: 'anyone',
  handle: async ({ text }) => ({
    kind: 'page',
    title: 'Pictures',
    width: 'full',
    body: (
      <>
        <h1 class="govuk-heading-l">Pictures</h1>
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            <ScoreHistory id="history" items={verdicts} until={new Date('2020-09-01')} text={text} />
            <BandDistribution id="bands" counts={counts} text={text} />
            <CoverageByTopic id="coverage" findings={findings} text={text} />
          </div>
        </div>
        <Chain id="chain" chain={chain} direction="providers" text={text} hrefOf={(party) => `/parties/${party}`} />
      </>
    ),
  }),
};

/** A page with chains that no picture shows. */
export const longChains: PageSpec = {
  method: 'GET',
  path: '/long-chains',
  for: 'anyone',
  handle: async ({ text }) => ({
    kind: 'page',
    title: 'Chains',
    body: (
      <>
        <Chain
          id="long"
          chain={{ ...chainOf(Array.from({ length: 100 }, () => 0)), truncated: true }}
          direction="providers"
          text={text}
        />
        <Chain id="none" chain={chainOf([])} direction="users" text={text} />
      </>
    ),
  }),
};
