import type * as z from 'zod';
import type { shownStatistics } from '../../../api/routes/statistics.ts';
import { ScrollPane } from '../../components/scroll-pane.tsx';
import { Table } from '../../components/table.tsx';
import { optionLabel } from '../../declare/option-labels.ts';
import type { Speaker } from '../../texts/speaker.ts';
import { isMessageKey } from '../audit/is-message-key.ts';

type Row = z.output<typeof shownStatistics>['items'][number];

/** A count, or that it is left out. */
export const countWords = (count: number | null, text: Speaker) =>
  count === null ? <em>{text.say('statistics.suppressed')}</em> : text.number(count);

/** Counts by band or by what was found, of everyone or group by group. */
export function StatisticsTable({ items, text }: { items: readonly Row[]; text: Speaker }) {
  const [first] = items;
  if (first === undefined) return null;
  const isByBand = first.paragraph === undefined;
  const name = text.say('statistics.table', {
    what: text.say(isByBand ? 'statistics.by-band' : 'statistics.by-outcome'),
  });
  return (
    <ScrollPane label={name}>
      <Table
        caption={name}
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        head={[
          { text: text.say('statistics.group') },
          { text: text.say('statistics.all'), format: 'numeric' },
          ...first.cells.map(({ category }) => ({
            text: categoryWords(category, isByBand, text),
            format: 'numeric' as const,
          })),
        ]}
        rows={items.map((row) => [
          { text: groupWords(row, text) },
          { text: countWords(row.parties, text), format: 'numeric' },
          ...row.cells.map(({ parties }) => ({ text: countWords(parties, text), format: 'numeric' as const })),
        ])}
      />
    </ScrollPane>
  );
}

function categoryWords(category: string, isByBand: boolean, text: Speaker): string {
  if (category === 'not_judged') return text.say('statistics.band.not_judged');
  const key = `${isByBand ? 'band' : 'outcome'}.${category}`;
  return isMessageKey(key) ? text.say(key) : category;
}

function groupWords({ sector, sectors, corridor }: Row, text: Speaker): string {
  if (sectors !== undefined) {
    return text.say('statistics.merged', { sectors: text.list(sectors.map((each) => sectorWords(each, text))) });
  }
  if (sector !== undefined) return sectorWords(sector, text);
  if (corridor === undefined) return text.say('statistics.everyone');
  if (corridor === 'none') return text.say('statistics.corridor-none');
  const [from = '', to] = corridor.split('-');
  if (to === undefined) return text.say('statistics.not-known');
  return text.say('statistics.corridor', { from: text.country(from), to: text.country(to) });
}

function sectorWords(sector: string, text: Speaker): string {
  if (sector === 'recruitment_agency') return text.say('statistics.agencies');
  if (sector === 'not_known') return text.say('statistics.not-known');
  return text.law(optionLabel('/business/sector', sector) ?? sector).text;
}
