import type { Child } from 'hono/jsx';
import { type Attributes, classes } from './attributes.ts';

export interface TagParams {
  text: Child;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}

/** A state in a word. */
export const Tag = ({ text, attributes, ...params }: TagParams) => (
  <strong class={classes('govuk-tag', params.classes)} {...attributes}>
    {text}
  </strong>
);
