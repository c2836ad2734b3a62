import type { Band } from '../../../../rules/vocabulary.ts';
import { findRuleSet } from '../../../../shared/assessing/rule-set-of.ts';
import { InsetText } from '../../components/inset-text.tsx';
import type { PageSpec } from '../../define-page.ts';
import { BandDistribution } from '../../pictures/band-distribution.tsx';
import { PageLinks, pagePart } from '../page-part.tsx';
import { ReasonBar } from '../reason-bar.tsx';
import { ColumnsExplained } from './columns-explained.tsx';
import { filterOf, isFiltering, isOfScores, isSought, passes } from './filter.ts';
import { FilterForm } from './filter-form.tsx';
import { isScored, isUnscored, riskiestFirst, type Scored } from './ordered.ts';
import { resultFile } from './result-file.ts';
import { ResultTable } from './result-table.tsx';
import { screeningOf } from './screening-of.ts';
import { UnscoredTable } from './unscored-table.tsx';
import { WatchList, WatchNotice, watchable, watchFor } from './watch-list.tsx';

const path = '/screenings/{screening}';
/** Of so few nobody needs to choose some. */
const fewLines = 10;
const readers = ['procurement_officer', 'auditor'] as const;

/** A screening as it was on its day: riskiest first, and then those of whom nothing is known. */
const resultPage: PageSpec = {
  method: 'GET',
  path,
  for: readers,
  handle: async (call) => {
    const { text, query, session } = call;
    const screening = await screeningOf(call);
    const { id, reference, createdAt, ruleSet, results } = screening;
    const isOfficer = session?.roles.includes('procurement_officer') ?? false;
    const watch = isOfficer ? await watchFor(call, reference) : undefined;
    const listed = watchable(results);
    const isWatched = listed.some((party) => watch?.parties.includes(party));
    const title = text.say('screening.result', { reference });
    const own = `/screenings/${id}`;
    const filter = filterOf(query);
    const scored = riskiestFirst(results);
    const wanted = scored.filter(passes(filter));
    const unscored = isOfScores(filter)
      ? []
      : results.filter(isUnscored).filter((result) => isSought(result, filter.sought));
    const shown = [...wanted, ...unscored];
    const part = pagePart(query, shown.length);
    const here = shown.slice(part.from, part.to);
    const [withScore, without] = [here.filter(isScored), here.filter(isUnscored)];
    const ruleSetTitle = findRuleSet(ruleSet.id)?.title ?? ruleSet.id;
    return {
      kind: 'page',
      title,
      width: 'full',
      ...(isOfficer ? { back: { href: '/screenings', text: text.say('screening.title') } } : {}),
      body: (
        <>
          {isOfficer && <WatchNotice call={call} />}
          <h1 class="govuk-heading-l app-name">{title}</h1>
          <p class="govuk-body">
            {text.say('screening.result-lead', { count: results.length, at: text.time(createdAt) })}
          </p>
          <p class="govuk-body">{text.say('screening.under', { ruleSet: text.law(ruleSetTitle).text })}</p>
          <InsetText>{text.say('screening.notice')}</InsetText>
          <BandDistribution id="bands" counts={countsOf(scored)} without={results.length - scored.length} text={text} />
          {isOfficer && <WatchList call={call} screening={id} listed={listed} watch={watch} />}
          <ReasonBar call={call} />
          {(results.length > fewLines || isFiltering(filter)) && (
            <FilterForm action={`${own}#lines`} clear={own} filter={filter} text={text} />
          )}
          <p class="govuk-body app-no-print">
            <a class="govuk-link" href={`${own}/file`}>
              {text.say('screening.file-download')}
            </a>
          </p>
          <div id="lines">
            {isFiltering(filter) && (
              <p class="govuk-body">{text.say('screening.filter-on', { shown: shown.length, all: results.length })}</p>
            )}
            {shown.length === 0 && <p class="govuk-body">{text.say('screening.filter-nothing')}</p>}
            {part.count > 1 && (
              <p class="govuk-body">
                {text.say('screening.rows', { from: part.from + 1, to: part.to, count: part.rows })}
              </p>
            )}
          </div>
          {withScore.length > 0 && <ColumnsExplained text={text} />}
          {withScore.length > 0 && (
            <ResultTable results={withScore} watched={isWatched ? watch?.parties : undefined} text={text} />
          )}
          {without.length > 0 && (
            <UnscoredTable results={without} inviteTo={isOfficer ? reference : undefined} text={text} />
          )}
          <PageLinks part={part} call={call} label={text.say('screening.page')} anchor="lines" />
        </>
      ),
    };
  },
};

const filePage: PageSpec = {
  method: 'GET',
  path: `${path}/file`,
  for: readers,
  handle: async (call) => resultFile(await screeningOf(call), call.text),
};

export const resultPages = [resultPage, filePage];

const countsOf = (scored: readonly Scored[]): Partial<Record<Band, number>> =>
  Object.fromEntries([...Map.groupBy(scored, ({ band }) => band)].map(([band, each]) => [band, each.length]));
