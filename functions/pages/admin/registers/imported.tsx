import * as z from 'zod';
import { shownImport } from '../../../api/show-register.ts';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { ScrollPane } from '../../components/scroll-pane.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Table } from '../../components/table.tsx';
import type { PageSpec } from '../../define-page.ts';
import { Code } from '../../my/code.tsx';
import type { Speaker } from '../../texts/speaker.ts';

const imported = shownImport.extend({
  rejected: z.array(z.object({ line: z.int(), number: z.string(), detail: z.string() })),
});
type Imported = z.output<typeof imported>;

/** One import of a register: what became of its rows, and which were rejected and why. */
export const importedPage: PageSpec = {
  method: 'GET',
  path: '/admin/registers/{country}/imports/{import}',
  for: ['administrator'],
  handle: async ({ api, params, query, text }) => {
    const path = `/v1/licence-registers/${params.country}/imports/${params.import}`;
    const { body: made } = await api.get(path, imported);
    const title = text.say('admin.imported.title', { asOf: text.date(made.asOf) });
    return {
      kind: 'page',
      title,
      back: {
        href: `/admin/registers/${made.country}`,
        text: text.say('admin.register.title', { country: text.country(made.country) }),
      },
      body: (
        <>
          {query.has('done') && made.counts !== null && (
            <NotificationBanner
              type="success"
              titleText={text.say('admin.imported.done')}
              text={text.say('admin.imported.done-text', { rows: made.counts.rows, rejected: made.counts.rejected })}
            />
          )}
          <span class="govuk-caption-l">{text.country(made.country)}</span>
          <h1 class="govuk-heading-l">{title}</h1>
          <SummaryList rows={factsOf(made, text)} />
          <Rejected rows={made.rejected} text={text} />
        </>
      ),
    };
  },
};

function factsOf({ state, source, digest, finishedAt, counts }: Imported, text: Speaker) {
  const row = (key: Parameters<Speaker['say']>[0], value: string) => ({
    key: { text: text.say(key) },
    value: { text: <bdi>{value}</bdi> },
  });
  return [
    row('admin.registers.state', text.say(`admin.imported.state.${state}`)),
    row('admin.imported.source', source),
    ...(finishedAt === null ? [] : [row('admin.imported.finished', text.time(finishedAt))]),
    ...(counts === null
      ? []
      : [
          row('admin.imported.rows', text.number(counts.rows)),
          row('admin.imported.added', text.number(counts.added)),
          row('admin.imported.changed', text.number(counts.changed)),
          row('admin.imported.unchanged', text.number(counts.unchanged)),
          row('admin.imported.rejected', text.number(counts.rejected)),
          row('admin.imported.not-listed', text.number(counts.notListed)),
        ]),
    { key: { text: text.say('admin.imported.hash') }, value: { text: <Code of={digest} /> } },
  ];
}

function Rejected({ rows, text }: { rows: Imported['rejected']; text: Speaker }) {
  if (rows.length === 0) return null;
  const title = text.say('admin.imported.mistakes');
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <p class="govuk-body">{text.say('admin.imported.mistakes-lead')}</p>
      <ScrollPane label={title}>
        <Table
          head={(['admin.imported.line', 'admin.imported.number', 'admin.imported.why'] as const).map((key) => ({
            text: text.say(key),
          }))}
          rows={rows.map(({ line, number, detail }) => [
            { text: text.number(line) },
            { text: <bdi>{number}</bdi> },
            {
              text: (
                <>
                  {whyWords(detail, text)}
                  <br />
                  <span class="govuk-hint" lang="en" dir="ltr">
                    {detail}
                  </span>
                </>
              ),
            },
          ])}
        />
      </ScrollPane>
    </>
  );
}

const columns = {
  number: 'admin.import.column-number',
  holder: 'admin.import.column-holder',
  holder_identifier: 'admin.import.column-holder',
  authority: 'admin.import.column-authority',
  valid_from: 'admin.import.column-days',
  valid_to: 'admin.import.column-days',
  status: 'admin.import.column-status',
} as const;

/** Why a row was rejected, in the language of the page: the service names the column first, and says the rest in English. */
function whyWords(detail: string, text: Speaker): string {
  const found = Object.entries(columns).find(([column]) => detail.startsWith(`${column}:`));
  if (found === undefined) return text.say('admin.imported.why-cells');
  const [column, shape] = found;
  const isTwice = column === 'number' && /^number: Line \d+ has/.test(detail);
  return isTwice
    ? text.say('admin.imported.why-twice')
    : text.say('admin.imported.why-check', { column: text.say(shape) });
}
