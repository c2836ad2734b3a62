import type { Band } from '../../../rules/vocabulary.ts';
import { Tag } from '../components/tag.tsx';
import type { Speaker } from '../texts/speaker.ts';

const colours = {
  critical: 'govuk-tag--red',
  not_scored: 'govuk-tag--grey',
  high: 'govuk-tag--orange',
  medium: 'govuk-tag--yellow',
  low: 'govuk-tag--green',
} as const satisfies Record<Band, string>;

/** A band by its name; the colour only repeats it. */
export const BandTag = ({ band, text }: { band: Band; text: Speaker }) => (
  <Tag text={text.say(`band.${band}`)} classes={colours[band]} />
);
