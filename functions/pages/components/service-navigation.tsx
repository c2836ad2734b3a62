import type { Child } from 'hono/jsx';
import { type Attributes, classes } from './attributes.ts';

interface NavigationItem {
  text: Child;
  href?: string | undefined;
  /** This very page. */
  current?: boolean | undefined;
  /** The page is one of those below. */
  active?: boolean | undefined;
  attributes?: Attributes | undefined;
}

interface ServiceNavigationParams {
  navigation?: readonly NavigationItem[] | undefined;
  /** The name of the list, for screen readers. */
  navigationLabel?: string | undefined;
  navigationId?: string | undefined;
  navigationClasses?: string | undefined;
  menuButtonText: string;
  menuButtonLabel?: string | undefined;
  collapseNavigationOnMobile?: boolean | undefined;
  serviceName?: Child | undefined;
  serviceUrl?: string | undefined;
  ariaLabel?: string | undefined;
  /** What follows the list, and whether in its line. */
  end?: { content: Child; align?: 'inline' } | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}

/** The pages that whoever is signed in can go to, and what stands beside them. */
export function ServiceNavigation(params: ServiceNavigationParams) {
  const { serviceName, end, ariaLabel = 'Service information', attributes } = params;
  const outer = {
    class: classes('govuk-service-navigation', params.classes),
    'data-module': 'govuk-service-navigation',
    ...attributes,
  };
  const inner = (
    <div
      class={classes(
        'govuk-width-container',
        end?.align === 'inline' && 'govuk-service-navigation__inlining-container',
      )}
    >
      <div class="govuk-service-navigation__container">
        <ServiceName {...params} />
        <NavigationList {...params} />
      </div>
      {end?.content}
    </div>
  );
  // With a name in it, it is more than a list of links: a region of its own.
  if (serviceName === undefined && end === undefined) return <div {...outer}>{inner}</div>;
  return (
    <section aria-label={ariaLabel} {...outer}>
      {inner}
    </section>
  );
}

function ServiceName({ serviceName, serviceUrl }: ServiceNavigationParams) {
  if (serviceName === undefined) return null;
  return (
    <span class="govuk-service-navigation__service-name">
      {serviceUrl === undefined ? (
        <span class="govuk-service-navigation__text">{serviceName}</span>
      ) : (
        <a href={serviceUrl} class="govuk-service-navigation__link">
          {serviceName}
        </a>
      )}
    </span>
  );
}

function NavigationList(params: ServiceNavigationParams) {
  const { navigation = [], navigationId = 'navigation', navigationLabel, menuButtonText, menuButtonLabel } = params;
  const { navigationClasses, collapseNavigationOnMobile = navigation.length > 1 } = params;
  if (navigation.length === 0) return null;
  const label = menuButtonLabel === menuButtonText ? {} : { 'aria-label': menuButtonLabel };
  return (
    <nav
      aria-label={navigationLabel ?? menuButtonText}
      class={classes('govuk-service-navigation__wrapper', navigationClasses)}
    >
      {collapseNavigationOnMobile && (
        <button
          type="button"
          class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
          aria-controls={navigationId}
          {...label}
          hidden
          aria-hidden="true"
        >
          {menuButtonText}
        </button>
      )}
      <ul class="govuk-service-navigation__list" id={navigationId}>
        {navigation.map(navigationItem)}
      </ul>
    </nav>
  );
}

function navigationItem({ text, href, current, active, attributes }: NavigationItem) {
  const here = current || active;
  const content = here ? <strong class="govuk-service-navigation__active-fallback">{text}</strong> : text;
  const mark = here ? { 'aria-current': current ? 'page' : 'true' } : {};
  return (
    <li class={classes('govuk-service-navigation__item', here && 'govuk-service-navigation__item--active')}>
      {href === undefined ? (
        <span class="govuk-service-navigation__text" {...mark}>
          {content}
        </span>
      ) : (
        <a class="govuk-service-navigation__link" href={href} {...mark} {...attributes}>
          {content}
        </a>
      )}
    </li>
  );
}
