import type { Child } from 'hono/jsx';
import { type Attributes, classes } from './attributes.ts';

interface ButtonParams {
  text: Child;
  /** Where it leads; with it, it is a link that looks like a button. */
  href?: string | undefined;
  type?: 'submit' | 'reset' | 'button' | undefined;
  name?: string | undefined;
  value?: string | undefined;
  disabled?: boolean | undefined;
  isStartButton?: boolean | undefined;
  /** A second click soon after the first does nothing. */
  preventDoubleClick?: boolean | undefined;
  id?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}

/** Sends a form, or as a link leads on. */
export function Button(params: ButtonParams) {
  const { text, href, type = 'submit', name, value, disabled, isStartButton, preventDoubleClick, id } = params;
  const shared = {
    class: classes('govuk-button', params.classes, isStartButton && 'govuk-button--start'),
    'data-module': 'govuk-button',
    ...(id === undefined ? {} : { id }),
    ...params.attributes,
  };
  const content = isStartButton ? [text, <StartIcon />] : text;
  if (href !== undefined) {
    return (
      <a href={href} role="button" draggable={false} {...shared}>
        {content}
      </a>
    );
  }
  return (
    <button
      type={type}
      {...(name === undefined ? {} : { name })}
      {...(value === undefined ? {} : { value })}
      {...(disabled ? { disabled: true, 'aria-disabled': 'true' } : {})}
      {...(preventDoubleClick === undefined ? {} : { 'data-prevent-double-click': String(preventDoubleClick) })}
      {...shared}
    >
      {content}
    </button>
  );
}

const StartIcon = () => (
  <svg
    class="govuk-button__start-icon"
    xmlns="http://www.w3.org/2000/svg"
    width="17.5"
    height="19"
    viewBox="0 0 33 40"
    aria-hidden="true"
    focusable="false"
  >
    <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
  </svg>
);
