import { type Band, bands } from '../../../../rules/vocabulary.ts';
import type { Speaker } from '../../texts/speaker.ts';

interface BandCountsProps {
  counts: { readonly [band in Band]?: number | undefined };
  withoutScore: number;
  text: Speaker;
}

/** How many came to which band, a line each; bands that nobody came to are left out. */
export const BandCounts = ({ counts, withoutScore, text }: BandCountsProps) => (
  <ul class="govuk-list govuk-!-margin-bottom-0">
    {bands.map((band) => {
      const count = counts[band] ?? 0;
      return count > 0 && <li>{text.say('screening.band-count', { band: text.say(`band.${band}`), count })}</li>;
    })}
    {withoutScore > 0 && <li>{text.say('screening.without-count', { count: withoutScore })}</li>}
  </ul>
);
