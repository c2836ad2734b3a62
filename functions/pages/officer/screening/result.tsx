import type * as z from 'zod';
import type { Band } from '../../../../rules/vocabulary.ts';
import { findRuleSet } from '../../../../shared/assessing/rule-set-of.ts';
import { shownScreening } from '../../../api/routes/screenings.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { Pagination } from '../../components/pagination.tsx';
import type { PageCall, PageSpec } from '../../define-page.ts';
import { reasonOf } from '../reason.ts';
import { ReasonBar } from '../reason-bar.tsx';
import { BandCounts } from './band-counts.tsx';
import { ColumnsExplained } from './columns-explained.tsx';
import { FilterForm } from './filter-form.tsx';
import { filterOf, isFiltering, isUnscored, passes, riskiestFirst, type Scored } from './ordered.ts';
import { resultFile } from './result-file.ts';
import { ResultTable } from './result-table.tsx';
import { UnscoredTable } from './unscored-table.tsx';

export type ShownScreening = z.output<typeof shownScreening>;

const path = '/screenings/{screening}';
const readers = ['procurement_officer', 'auditor'] as const;
const rowsAPage = 100;

async function screeningOf(call: PageCall): Promise<ShownScreening> {
  const reason = reasonOf(call);
  const { body } = await call.api.get(`/v1/screenings/${call.params.screening}`, shownScreening, {
    ...(reason === undefined ? {} : { reason }),
  });
  return body;
}

/** A screening as it was on its day: riskiest first, and then those of whom nothing is known. */
const resultPage: PageSpec = {
  method: 'GET',
  path,
  for: readers,
  handle: async (call) => {
    const { text, query, session } = call;
    const screening = await screeningOf(call);
    const { id, reference, createdAt, ruleSet, results } = screening;
    const title = text.say('screening.result', { reference });
    const own = `/screenings/${id}`;
    const filter = filterOf(query);
    const scored = riskiestFirst(results);
    const wanted = scored.filter(passes(filter));
    const page = pageOf(query, wanted.length);
    const unscored = isFiltering(filter) || page.number < page.count ? [] : results.filter(isUnscored);
    const isOfficer = session?.roles.includes('procurement_officer') ?? false;
    const ruleSetTitle = findRuleSet(ruleSet.id)?.title ?? ruleSet.id;
    return {
      kind: 'page',
      title,
      width: 'full',
      ...(isOfficer ? { back: { href: '/screenings', text: text.say('screening.title') } } : {}),
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            {text.say('screening.result-lead', { count: results.length, at: text.time(createdAt) })}
          </p>
          <p class="govuk-body">{text.say('screening.under', { ruleSet: text.law(ruleSetTitle).text })}</p>
          <BandCounts counts={countsOf(scored)} withoutScore={results.length - scored.length} text={text} />
          <InsetText>{text.say('screening.notice')}</InsetText>
          <ReasonBar call={call} />
          <FilterForm action={own} filter={filter} shown={wanted.length} all={scored.length} text={text} />
          {wanted.length === 0 && scored.length > 0 && <p class="govuk-body">{text.say('screening.filter-nothing')}</p>}
          <p class="govuk-body app-no-print">
            <a class="govuk-link" href={`${own}/file`}>
              {text.say('screening.file-download')}
            </a>
          </p>
          {wanted.length > 0 && <ColumnsExplained text={text} />}
          {wanted.length > 0 && <ResultTable results={wanted.slice(page.from, page.to)} text={text} />}
          <PageLinks page={page} call={call} rows={wanted.length} />
          {unscored.length > 0 && (
            <UnscoredTable results={unscored} inviteTo={isOfficer ? reference : undefined} text={text} />
          )}
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

interface PagePart {
  number: number;
  count: number;
  from: number;
  to: number;
}

function pageOf(query: URLSearchParams, rows: number): PagePart {
  const count = Math.max(1, Math.ceil(rows / rowsAPage));
  if (query.get('page') === 'all') return { number: count, count: 1, from: 0, to: rows };
  const asked = Number(query.get('page') ?? 1);
  const number = Number.isInteger(asked) && asked >= 1 ? Math.min(asked, count) : 1;
  return { number, count, from: (number - 1) * rowsAPage, to: number * rowsAPage };
}

function PageLinks({ page: { number, count }, call, rows }: { page: PagePart; call: PageCall; rows: number }) {
  if (count === 1) return null;
  const { text, request } = call;
  const at = (page: number | 'all') => {
    const { pathname, searchParams } = new URL(request.url);
    searchParams.set('page', String(page));
    return `${pathname}?${searchParams}`;
  };
  const link = (page: number, words: string) => ({
    href: at(page),
    text: words,
    labelText: text.say('screening.of-pages', { page, pages: count }),
  });
  return (
    <>
      <Pagination
        landmarkLabel={text.say('screening.page')}
        previous={number > 1 ? link(number - 1, text.say('screening.previous')) : undefined}
        next={number < count ? link(number + 1, text.say('screening.next')) : undefined}
      />
      <p class="govuk-body app-no-print">
        <a class="govuk-link" href={at('all')}>
          {text.say('screening.print-all', { count: rows })}
        </a>
      </p>
    </>
  );
}
