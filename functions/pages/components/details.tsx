import type { Child } from 'hono/jsx';
import { type Attributes, classes } from './attributes.ts';

interface DetailsParams {
  summaryText: Child;
  children: Child;
  open?: boolean | undefined;
  id?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}

/** What only some want to read, opened by whoever does; works without JavaScript. */
export const Details = ({ summaryText, children, open, id, attributes, ...params }: DetailsParams) => (
  <details id={id} class={classes('govuk-details', params.classes)} {...attributes} open={open}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{summaryText}</span>
    </summary>
    <div class="govuk-details__text">{children}</div>
  </details>
);
