import { Details } from '../../components/details.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import type { Speaker } from '../../texts/speaker.ts';
import { heads } from './result-table.tsx';

/** What each column of a result means, for who reads one for the first time. */
export const ColumnsExplained = ({ text }: { text: Speaker }) => (
  <Details summaryText={text.say('screening.means')} classes="app-no-print">
    <SummaryList
      rows={heads.map((head) => ({
        key: { text: text.say(`screening.th.${head}`) },
        value: { text: text.say(`screening.means.${head}`) },
      }))}
    />
  </Details>
);
