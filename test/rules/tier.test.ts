import { describe, expect, it } from 'vitest';
import { type Crossed, tierOf } from '../../rules/engine/tier.ts';
import { ruleSets } from '../../rules/sets/all.ts';
import { bands, confidences, dueDiligenceTiers, levels } from '../../rules/vocabulary.ts';

const graded = ruleSets.flatMap(({ id, tiers }) => (tiers === undefined ? [] : [[id, tiers] as const]));

const every: Crossed[] = bands.flatMap((band) =>
  levels.flatMap((inherent) => confidences.map((confidence) => ({ band, inherent, confidence }))),
);

/** Whether the first is nowhere more favourable than the second: bands and levels stand gravest first, confidences weakest first. */
const noBetter = (one: Crossed, other: Crossed): boolean =>
  bands.indexOf(one.band) <= bands.indexOf(other.band) &&
  levels.indexOf(one.inherent) <= levels.indexOf(other.inherent) &&
  confidences.indexOf(one.confidence) <= confidences.indexOf(other.confidence);

it('is a part of the sets that have rules on the context, and of no others', () => {
  const onContext = ruleSets.filter(({ rules }) => rules.some(({ subject }) => subject === 'context'));
  expect(graded.map(([id]) => id)).toEqual(onContext.map(({ id }) => id));
  expect(graded.length).toBeGreaterThan(1);
});

describe.each(graded)('the table of tiers of %s', (_id, tiers) => {
  const strictness = (crossed: Crossed) => dueDiligenceTiers.indexOf(tierOf(tiers, crossed) ?? 'standard');

  it('has a tier for whatever comes', () => {
    expect(every.filter((crossed) => tierOf(tiers, crossed) === undefined)).toEqual([]);
  });

  it('never asks less where band, inherent risk or confidence is less favourable', () => {
    const laxer = every.flatMap((one) =>
      every.filter((other) => noBetter(one, other) && strictness(one) > strictness(other)).map((other) => [one, other]),
    );
    expect(laxer).toEqual([]);
  });

  it.each([
    ['remedy_first', 'a critical finding, whatever else', ['critical', 'low', 'worker_corroborated']],
    ['enhanced', 'too little said', ['not_scored', 'low', 'documented']],
    ['enhanced', 'risky work on its own word, though nothing was found', ['low', 'high', 'declared']],
    ['enhanced', 'a high score in quiet work', ['high', 'low', 'documented']],
    ['standard', 'quiet work and nothing found, on its own word', ['low', 'low', 'declared']],
    ['standard', 'some risk in the work, nothing found, and documents', ['low', 'medium', 'documented']],
  ] as const)('asks for %s at %s', (tier, _what, [band, inherent, confidence]) => {
    expect(tierOf(tiers, { band, inherent, confidence })).toBe(tier);
  });
});
