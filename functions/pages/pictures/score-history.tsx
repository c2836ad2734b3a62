import type { Band } from '../../../rules/vocabulary.ts';
import { Table } from '../components/table.tsx';
import { BandTag } from '../my/band-tag.tsx';
import type { Speaker } from '../texts/speaker.ts';
import { boxKey, Figure, lineKey, markKey } from './figure.tsx';
import { historyScene } from './score-history-scene.ts';

interface ScoreHistoryParams {
  /** Of this picture alone on its page. */
  id: string;
  /** Verdicts under one rule set, newest first, as the API lists them. */
  items: readonly {
    id: string;
    createdAt: string;
    score: { found: number; notRuledOut: number };
    band: Band;
  }[];
  /** Until when the newest stands: now. */
  until: Date;
  text: Speaker;
  /** Where one verdict is shown. */
  hrefOf?: (assessment: string) => string;
}

/** How the score of an organisation went, as a table and, where there is more than one verdict, as a picture. */
export function ScoreHistory(params: ScoreHistoryParams) {
  if (params.items.length === 0) return null;
  return (
    <>
      {params.items.length > 1 && <ScoreHistoryPicture {...params} />}
      <ScoreHistoryTable {...params} />
    </>
  );
}

function ScoreHistoryPicture({ id, items, until, text }: ScoreHistoryParams) {
  const points = items.map(({ createdAt, score, band }) => ({ at: createdAt, score, band })).toReversed();
  const newest = items[0];
  const isOpen = points.some(({ score }) => score.found !== score.notRuledOut);
  const words = {
    zone: (band: Band) => text.say(`band.${band}`),
    number: text.number,
    date: text.date,
  };
  return (
    <Figure
      id={id}
      text={text}
      title={text.say('pictures.history.title')}
      description={
        newest === undefined
          ? ''
          : text.say('pictures.history.description', {
              count: items.length,
              at: text.date(newest.createdAt),
              found: newest.score.found,
              score: newest.score.notRuledOut,
              band: text.say(`band.${newest.band}`),
              dir: text.dir,
            })
      }
      draw={(width) => historyScene(points, until.toISOString(), words, width)}
      wide="column"
      legend={[
        lineKey('solid', text.say('pictures.history.found')),
        ...(isOpen
          ? [
              lineKey('claimed', text.say('pictures.history.not-ruled-out')),
              boxKey('open', text.say('pictures.history.not-known')),
            ]
          : []),
        markKey('dot', text.say('pictures.history.verdict')),
        ...(points.some(({ band }) => band === 'not_scored')
          ? [markKey('diamond', text.say('pictures.history.not-scored'))]
          : []),
      ]}
    />
  );
}

function ScoreHistoryTable({ items, text, hrefOf }: ScoreHistoryParams) {
  // Verdicts of one day are told apart by their time.
  const days = Map.groupBy(items, ({ createdAt }) => text.date(createdAt));
  const named = (createdAt: string) =>
    days.get(text.date(createdAt))?.length === 1 ? text.date(createdAt) : text.time(createdAt);
  return (
    <Table
      caption={text.say('pictures.history.table')}
      captionClasses="govuk-table__caption--s"
      classes="govuk-table--small-text-until-tablet app-picture-table"
      firstCellIsHeader
      head={[
        { text: text.say('pictures.history.day') },
        { text: text.say('pictures.history.band') },
        { text: text.say('pictures.history.found-short'), format: 'numeric' },
        { text: text.say('pictures.history.not-ruled-out-short'), format: 'numeric' },
      ]}
      rows={items.map(({ id, createdAt, score, band }) => [
        {
          text:
            hrefOf === undefined ? (
              named(createdAt)
            ) : (
              <a class="govuk-link" href={hrefOf(id)}>
                {named(createdAt)}
              </a>
            ),
        },
        { text: <BandTag band={band} text={text} /> },
        { text: text.number(score.found), format: 'numeric' },
        { text: text.number(score.notRuledOut), format: 'numeric' },
      ])}
    />
  );
}
