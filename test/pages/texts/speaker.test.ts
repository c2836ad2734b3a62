import { describe, expect, it } from 'vitest';
import { languages } from '../../../functions/pages/texts/languages.ts';
import { createSpeaker } from '../../../functions/pages/texts/speaker.ts';

const [english, french, spanish, arabic] = languages.map(createSpeaker);

describe('days, numbers and lists', () => {
  it('are written as each language has them, in UTC', () => {
    expect(english?.date('2026-02-15')).toBe('15 February 2026');
    expect(french?.time('2026-02-15T23:30:00Z')).toBe('15 février 2026, 23:30 UTC');
    expect(arabic?.time('2026-02-15T23:30:00Z')).toBe('15 فبراير 2026، 23:30 UTC');
    expect(spanish?.list(['Nepal', 'Catar'])).toBe('Nepal y Catar');
    expect(french?.number(12345)).toBe('12\u202f345');
    expect(spanish?.percent(91)).toBe('91\u00a0%');
    expect(french?.country('QA')).toBe('Qatar');
    expect(arabic?.languageName('ne')).toBe('النيبالية');
  });

  it('have the digits 0 to 9 in Arabic too, as the codes beside them', () => {
    expect(arabic?.date('2026-02-15')).toBe('15 فبراير 2026');
    expect(arabic?.number(75)).toBe('75');
  });

  it('round no amount, however many digits it has', () => {
    expect(english?.money({ amount: '90071992547409931.50', currency: 'NPR' })).toBe('90,071,992,547,409,931.50 NPR');
    expect(french?.money({ amount: '1200', currency: 'NPR' })).toBe('1\u202f200 NPR');
  });

  it('leave what is no code as it was typed', () => {
    expect(english?.country('somewhere')).toBe('somewhere');
    expect(english?.languageName('a b')).toBe('a b');
  });
});

describe('a text of the law', () => {
  it('is English where there is no translation, and says so', () => {
    expect(arabic?.law('Documents: {count}.', { count: 1200 })).toEqual({ text: 'Documents: 1200.', lang: 'en' });
  });

  it('is never said with a hole in it', () => {
    expect(() => english?.law('Documents: {count}.')).toThrow('count, which was not given');
  });

  it('takes a value as it is, even one that looks like a place for another', () => {
    expect(english?.law('{on}, {count}', { on: '{count} $& </p>', count: 1 }).text).toBe('{count} $& </p>, 1');
  });
});

describe('what is put into a sentence', () => {
  it('is set apart where it runs against the sentence', () => {
    expect(arabic?.list(['FEE-01'])).toBe('\u2068FEE-01\u2069');
    expect(english?.list(['شركة النور'])).toBe('\u2068شركة النور\u2069');
    expect(english?.list(['gnp.\u202e'])).toBe('\u2068gnp.\u202e\u2069');
    expect(english?.list(['\u2069\u202e\u2068a\u2069'])).toBe('\u2068\u202e\u2068a\u2069\u2069');
    expect(english?.list(['Quorimba'])).toBe('Quorimba');
  });
});
