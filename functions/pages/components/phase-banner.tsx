import type { Child } from 'hono/jsx';
import { type Attributes, classes } from './attributes.ts';
import { Tag, type TagParams } from './tag.tsx';

interface PhaseBannerParams {
  tag: TagParams;
  text: Child;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}

/** Says what kind of service this is. */
export const PhaseBanner = ({ tag, text, attributes, ...params }: PhaseBannerParams) => (
  <div class={classes('govuk-phase-banner govuk-width-container', params.classes)} {...attributes}>
    <p class="govuk-phase-banner__content">
      <Tag {...tag} classes={classes('govuk-phase-banner__content__tag', tag.classes)} />
      <span class="govuk-phase-banner__text">{text}</span>
    </p>
  </div>
);
