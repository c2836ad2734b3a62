import type { Child } from 'hono/jsx';
import { type Attributes, classes } from './attributes.ts';

interface SkipLinkParams {
  text: Child;
  href?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}

/** Leads keyboards past what every page begins with. */
export const SkipLink = ({ text, href = '#main-content', attributes, ...params }: SkipLinkParams) => (
  <a href={href} class={classes('govuk-skip-link', params.classes)} data-module="govuk-skip-link" {...attributes}>
    {text}
  </a>
);
