import type { Child } from 'hono/jsx';
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
  /** How many have come to no band at all, where the picture is to say so. */
  without?: number;
  text: Speaker;
}

/** How many organisations are in which band, as a picture and as a table beside it. */
export const BandDistribution = (params: BandDistributionParams) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <BandDistributionPicture {...params} />
    </div>
    <div class="govuk-grid-column-one-third">
      <BandDistributionTable {...params} />
    </div>
  </div>
);

/** Without the table, for pages that have one with the same numbers. */
export function BandDistributionPicture({ id, counts, without = 0, text }: BandDistributionParams) {
  const rows: readonly Row[] = [
    ...bands.map((band) => ({ look: band, label: text.say(`band.${band}`), count: countOf(counts, band) })),
    ...(without > 0 ? [{ look: 'open' as const, label: text.say('pictures.bands.without'), count: without }] : []),
  ];
  return (
    <Figure
      id={id}
      text={text}
      title={text.say('pictures.bands.title')}
      description={text.say('pictures.bands.description', {
        bands: text.list(
          rows.map(({ label, count }) => text.say('pictures.bands.one', { band: label, count: shown(count, text) })),
        ),
      })}
      draw={(width) =>
        barsScene(
          rows.map(({ look, label, count }) => ({
            label,
            parts: [{ count: count ?? 0, look }],
            value: shown(count, text),
          })),
          width,
        )
      }
      wide="column"
    />
  );
}

interface Row {
  look: Band | 'open';
  label: string;
  count: number | null;
}

function BandDistributionTable({ counts, without = 0, text }: BandDistributionParams) {
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
      rows={[
        ...bands.map((band) => row(<BandTag band={band} text={text} />, shown(countOf(counts, band), text))),
        ...(without > 0 ? [row(text.say('pictures.bands.without'), text.number(without))] : []),
      ]}
    />
  );
}

const row = (band: Child, count: string) => [{ text: band }, { text: count, format: 'numeric' as const }];

const countOf = (counts: BandDistributionParams['counts'], band: Band): number | null => {
  const count = counts[band];
  return count === undefined ? 0 : count;
};

const shown = (count: number | null, text: Speaker): string =>
  count === null ? text.say('pictures.bands.suppressed') : text.number(count);
