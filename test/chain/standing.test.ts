import { describe, expect, it } from 'vitest';
import { endOf, hasEnded, stateOf } from '../../shared/chain/standing.ts';
import { stated, withdrawn } from '../../shared/chain/statement.ts';
import { linkOf, statementOf } from '../builders/links.ts';

const denied = statementOf({ says: 'denied' });
const withdrawnAt = '2026-03-01T09:00:00.000Z';

describe('what both sides make of a link', () => {
  it.each([
    ['claimed', statementOf(), undefined],
    ['claimed', undefined, statementOf()],
    ['confirmed', statementOf(), statementOf()],
    ['confirmed', statementOf({ withdrawnAt }), statementOf()],
    ['denied', statementOf(), denied],
    ['denied', denied, statementOf()],
    ['claimed', { ...denied, withdrawnAt }, statementOf()],
  ] as const)('is %s', (state, byUser, byProvider) => {
    expect(stateOf({ ...(byUser && { byUser }), ...(byProvider && { byProvider }) })).toBe(state);
  });
});

describe('the end of a link', () => {
  const until = (to: string, more = {}) => statementOf({ period: { from: '2025-01-01', to }, ...more });

  it.each([
    ['none while nobody gives one', undefined, { byUser: statementOf() }],
    [
      'that of the user, whatever the provider says',
      '2025-12-31',
      { byUser: until('2025-12-31'), byProvider: until('2025-06-30') },
    ],
    ['that of the provider where the user says nothing', '2025-06-30', { byProvider: until('2025-06-30') }],
    ['that of the provider where the user denies', '2025-06-30', { byUser: denied, byProvider: until('2025-06-30') }],
    ['the day on which it was left out', '2026-03-01', { byUser: statementOf({ withdrawnAt }) }],
    [
      'the day on which it ended before it was left out',
      '2025-12-31',
      { byUser: until('2025-12-31', { withdrawnAt }) },
    ],
    [
      'the day on which it was left out, where it was to go on',
      '2026-03-01',
      { byUser: until('2027-01-01', { withdrawnAt }) },
    ],
  ])('is %s', (_what, end, sides) => {
    expect(endOf(linkOf('u', 'p', sides))).toBe(end);
  });

  it('is over the day after, and at once where the link was left out', () => {
    const link = linkOf('u', 'p', { byUser: until('2025-12-31') });
    expect([hasEnded(link, '2025-12-31'), hasEnded(link, '2026-01-01')]).toEqual([false, true]);
    expect(hasEnded(linkOf('u', 'p', { byUser: statementOf({ withdrawnAt }) }), '2026-03-01')).toBe(true);
  });
});

describe('a statement', () => {
  const at = new Date('2026-05-06T07:08:09.000Z');
  const { since, ...said } = statementOf();

  it('that is said again keeps since when, also with other corridors and after it was withdrawn', () => {
    const again = { ...said, corridors: [] };
    expect(stated(statementOf(), again, at)).toEqual({ ...again, since });
    expect(stated(withdrawn(statementOf(), at), said, at)).toEqual(statementOf());
  });

  it('begins anew when it says the contrary', () => {
    expect(stated(denied, said, at)).toEqual({ ...said, since: at.toISOString() });
  });

  it('has each corridor once, in one order', () => {
    const corridors = [
      { from: 'NP', to: 'QA' },
      { from: 'BD', to: 'QA' },
      { from: 'NP', to: 'QA' },
    ];
    expect(stated(undefined, { ...said, corridors }, at).corridors).toEqual([corridors[1], corridors[0]]);
  });

  it('that is withdrawn twice was withdrawn the first time', () => {
    const once = withdrawn(statementOf(), new Date(withdrawnAt));
    expect(withdrawn(once, at)).toEqual(once);
  });
});
