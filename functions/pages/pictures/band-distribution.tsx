import { type Band, bands } from '../../../rules/vocabulary.ts';
import { Table } from '../components/table.tsx';
import { BandTag } from '../my/band-tag.tsx';
import type { Speaker } from '../texts/speaker.ts';
import { barsScene } from './bars-scene.ts';
import { Figure } from './figure.tsx';

interface BandDistributionParams {
  /** Of this picture alone on its page. */
  id: string;
  /** How many organisations are in each band; null where the number is suppressed. A band that is left out has none. */
  counts: Partial<Record<Band, number | null>>;
  text: Speaker;
}

/** How many organisations are in which band, as a picture and as a table. */
export const BandDistribution = (params: BandDistributionParams) => (
  <>
    <BandDistributionPicture {...params} />
    <BandDistributionTable {...params} />
  </>
);

/** Without the table, for pages that have one with the same numbers. */
export function BandDistributionPicture({ id, counts, text }: BandDistributionParams) {
  const rows = bands.map((band) => ({ band, count: countOf(counts, band) }));
  return (
    <Figure
      id={id}
      text={text}
      title={text.say('pictures.bands.title')}
      description={text.say('pictures.bands.description', {
        bands: text.list(
          rows.map(({ band, count }) =>
            text.say('pictures.bands.one', { band: text.say(`band.${band}`), count: shown(count, text) }),
          ),
        ),
      })}
      draw={(width) =>
        barsScene(
          rows.map(({ band, count }) => ({
            label: text.say(`band.${band}`),
            parts: [{ count: count ?? 0, look: band }],
            value: shown(count, text),
          })),
          width,
        )
      }
      wide="column"
    />
  );
}

function BandDistributionTable({ counts, text }: BandDistributionParams) {
  return (
    <Table
      caption={text.say('pictures.bands.table')}
      captionClasses="govuk-table__caption--s"
      classes="govuk-table--small-text-until-tablet app-picture-table"
      firstCellIsHeader
      head={[
        { text: text.say('pictures.bands.band') },
        { text: text.say('pictures.bands.organisations'), format: 'numeric' },
      ]}
      rows={bands.map((band) => [
        { text: <BandTag band={band} text={text} /> },
        { text: shown(countOf(counts, band), text), format: 'numeric' },
      ])}
    />
  );
}

const countOf = (counts: BandDistributionParams['counts'], band: Band): number | null => {
  const count = counts[band];
  return count === undefined ? 0 : count;
};

const shown = (count: number | null, text: Speaker): string =>
  count === null ? text.say('pictures.bands.suppressed') : text.number(count);
