import type { Child } from 'hono/jsx';
import { type Attributes, classes } from './attributes.ts';

interface Tab {
  id: string;
  label: Child;
  panel: Child;
  attributes?: Attributes | undefined;
}

interface TabsParams {
  /** The word for "Contents" in the language of the page. */
  title: Child;
  items: readonly Tab[];
  id?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}

/** Parts of a page of which one shows at a time; without JavaScript a list of contents with all parts below it. */
export const Tabs = ({ title, items, id, attributes, ...params }: TabsParams) => (
  <div id={id} class={classes('govuk-tabs', params.classes)} {...attributes} data-module="govuk-tabs">
    <h2 class="govuk-tabs__title">{title}</h2>
    {items.length > 0 && (
      <ul class="govuk-tabs__list">
        {items.map((item, index) => (
          <li class={classes('govuk-tabs__list-item', index === 0 && 'govuk-tabs__list-item--selected')}>
            <a class="govuk-tabs__tab" href={`#${item.id}`} {...item.attributes}>
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    )}
    {items.map((item, index) => (
      <div class={classes('govuk-tabs__panel', index > 0 && 'govuk-tabs__panel--hidden')} id={item.id}>
        {item.panel}
      </div>
    ))}
  </div>
);
