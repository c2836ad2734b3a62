import { classes, type Text } from './attributes.ts';

interface WarningTextParams extends Text {
  /** The word for "Warning" in the language of the page. */
  iconFallbackText: string;
}

/** Warns of what cannot be taken back, or must not be done. */
export const WarningText = ({ text, iconFallbackText, attributes, ...params }: WarningTextParams) => (
  <div class={classes('govuk-warning-text', params.classes)} {...attributes}>
    <span class="govuk-warning-text__icon" aria-hidden="true">
      !
    </span>
    <strong class="govuk-warning-text__text">
      <span class="govuk-visually-hidden">{iconFallbackText}</span> {text}
    </strong>
  </div>
);
