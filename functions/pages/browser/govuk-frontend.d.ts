/** What we use of govuk-frontend, which brings no types. */
declare module 'govuk-frontend' {
  type Component = new (root: Element, config?: object) => unknown;
  export const Button: Component;
  export const CharacterCount: Component;
  export const Checkboxes: Component;
  export const ErrorSummary: Component;
  export const NotificationBanner: Component;
  export const ServiceNavigation: Component;
  export const SkipLink: Component;
  export const Tabs: Component;
  /** Has a component take charge of all elements that name it in `data-module`. */
  export function createAll(component: Component, config?: object): unknown[];
}
