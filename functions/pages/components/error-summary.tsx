import type { Child } from 'hono/jsx';
import { type Attributes, classes } from './attributes.ts';

interface SummedError {
  text: Child;
  /** `#` and the id of the field that it is about. */
  href?: string | undefined;
  attributes?: Attributes | undefined;
}

interface ErrorSummaryParams {
  titleText: Child;
  descriptionText?: Child | undefined;
  errorList?: readonly SummedError[] | undefined;
  disableAutoFocus?: boolean | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}

/** All that is wrong with what was sent, at the head of the page, each leading to its field. */
export function ErrorSummary({
  titleText,
  descriptionText,
  errorList = [],
  attributes,
  ...params
}: ErrorSummaryParams) {
  const { disableAutoFocus } = params;
  return (
    <div
      class={classes('govuk-error-summary', params.classes)}
      data-disable-auto-focus={disableAutoFocus === undefined ? undefined : `${disableAutoFocus}`}
      {...attributes}
      data-module="govuk-error-summary"
    >
      {/* An element of its own, so that moving the focus does not cut off what is said. */}
      <div role="alert">
        <h2 class="govuk-error-summary__title">{titleText}</h2>
        <div class="govuk-error-summary__body">
          {descriptionText !== undefined && <p>{descriptionText}</p>}
          {errorList.length > 0 && (
            <ul class="govuk-list govuk-error-summary__list">
              {errorList.map(({ text, href, attributes }) => (
                <li>
                  {href === undefined ? (
                    text
                  ) : (
                    <a href={href} {...attributes}>
                      {text}
                    </a>
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  );
}
