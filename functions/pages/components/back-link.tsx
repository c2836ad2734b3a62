import type { Child } from 'hono/jsx';
import { type Attributes, classes } from './attributes.ts';

interface BackLinkParams {
  text: Child;
  href?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}

/** Leads to the page before, at the head of a page. */
export const BackLink = ({ text, href = '#', attributes, ...params }: BackLinkParams) => (
  <a href={href} class={classes('govuk-back-link', params.classes)} {...attributes}>
    {text}
  </a>
);
