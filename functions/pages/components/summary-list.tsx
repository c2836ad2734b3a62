import type { Child } from 'hono/jsx';
import { type Attributes, classes, type Text } from './attributes.ts';
import { Heading } from './heading.tsx';

interface Action extends Text {
  href: string;
  /** What it is about, for who hears links without what stands before them: `Change` what? */
  visuallyHiddenText?: Child | undefined;
}

interface Actions {
  items: readonly Action[];
  classes?: string | undefined;
}

interface SummaryListRow {
  key: Text;
  value: Text;
  actions?: Actions | undefined;
  classes?: string | undefined;
}

interface Card {
  title?: (Text & { headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 }) | undefined;
  actions?: Actions | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}

interface SummaryListParams {
  rows: readonly SummaryListRow[];
  /** A frame with a title around it. */
  card?: Card | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}

/** Facts with their names, each with what can be done about it. */
export function SummaryList({ rows, card, attributes, ...params }: SummaryListParams) {
  const someHaveActions = rows.some(({ actions }) => actions !== undefined && actions.items.length > 0);
  const list = (
    <dl class={classes('govuk-summary-list', params.classes)} {...attributes}>
      {rows.map((row) => summaryRow(row, someHaveActions, card?.title))}
    </dl>
  );
  if (card === undefined) return list;
  const { title, actions } = card;
  return (
    <div class={classes('govuk-summary-card', card.classes)} {...card.attributes}>
      <div class="govuk-summary-card__title-wrapper">
        {title && (
          <Heading level={title.headingLevel ?? 2} class={classes('govuk-summary-card__title', title.classes)}>
            {title.text}
          </Heading>
        )}
        {actions && cardActions(actions, title)}
      </div>
      <div class="govuk-summary-card__content">{list}</div>
    </div>
  );
}

function summaryRow({ key, value, actions, ...row }: SummaryListRow, someHaveActions: boolean, title?: Text) {
  const hasNone = someHaveActions && actions === undefined;
  return (
    <div class={classes('govuk-summary-list__row', hasNone && 'govuk-summary-list__row--no-actions', row.classes)}>
      <dt class={classes('govuk-summary-list__key', key.classes)}>{key.text}</dt>
      <dd class={classes('govuk-summary-list__value', value.classes)}>{value.text}</dd>
      {actions && actions.items.length > 0 && (
        <dd class={classes('govuk-summary-list__actions', actions.classes)}>
          {actions.items.length === 1 ? (
            actions.items.map((action) => actionLink(action, title))
          ) : (
            <ul class="govuk-summary-list__actions-list">
              {actions.items.map((action) => (
                <li class="govuk-summary-list__actions-list-item">{actionLink(action, title)}</li>
              ))}
            </ul>
          )}
        </dd>
      )}
    </div>
  );
}

function cardActions({ items, ...params }: Actions, title?: Text) {
  if (items.length === 0) return null;
  const outer = classes('govuk-summary-card__actions', params.classes);
  if (items.length === 1) return <div class={outer}>{items.map((action) => actionLink(action, title))}</div>;
  return (
    <ul class={outer}>
      {items.map((action) => (
        <li class="govuk-summary-card__action">{actionLink(action, title)}</li>
      ))}
    </ul>
  );
}

function actionLink({ text, href, visuallyHiddenText, attributes, ...params }: Action, title?: Text) {
  return (
    <a class={classes('govuk-link', params.classes)} href={href} {...attributes}>
      {text}
      {(visuallyHiddenText || title) && (
        <span class="govuk-visually-hidden">
          {visuallyHiddenText && <> {visuallyHiddenText}</>}
          {title && <> ({title.text})</>}
        </span>
      )}
    </a>
  );
}
