import type { Child } from 'hono/jsx';
import { type Attributes, classes } from './attributes.ts';

interface GenericHeaderParams {
  logo: Child;
  url?: string | undefined;
  containerClasses?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}

/** The strip at the head of every page with the name of the service. */
export const GenericHeader = ({ logo, url = '/', containerClasses, attributes, ...params }: GenericHeaderParams) => (
  <div class={classes('govuk-generic-header', params.classes)} {...attributes}>
    <div class={`govuk-generic-header__container ${containerClasses ?? 'govuk-width-container'}`}>
      <div class="govuk-generic-header__logo">
        <a href={url} class="govuk-generic-header__homepage-link">
          {logo}
        </a>
      </div>
    </div>
  </div>
);
