import { classes, type Text } from './attributes.ts';

export interface ErrorMessageParams extends Text {
  id?: string | undefined;
  /** Says before the message, to screen readers, that it is one: the word for "Error" in the language of the page. */
  visuallyHiddenText: string;
}

/** What is wrong with an answer, above its field. */
export const ErrorMessage = ({ text, id, visuallyHiddenText, attributes, ...params }: ErrorMessageParams) => (
  <p id={id} class={classes('govuk-error-message', params.classes)} {...attributes}>
    {visuallyHiddenText !== '' && <span class="govuk-visually-hidden">{visuallyHiddenText}:</span>} {text}
  </p>
);
