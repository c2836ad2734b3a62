import { describe, expect, it } from 'vitest';
import { un13 } from '../../rules/basis.ts';
import { compareRuleSets, differenceAsText } from '../../rules/comparing/compare-sets.ts';
import { all, any, compare, field, is, no, not, oneOf, term, value, yes } from '../../rules/language.ts';
import { breach, gap, met, type Rule, rule, when } from '../../rules/rule.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { publishedRuleSet } from '../../shared/assessing/published.ts';

const paid = yes('/deposits/taken');
const returned = yes('/deposits/allReturned');
const settled = term('it is settled', 'it is not settled', all(paid, returned));

const before = rule({
  id: 'AAA-01',
  version: 1,
  topic: 'fees',
  subject: 'declarant',
  forms: ['supplier', 'agency'],
  title: 'A rule',
  basis: [un13('j', 1)],
  appliesIf: oneOf('/funding/publicFunding', ['contract', 'both']),
  cases: [
    when(all(paid, not(returned)), breach('critical')),
    when(compare(field('/workforce/headcount'), '>', value(10)), gap('minor', { suffix: 'many' })),
    when(settled, met({ suffix: 'settled' })),
  ],
  otherwise: met(),
  examples: [],
});

const setOf = (one: Rule, changes: Partial<RuleSet> = {}): RuleSet => ({ ...un13jk, rules: [one], ...changes });
const told = (changes: Partial<Rule>, ofSet: Partial<RuleSet> = {}): string =>
  differenceAsText(compareRuleSets(setOf(before), setOf({ ...before, ...changes }, ofSet)));
const withCase = (index: number, changed: Rule['cases'][number]) => ({ cases: before.cases.with(index, changed) });

describe('two versions of a rule set that decide the same', () => {
  it.each<[string, Partial<Rule>]>([
    ['another title', { title: 'A better title' }],
    ['parts in another order', withCase(0, when(all(not(returned), paid), breach('critical')))],
    ['a part said twice', withCase(0, when(all(paid, all(paid, not(returned))), breach('critical')))],
    ['a denial carried inwards', withCase(0, when(not(any(no('/deposits/taken'), returned)), breach('critical')))],
    ['a denied yes said as no', withCase(0, when(all(paid, no('/deposits/allReturned')), breach('critical')))],
    [
      'a comparison turned round',
      withCase(1, when(compare(value(10), '<', field('/workforce/headcount')), gap('minor', { suffix: 'many' }))),
    ],
    [
      'a term called otherwise',
      withCase(2, when(term('all is well', 'all is not well', all(paid, returned)), met({ suffix: 'settled' }))),
    ],
    ['choices in another order', { appliesIf: oneOf('/funding/publicFunding', ['both', 'contract']) }],
  ])('differ only in words where there is %s', (_what, changes) => {
    expect(told(changes)).toBe('No change in meaning.\nOnly the words changed of: AAA-01.');
  });

  it('do not differ at all where nothing was changed', () => {
    expect(told({})).toBe('No change in meaning.');
    expect(told({ examples: [{ name: 'one more', answers: {}, gives: 'AAA-01.met' }] })).toBe('No change in meaning.');
  });
});

describe('two versions of a rule set that decide otherwise', () => {
  it.each<[string, Partial<Rule>, string[]]>([
    [
      'a severity',
      withCase(0, when(all(paid, not(returned)), breach('major'))),
      ['the case AAA-01.breach: a critical breach; now: a major breach'],
    ],
    [
      'a condition',
      withCase(1, when(compare(field('/workforce/headcount'), '>', value(9)), gap('minor', { suffix: 'many' }))),
      ['is more than 10', 'is more than 9'],
    ],
    [
      'what hides behind a term',
      withCase(2, when(term('it is settled', 'it is not settled', returned), met({ suffix: 'settled' }))),
      ['"Was any deposit, bond, collateral'],
    ],
    ['whom it applies to', { appliesIf: is('/funding/publicFunding', 'both') }, ['It applies when', 'is "both"']],
    ['the order of its cases', { cases: before.cases.toReversed() }, ['the order in which its cases are tried']],
    ['what it is otherwise', { otherwise: gap('minor') }, ['otherwise: met; now: a minor gap']],
    ['a paragraph', { basis: [un13('j', 3)] }, ['no longer cites 13(j)-1', 'now cites 13(j)-3']],
    ['how sure a reading is', { basis: [{ ...un13('j', 1), certainty: 'low' }] }, ['13(j)-1 is: high; now: low']],
    [
      'what repairs it',
      { repairedIf: settled },
      ['what repairs a breach is stated now: all of', '"Has all of it been returned'],
    ],
    ['its group', { group: 'fees' }, ['its group: AAA-01; now: fees']],
    ['its forms', { forms: ['supplier'] }, ['agency, supplier; now: supplier']],
  ])('are told apart by %s', (_what, changes, parts) => {
    const text = told(changes);
    expect(text).toMatch(/^AAA-01 changed:/);
    for (const part of parts) expect(text).toContain(part);
  });

  it('are told apart by the rules that they have', () => {
    const other = { ...before, id: 'AAA-02' };
    const { changes } = compareRuleSets(setOf(before), setOf(other));
    expect(changes.map(({ kind, subject }) => `${subject} ${kind}`)).toEqual(['AAA-01 removed', 'AAA-02 added']);
  });

  it('are told apart by dated values, the numbers of the score and the editions of tables', () => {
    const [first, ...rest] = un13jk.parameters;
    const later = first && [
      { ...first, values: [...first.values, { from: '2030-01-01', value: 1, reference: 'A law' }] },
    ];
    expect(told({}, { parameters: [...(later ?? []), ...rest] })).toContain('from 2030-01-01: nothing; now: 1 days');
    const score = { ...un13jk.score, bands: { medium: 10, high: 35 } };
    expect(told({}, { score })).toBe(`score changed:\n  bands.medium: ${un13jk.score.bands.medium}; now: 10`);
    expect(told({}, { tables: [{ id: 'a-list', edition: '2026' }] })).toContain('a-list: nothing; now: 2026');
    expect(told({}, { effectiveTo: '2030-01-01' })).toContain('to: "open"; now: "2030-01-01"');
  });

  it('are told apart across what was published', () => {
    const published = publishedRuleSet('un-13jk', '1.0.0');
    if (published === undefined) throw new Error('un-13jk 1.0.0 is not published.');
    const { changes } = compareRuleSets(published, un13jk);
    expect(changes).toContainEqual({ kind: 'changed', subject: 'engine', lines: ['engine: "1"; now: "2"'] });
    expect(compareRuleSets(published, published)).toEqual({ changes: [], words: [] });
  });
});
