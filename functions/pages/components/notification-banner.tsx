import type { Child } from 'hono/jsx';
import { type Attributes, classes } from './attributes.ts';
import { Heading } from './heading.tsx';

interface NotificationBannerParams {
  /** The word for "Important" or "Success" in the language of the page. */
  titleText: Child;
  /** One line. */
  text?: Child | undefined;
  /** More than one line, in place of the text. */
  children?: Child | undefined;
  type?: 'success' | undefined;
  role?: string | undefined;
  titleId?: string | undefined;
  titleHeadingLevel?: 2 | 3 | 4 | 5 | 6 | undefined;
  disableAutoFocus?: boolean | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}

/** Tells of what the page itself is not about: that something was done, or is about to happen. */
export function NotificationBanner(params: NotificationBannerParams) {
  const { titleText, text, children, type, titleHeadingLevel = 2, disableAutoFocus, attributes } = params;
  const { titleId = 'govuk-notification-banner-title', role = type === 'success' ? 'alert' : 'region' } = params;
  return (
    <div
      class={classes('govuk-notification-banner', type && `govuk-notification-banner--${type}`, params.classes)}
      role={role}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={disableAutoFocus === undefined ? undefined : `${disableAutoFocus}`}
      {...attributes}
    >
      <div class="govuk-notification-banner__header">
        <Heading level={titleHeadingLevel} class="govuk-notification-banner__title" id={titleId}>
          {titleText}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">
        {children ?? <p class="govuk-notification-banner__heading">{text}</p>}
      </div>
    </div>
  );
}
