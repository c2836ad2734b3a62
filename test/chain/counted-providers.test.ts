import { describe, expect, it } from 'vitest';
import { addDays } from '../../rules/engine/date.ts';
import { nowhere } from '../../rules/exposure.ts';
import type { Owing } from '../../rules/owes.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { type Chained, countedProviders } from '../../shared/chain/counted-providers.ts';
import type { Link } from '../../shared/store/link.ts';
import { linkOf, statementOf } from '../builders/links.ts';
import { today } from '../builders/supplier.ts';

const somebody = { found: 60, notRuledOut: 75 };
const period = { from: addDays(today, -400), to: addDays(today, -35) };
const ofAgency = { found: [[{ score: 80, path: ['sub'] }]], notRuledOut: [[{ score: 90, path: ['sub'] }]] };

/** An agency that is clean of debts and answered for, unless said otherwise. */
function chained(links: Link[], changes: Partial<Chained> & { theirs?: Owing; validUntil?: string | null } = {}) {
  const { theirs = 'no', validUntil = null, ...rest } = changes;
  const score = { score: somebody, validUntil, owes: theirs };
  const conduct = new Map([['agency', { score, reach: ofAgency }]]);
  return countedProviders({ links, said: [], owes: 'no', conduct, ruleSet: un13jk, day: today, ...rest });
}

const link = (changes: Partial<Link>): Link => linkOf('employer', 'agency', changes);
const both = (changes: Parameters<typeof statementOf>[0] = {}) =>
  link({ byUser: statementOf(changes), byProvider: statementOf() });
const fully = { state: 'known', party: 'agency', own: somebody, reach: ofAgency };
const notRuledOut = {
  ...{ state: 'known', party: 'agency' },
  own: { found: 0, notRuledOut: 75 },
  reach: { found: [], notRuledOut: ofAgency.notRuledOut },
};
const unconfirmed = { state: 'not_known', why: 'not_confirmed', party: 'agency' };

describe('one whom a party says it uses', () => {
  it('counts with its own conduct and what reaches it, where it says so too', () => {
    expect(chained([both()])).toEqual([fully]);
  });

  it('is not known where it does not say so, whatever it filed: naming teaches nothing', () => {
    const named = [link({ byUser: statementOf() })];
    expect(chained(named)).toEqual([unconfirmed]);
    expect(chained(named, { conduct: new Map() })).toEqual([unconfirmed]);
  });

  it("is not known where it denies it: the user's own word stands", () => {
    expect(chained([link({ byUser: statementOf(), byProvider: statementOf({ says: 'denied' }) })])).toEqual([
      unconfirmed,
    ]);
  });

  it('is not known where it has declared nothing, and where its declaration speaks for it no more', () => {
    expect(chained([both()], { conduct: new Map() })).toEqual([
      { state: 'not_known', why: 'nothing_declared', party: 'agency' },
    ]);
    const expired = { state: 'not_known', why: 'declaration_expired', party: 'agency' };
    expect(chained([both()], { validUntil: addDays(today, -1) })).toEqual([expired, fully]);
    expect(chained([both()], { validUntil: today })).toEqual([fully]);
  });

  it('counts once where it is used in two ways', () => {
    expect(chained([both(), { ...both(), kind: 'supply' }])).toEqual([fully]);
  });
});

describe('one who alone claims the link', () => {
  const claimed = (since: string) => link({ byProvider: statementOf({ since: `${since}T23:00:00.000Z` }) });

  it('does not count while the user has its days to deny it, and counts after them', () => {
    expect(chained([claimed(addDays(today, -30))])).toEqual([]);
    expect(chained([claimed(addDays(today, -31))])).toEqual([fully]);
  });

  it('does not touch a user that denies it, ever', () => {
    const denied = { ...claimed('2020-01-01'), byUser: statementOf({ says: 'denied' as const }) };
    expect(chained([denied])).toEqual([]);
  });
});

describe('a link that has ended', () => {
  const ended = (daysAgo: number) => both({ period: { from: '2025-01-01', to: addDays(today, -daysAgo) } });

  it('counts no more where neither side owes workers anything', () => {
    expect(chained([ended(1)])).toEqual([]);
    expect(chained([ended(0)])).toEqual([fully]);
  });

  it('counts as before while either side says that workers are owed money or documents', () => {
    expect(chained([ended(2000)], { owes: 'yes' })).toEqual([fully]);
    expect(chained([ended(2000)], { theirs: 'yes' })).toEqual([fully]);
  });

  it('is not ruled out for 731 days where that is not known', () => {
    for (const unsure of [{ owes: 'not_known' }, { theirs: 'not_known' }] as const) {
      expect(chained([ended(731)], unsure)).toEqual([notRuledOut]);
      expect(chained([ended(732)], unsure)).toEqual([]);
    }
  });

  it('counts by the findings of the user alone where the other side never stated it, and then names nobody', () => {
    const alone = link({ byUser: statementOf({ period: { from: '2025-01-01', to: addDays(today, -10) } }) });
    expect(chained([alone], { theirs: 'yes' })).toEqual([]);
    expect(chained([alone], { owes: 'yes' })).toEqual([unconfirmed]);
    expect(chained([alone], { owes: 'not_known' })).toEqual([unconfirmed]);
    const said = [{ kind: 'recruitment' as const, period, total: 1 }];
    expect(chained([alone], { said })).toEqual([{ state: 'not_known', why: 'not_named' }]);
  });

  it('has ended at once where the user says so no more', () => {
    expect(chained([both({ withdrawnAt: `${today}T00:00:00.000Z` })])).toEqual([]);
  });
});

describe('agencies that a declaration speaks of', () => {
  const said = (total?: number) => [
    { kind: 'recruitment' as const, period, ...(total === undefined ? {} : { total }) },
  ];
  const unnamed = { state: 'not_known', why: 'not_named' };

  it('beyond those named in links of that time count as one that is not known', () => {
    expect(chained([both()], { said: said(1) })).toEqual([fully]);
    expect(chained([both()], { said: said(2) })).toEqual([unnamed, fully]);
    expect(chained([], { said: said(0) })).toEqual([]);
  });

  it('count as not known where the question was left open, or no such form was filed', () => {
    expect(chained([], { said: said() })).toEqual([unnamed]);
    expect(chained([], { said: [{ kind: 'recruitment' }] })).toEqual([unnamed]);
  });

  it('are not named by links of another kind, of another time, or stated by the agency alone', () => {
    const elsewhere = [
      { ...both(), kind: 'sub_agency' as const },
      both({ period: { from: addDays(today, -10) } }),
      both({ period: { from: '2020-01-01', to: addDays(period.from, -1) } }),
      link({ byProvider: statementOf() }),
    ];
    for (const each of elsewhere) expect(chained([each], { said: said(1) })).toContainEqual(unnamed);
  });

  it('stay named by a link that was withdrawn after that time', () => {
    const withdrawn = both({ withdrawnAt: `${today}T00:00:00.000Z` });
    expect(chained([withdrawn], { said: said(1) })).toEqual([]);
  });
});

it('gives the same list whatever the order of the links', () => {
  const links = ['p', 'q', 'r'].map((id) => linkOf('employer', id));
  const conduct = new Map([['q', { score: { score: somebody, validUntil: null }, reach: nowhere }]]);
  expect(chained(links.toReversed(), { conduct })).toEqual(chained(links, { conduct }));
});
