import { Pagination } from '../components/pagination.tsx';
import type { PageCall } from '../define-page.ts';

const rowsAPage = 100;

/** Which rows of a list that is known as a whole a page shows. */
interface PagePart {
  number: number;
  count: number;
  from: number;
  /** Up to this row, and without it. */
  to: number;
  rows: number;
}

/** The part that `?page=` names, the first where it names none; `all` is all of them, to print. */
export function pagePart(query: URLSearchParams, rows: number): PagePart {
  const count = Math.max(1, Math.ceil(rows / rowsAPage));
  if (query.get('page') === 'all') return { number: 1, count: 1, from: 0, to: rows, rows };
  const asked = Number(query.get('page') ?? 1);
  const number = Number.isInteger(asked) && asked >= 1 ? Math.min(asked, count) : 1;
  return { number, count, from: (number - 1) * rowsAPage, to: Math.min(number * rowsAPage, rows), rows };
}

interface PageLinksProps {
  part: PagePart;
  call: Pick<PageCall, 'request' | 'text'>;
  /** Of what these are the pages. */
  label: string;
  /** The id of where the list begins on each page. */
  anchor: string;
}

/** The ways to the parts before and after, and to all at once; nothing where one page has them all. */
export function PageLinks({ part: { number, count, rows }, call: { text, request }, label, anchor }: PageLinksProps) {
  if (count === 1) return null;
  const at = (page: number | 'all') => {
    const { pathname, searchParams } = new URL(request.url);
    searchParams.set('page', String(page));
    return `${pathname}?${searchParams}#${anchor}`;
  };
  const link = (page: number, words: string) => ({
    href: at(page),
    text: words,
    labelText: text.say('screening.of-pages', { page, pages: count }),
  });
  return (
    <>
      <Pagination
        landmarkLabel={label}
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
