import type { Child } from 'hono/jsx';
import { type Attributes, classes, type Text } from './attributes.ts';

interface Cell extends Text {
  format?: 'numeric' | undefined;
  colspan?: number | undefined;
  rowspan?: number | undefined;
}

interface TableParams {
  /** What the table is of. */
  caption?: Child | undefined;
  captionClasses?: string | undefined;
  head?: readonly Cell[] | undefined;
  rows: readonly (readonly Cell[])[];
  firstCellIsHeader?: boolean | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}

/** A table; a wide one belongs into a `ScrollPane`. */
export const Table = ({
  caption,
  captionClasses,
  head,
  rows,
  firstCellIsHeader,
  attributes,
  ...params
}: TableParams) => (
  <table class={classes('govuk-table', params.classes)} {...attributes}>
    {caption !== undefined && <caption class={classes('govuk-table__caption', captionClasses)}>{caption}</caption>}
    {head && (
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {head.map(({ format, ...cell }) => (
            <th
              scope="col"
              class={classes('govuk-table__header', format && `govuk-table__header--${format}`, cell.classes)}
              {...spans(cell)}
            >
              {cell.text}
            </th>
          ))}
        </tr>
      </thead>
    )}
    <tbody class="govuk-table__body">
      {rows.map((row) => (
        <tr class="govuk-table__row">
          {row.map(({ format, ...cell }, index) =>
            index === 0 && firstCellIsHeader ? (
              <th scope="row" class={classes('govuk-table__header', cell.classes)} {...spans(cell)}>
                {cell.text}
              </th>
            ) : (
              <td
                class={classes('govuk-table__cell', format && `govuk-table__cell--${format}`, cell.classes)}
                {...spans(cell)}
              >
                {cell.text}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
);

const spans = ({ colspan, rowspan, attributes }: Cell) => ({ colspan, rowspan, ...attributes });
