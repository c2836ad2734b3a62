import { type Attributes, classes, type Text } from './attributes.ts';

interface Crumb extends Omit<Text, 'classes'> {
  /** Left out for the page itself. */
  href?: string | undefined;
}

interface BreadcrumbsParams {
  items: readonly Crumb[];
  /** The word for "Breadcrumb" in the language of the page. */
  labelText: string;
  collapseOnMobile?: boolean | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}

/** The pages above this one. */
export const Breadcrumbs = ({ items, labelText, collapseOnMobile, attributes, ...params }: BreadcrumbsParams) => (
  <nav
    class={classes('govuk-breadcrumbs', params.classes, collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile')}
    {...attributes}
    aria-label={labelText}
  >
    <ol class="govuk-breadcrumbs__list">
      {items.map(({ text, href, attributes }) =>
        href === undefined ? (
          <li class="govuk-breadcrumbs__list-item" aria-current="page">
            {text}
          </li>
        ) : (
          <li class="govuk-breadcrumbs__list-item">
            <a class="govuk-breadcrumbs__link" href={href} {...attributes}>
              {text}
            </a>
          </li>
        ),
      )}
    </ol>
  </nav>
);
