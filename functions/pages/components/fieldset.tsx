import type { Child } from 'hono/jsx';
import { type Attributes, classes, type Text } from './attributes.ts';

export interface FieldsetParams {
  legend?: (Text & { isPageHeading?: boolean }) | undefined;
  describedBy?: string | undefined;
  role?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
  children?: Child | undefined;
}

/** Keeps fields together that answer one question, under its name. */
export const Fieldset = ({ legend, describedBy, role, attributes, children, ...params }: FieldsetParams) => (
  <fieldset
    class={classes('govuk-fieldset', params.classes)}
    role={role}
    aria-describedby={describedBy}
    {...attributes}
  >
    {legend && (
      <legend class={classes('govuk-fieldset__legend', legend.classes)} {...legend.attributes}>
        {legend.isPageHeading ? <h1 class="govuk-fieldset__heading">{legend.text}</h1> : legend.text}
      </legend>
    )}
    {children}
  </fieldset>
);
