import type { Child } from 'hono/jsx';
import { type Attributes, classes } from './attributes.ts';

interface Neighbour {
  href: string;
  text: Child;
  /** What is on it. */
  labelText?: Child | undefined;
  attributes?: Attributes | undefined;
}

interface PaginationParams {
  previous?: Neighbour | undefined;
  next?: Neighbour | undefined;
  /** The word for "Pagination" in the language of the page. */
  landmarkLabel: string;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}

/** The pages of a list before and after; our lists have no numbers, because they are read from place to place. */
export const Pagination = ({ previous, next, landmarkLabel, attributes, ...params }: PaginationParams) => (
  <nav
    class={classes('govuk-pagination', (previous ?? next) && 'govuk-pagination--block', params.classes)}
    aria-label={landmarkLabel}
    {...attributes}
  >
    {previous && arrowLink(previous, 'prev')}
    {next && arrowLink(next, 'next')}
  </nav>
);

const arrows = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
};

const arrowLink = ({ href, text, labelText, attributes }: Neighbour, kind: 'prev' | 'next') => (
  <div class={`govuk-pagination__${kind}`}>
    <a class="govuk-link govuk-pagination__link" href={href} rel={kind} {...attributes}>
      <svg
        class={`govuk-pagination__icon govuk-pagination__icon--${kind}`}
        xmlns="http://www.w3.org/2000/svg"
        height="13"
        width="15"
        aria-hidden="true"
        focusable="false"
        viewBox="0 0 15 13"
      >
        <path d={arrows[kind]} />
      </svg>
      <span
        class={classes(
          'govuk-pagination__link-title',
          labelText === undefined && 'govuk-pagination__link-title--decorated',
        )}
      >
        {text}
      </span>
      {labelText !== undefined && (
        <>
          <span class="govuk-visually-hidden">:</span>
          <span class="govuk-pagination__link-label">{labelText}</span>
        </>
      )}
    </a>
  </div>
);
