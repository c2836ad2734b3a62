import { describe, expect, it } from 'vitest';
import { normaliseName } from '../../shared/party/name.ts';

describe('a name', () => {
  it.each([
    ['  Himal\u00a0 Overseas\tPvt. ', 'himal overseas pvt.'],
    ['STRASSE', normaliseName('Straße')],
    ['Ｇｌｏｖｅ ﬁrm', 'glove firm'],
    ['Cafe\u0301', 'café'],
    ['ΣΊΣΥΦΟΣ', normaliseName('σίσυφος')],
    ['नेपाल', 'नेपाल'],
  ])('is found however it is spelled: %s', (name, normalised) => {
    expect(normaliseName(name)).toBe(normalised);
    expect(normaliseName(normalised)).toBe(normalised);
  });
});
