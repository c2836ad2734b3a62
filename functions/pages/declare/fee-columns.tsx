import { Details } from '../components/details.tsx';
import { Table } from '../components/table.tsx';
import type { Speaker } from '../texts/speaker.ts';
import type { Column } from './form/fee-lines.ts';
import { optionLabel } from './option-labels.ts';

/** What goes into each column of a fee table, in the words that are taken. */
export function FeeColumns({ columns, text }: { columns: readonly Column[]; text: Speaker }) {
  return (
    <Details summaryText={text.say('upload.fees.columns')}>
      <p>{text.say('upload.fees.columns-lead')}</p>
      <Table
        head={[{ text: text.say('upload.fees.column') }, { text: text.say('upload.fees.takes') }]}
        rows={columns.map((column) => [{ text: column.names[0] ?? column.header }, { text: takenBy(column, text) }])}
        firstCellIsHeader
      />
    </Details>
  );
}

function takenBy({ header, field, asking: { control, pattern } }: Column, text: Speaker) {
  if (header === 'category') return text.say('upload.fees.takes.cost');
  if (field.endsWith('/currency')) return text.say('upload.fees.takes.currency');
  switch (control.kind) {
    case 'choice':
      return (
        <ul class="govuk-list">
          {control.values.map((value) => (
            <li>{text.law(optionLabel(pattern, value) ?? String(value)).text}</li>
          ))}
        </ul>
      );
    case 'day':
      return text.say('upload.fees.takes.day');
    case 'money':
      return text.say('upload.fees.takes.amount');
    case 'number':
      return text.say('upload.fees.takes.number');
    default:
      return text.say('upload.fees.takes.text');
  }
}
