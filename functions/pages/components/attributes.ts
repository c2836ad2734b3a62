import type { Child } from 'hono/jsx';

/** Further attributes of the outermost element of a component, as govuk-frontend's `attributes` option has them. */
export type Attributes = { readonly [name: string]: string };

/** A piece of text with its look; markup in it is JSX, never a string of HTML. */
export interface Text {
  text: Child;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}

/** Classes as one attribute; those that are absent leave no trace. */
export const classes = (...names: readonly (string | false | undefined)[]): string => names.filter(Boolean).join(' ');

/** Ids that describe a field, as one attribute; none where there are none. */
export const idList = (...ids: readonly (string | false | undefined)[]): string | undefined =>
  ids.filter(Boolean).join(' ') || undefined;
