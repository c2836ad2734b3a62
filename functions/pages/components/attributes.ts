/** Further attributes of the outermost element of a component, as govuk-frontend's `attributes` option has them. */
export type Attributes = { readonly [name: string]: string };

/** Classes as one attribute; those that are absent leave no trace. */
export const classes = (...names: readonly (string | false | undefined)[]): string => names.filter(Boolean).join(' ');
