import type { Child } from 'hono/jsx';
import { type Attributes, classes } from './attributes.ts';

interface InsetTextParams {
  children: Child;
  id?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}

/** Sets a text apart from those around it. */
export const InsetText = ({ children, id, attributes, ...params }: InsetTextParams) => (
  <div id={id} class={classes('govuk-inset-text', params.classes)} {...attributes}>
    {children}
  </div>
);
