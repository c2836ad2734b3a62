import { type OutcomeKind, type Topic, topics } from '../../../rules/vocabulary.ts';
import { Table } from '../components/table.tsx';
import type { Speaker } from '../texts/speaker.ts';
import { barsScene } from './bars-scene.ts';
import { boxKey, Figure } from './figure.tsx';

interface CoverageByTopicParams {
  /** Of this picture alone on its page. */
  id: string;
  /** Those of one assessment. */
  findings: readonly { topic: Topic; outcome: OutcomeKind }[];
  text: Speaker;
}

/** Of how many rules that apply enough is known, topic by topic, as a picture and as a table. */
export const CoverageByTopic = (params: CoverageByTopicParams) =>
  coverageOf(params.findings).length === 0 ? null : (
    <>
      <CoverageByTopicPicture {...params} />
      <CoverageByTopicTable {...params} />
    </>
  );

/** Topics in their order, those left out of which no rule applies. */
function coverageOf(findings: CoverageByTopicParams['findings']): { topic: Topic; decided: number; open: number }[] {
  const applicable = findings.filter(({ outcome }) => outcome !== 'not_applicable');
  return topics.flatMap((topic) => {
    const own = applicable.filter((finding) => finding.topic === topic);
    const open = own.filter(({ outcome }) => outcome === 'unknown').length;
    return own.length === 0 ? [] : [{ topic, decided: own.length - open, open }];
  });
}

function CoverageByTopicPicture({ id, findings, text }: CoverageByTopicParams) {
  const rows = coverageOf(findings);
  const decided = rows.reduce((sum, row) => sum + row.decided, 0);
  const open = rows.reduce((sum, row) => sum + row.open, 0);
  return (
    <Figure
      id={id}
      text={text}
      title={text.say('pictures.coverage.title')}
      description={text.say('pictures.coverage.description', { decided, total: decided + open })}
      draw={(width) =>
        barsScene(
          rows.map((row) => ({
            label: text.say(`topic.${row.topic}`),
            parts: [
              { count: row.decided, look: 'solid' },
              { count: row.open, look: 'open' },
            ],
            value: text.say('pictures.coverage.of', { decided: row.decided, total: row.decided + row.open }),
          })),
          width,
        )
      }
      wide="column"
      legend={[
        boxKey('solid', text.say('pictures.coverage.decided')),
        ...(open === 0 ? [] : [boxKey('open', text.say('pictures.coverage.open'))]),
      ]}
    />
  );
}

function CoverageByTopicTable({ findings, text }: CoverageByTopicParams) {
  return (
    <Table
      caption={text.say('pictures.coverage.table')}
      captionClasses="govuk-table__caption--s"
      classes="govuk-table--small-text-until-tablet app-picture-table"
      firstCellIsHeader
      head={[
        { text: text.say('pictures.coverage.topic') },
        { text: text.say('pictures.coverage.decided'), format: 'numeric' },
        { text: text.say('pictures.coverage.open'), format: 'numeric' },
      ]}
      rows={coverageOf(findings).map(({ topic, decided, open }) => [
        { text: text.say(`topic.${topic}`) },
        { text: text.number(decided), format: 'numeric' },
        { text: text.number(open), format: 'numeric' },
      ])}
    />
  );
}
