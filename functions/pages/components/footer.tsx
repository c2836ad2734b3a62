import type { Child } from 'hono/jsx';
import { type Attributes, classes } from './attributes.ts';

interface FooterLink {
  href: string;
  text: Child;
  attributes?: Attributes | undefined;
}

interface FooterParams {
  meta: { visuallyHiddenTitle: string; items?: readonly FooterLink[]; text?: Child };
  containerClasses?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}

/** The foot of every page; without the crown, the licence and the copyright, which are those of GOV.UK. */
export const Footer = ({ meta, containerClasses, attributes, ...params }: FooterParams) => (
  <div class={classes('govuk-footer', params.classes)} {...attributes}>
    <div class={classes('govuk-width-container', containerClasses)}>
      <div class="govuk-footer__meta">
        <div class="govuk-footer__meta-item govuk-footer__meta-item--grow">
          <h2 class="govuk-visually-hidden">{meta.visuallyHiddenTitle}</h2>
          {meta.items !== undefined && meta.items.length > 0 && (
            <ul class="govuk-footer__inline-list">
              {meta.items.map(({ href, text, attributes }) => (
                <li class="govuk-footer__inline-list-item">
                  <a class="govuk-footer__link" href={href} {...attributes}>
                    {text}
                  </a>
                </li>
              ))}
            </ul>
          )}
          {meta.text !== undefined && <div class="govuk-footer__meta-custom">{meta.text}</div>}
        </div>
      </div>
    </div>
  </div>
);
