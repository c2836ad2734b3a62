import { classes, type Text } from './attributes.ts';

export interface LabelParams extends Text {
  /** The id of the field that it names. */
  for?: string | undefined;
  /** The question is all that the page asks, so its name is the heading of the page. */
  isPageHeading?: boolean | undefined;
}

/** Names a field. */
export function Label({ text, for: field, isPageHeading, attributes, ...params }: LabelParams) {
  const label = (
    <label class={classes('govuk-label', params.classes)} {...attributes} for={field}>
      {text}
    </label>
  );
  return isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label;
}
