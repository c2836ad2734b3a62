import { describe, expect, it } from 'vitest';
import { gate } from '../../rules/engine/gate.ts';
import { score as parameters } from '../../rules/parameters/score.ts';

const clean = {
  coverage: { decided: 100, total: 100, percent: 100 },
  confidence: 'declared',
  criticalFound: false,
  criticalOpen: false,
  expired: false,
} as const;

const bandAt = (score: number, other: Partial<Parameters<typeof gate>[0]> = {}) =>
  gate({ ...clean, score, ...other }, parameters);

describe('the band', () => {
  it('is low below 15, medium from 15 on, and high from 35 on', () => {
    expect([0, 14, 15, 34, 35, 70].map((score) => bandAt(score))).toEqual([
      'low',
      'low',
      'medium',
      'medium',
      'high',
      'high',
    ]);
  });

  it('is not given under three fifths of the weight, and is at exactly three fifths', () => {
    const decided = (weight: number) => bandAt(0, { coverage: { decided: weight, total: 100, percent: weight } });
    expect([59, 60].map(decided)).toEqual(['not_scored', 'low']);
  });

  it('is critical for what was found before anything else is asked', () => {
    expect(bandAt(75, { criticalFound: true, criticalOpen: true, expired: true })).toBe('critical');
    expect(bandAt(0, { criticalOpen: true })).toBe('not_scored');
    expect(bandAt(0, { expired: true })).toBe('not_scored');
  });
});
