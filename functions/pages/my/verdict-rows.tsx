import type * as z from 'zod';
import type { shownScore } from '../../api/show-score.ts';
import type { Speaker } from '../texts/speaker.ts';
import { BandTag } from './band-tag.tsx';

type Verdict = Pick<
  z.output<typeof shownScore>,
  'score' | 'band' | 'expired' | 'coverage' | 'confidence' | 'asOf' | 'validUntil' | 'inherent' | 'tier'
>;

/** What a verdict says of itself, line by line: the number, and on how much it rests. */
export function verdictRows(verdict: Verdict, text: Speaker) {
  const { score, band, expired, coverage, confidence, asOf, validUntil, inherent, tier } = verdict;
  const { decided, total } = coverage;
  const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } });
  return [
    { key: { text: text.say('my.band') }, value: { text: <BandTag band={band} text={text} /> } },
    row(text.say('my.score'), text.say('my.score-of', { score: score.notRuledOut })),
    row(text.say('my.found'), text.say('my.score-of', { score: score.found })),
    row(text.say('my.coverage'), total === 0 ? text.percent(0) : text.percent(Math.floor((100 * decided) / total))),
    row(text.say('my.confidence'), text.say(`confidence.${confidence}`)),
    ...(inherent === undefined ? [] : [row(text.say('my.inherent'), text.say(`level.${inherent.level}`))]),
    ...(tier === undefined ? [] : [row(text.say('my.tier'), text.say(`tier.${tier}`))]),
    row(text.say('my.as-of'), text.date(asOf)),
    ...(validUntil === null ? [] : [row(text.say(expired ? 'my.expired' : 'my.valid-until'), text.date(validUntil))]),
  ];
}
