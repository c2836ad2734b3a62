import { describe, expect, it } from 'vitest';
import { beginningsOf, normaliseName } from '../../shared/party/name.ts';

describe('a name', () => {
  it.each([
    ['  Himal\u00a0 Overseas\tPvt. ', 'himal overseas pvt'],
    ['STRASSE', normaliseName('Straße')],
    ['Ｇｌｏｖｅ ﬁrm', 'glove firm'],
    ['Cafe\u0301', 'café'],
    ['ΣΊΣΥΦΟΣ', normaliseName('σίσυφος')],
    ['नेपाल', 'नेपाल'],
    ['Gulvanta Guarding L.L.C.', normaliseName('gulvanta guarding LLC')],
    ['Roads & Bridges, W.L.L.', normaliseName('ROADS AND BRIDGES WLL')],
    ['Al-Noor / O’Neill', 'al noor oneill'],
    ['!!!', '!!!'],
  ])('is found however it is spelled: %s', (name, normalised) => {
    expect(normaliseName(name)).toBe(normalised);
    expect(normaliseName(normalised)).toBe(normalised);
  });
});

describe('the beginnings of a name', () => {
  it.each([
    ['gulf crew services doha', ['gulf', 'gulf crew', 'gulf crew services']],
    ['the al noor group', ['the al noor', 'the al noor group']],
    ['a ltd', ['a ltd']],
    ['', ['']],
  ])('reach at least to its first telling word: %s', (name, beginnings) => {
    expect(beginningsOf(name, 3)).toEqual(beginnings);
  });
});
