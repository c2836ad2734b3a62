import type { Child } from 'hono/jsx';
import { type Attributes, classes } from './attributes.ts';
import { Heading } from './heading.tsx';

interface PanelParams {
  titleText: Child;
  children?: Child | undefined;
  headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}

/** Says at the end of a journey that it is done. */
export const Panel = ({ titleText, children, headingLevel = 1, attributes, ...params }: PanelParams) => (
  <div class={classes('govuk-panel govuk-panel--confirmation', params.classes)} {...attributes}>
    <Heading level={headingLevel} class="govuk-panel__title">
      {titleText}
    </Heading>
    {children !== undefined && <div class="govuk-panel__body">{children}</div>}
  </div>
);
