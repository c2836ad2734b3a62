import { describe, expect, it } from 'vitest';
import { un13 } from '../../rules/basis.ts';
import { checkAll, checkRuleSet } from '../../rules/checking/check.ts';
import { type Checked, type diagnosticNames, lineOf } from '../../rules/checking/diagnostic.ts';
import { feeTable } from '../../rules/forms/fee-table.ts';
import { corridors } from '../../rules/forms/recruitment.ts';
import {
  all,
  always,
  any,
  asOf,
  type Condition,
  compare,
  counted,
  field,
  hasRows,
  is,
  no,
  not,
  oneOf,
  parameter,
  plusDays,
  some,
  value,
  yes,
} from '../../rules/language.ts';
import { breach, gap, met, type Rule, rule, when } from '../../rules/rule.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';

const paidFor = oneOf('/funding/publicFunding', ['contract', 'both']);
const monitoredLately = compare(field('/monitoring/lastMonitoredOn'), '>', plusDays(asOf, value(-30)));

/** A rule with which nothing is wrong. */
const sound = rule({
  id: 'AAA-01',
  version: 1,
  topic: 'agency',
  subject: 'declarant',
  forms: ['agency'],
  title: 'A rule',
  basis: [un13('j', 1)],
  appliesIf: paidFor,
  cases: [
    when(yes('/conduct/underMinimumAge'), gap('major', { suffix: 'first' })),
    when(no('/monitoring/everMonitored'), gap('minor')),
  ],
  otherwise: met(),
  examples: ['gap.first', 'gap', 'met', 'not_applicable'].map((code) => ({
    name: code,
    answers: {},
    gives: `AAA-01.${code}`,
  })),
});

const texts = Object.fromEntries(
  ['gap.first', 'gap', 'met', 'not_applicable', 'unknown', 'unknown.not_asked', 'advice'].map((code) => [
    `AAA-01.${code}`,
    'A text.',
  ]),
);

const setOf = (rules: Rule[], changes: Partial<RuleSet> = {}): RuleSet => ({
  ...un13jk,
  rules,
  parameters: un13jk.parameters.filter(({ id }) => ['declaration.validity.days', 'evidence.age.days'].includes(id)),
  ...changes,
});

const checked = (changes: Partial<Rule>, ofSet: Partial<RuleSet> = {}, said: Checked['texts'] = texts): string[] =>
  checkRuleSet({ ruleSet: setOf([{ ...sound, ...changes }], ofSet), texts: said }).map(({ name }) => name);

/** The first case asks this, and the second one what it asked before. */
const asking = (condition: Condition): Partial<Rule> => ({
  cases: [when(condition, gap('major', { suffix: 'first' })), ...sound.cases.slice(1)],
});

const threshold = (least: number) => ({
  id: 'some.number',
  title: 'A number',
  unit: 'workers',
  values: [{ from: '2020-01-01', value: least, reference: 'A reference' }],
});

it('finds nothing wrong with a sound rule', () => {
  expect(checkRuleSet({ ruleSet: setOf([sound]), texts }).map(lineOf)).toEqual([]);
});

const faults: [name: (typeof diagnosticNames)[number], what: string, condition: Condition][] = [
  ['unknown-field', 'a question that is not there', yes('/licences/licencing')],
  ['unknown-field', 'a row read from outside its list', is('/licences/list/status', 'active')],
  ['unknown-field', 'a path that climbs above the declaration', yes('../conduct/underMinimumAge')],
  ['type-mismatch', 'a choice that cannot be chosen', is('/licences/licensing', 'mandatory')],
  ['type-mismatch', 'a share that is compared with a day', compare(field('/revenue/fromWorkersPercent'), '<', asOf)],
  ['list-not-counted', 'a list that is no ledger', some({ ...feeTable, path: '/licences/list' }, yes('status'))],
  ['list-not-counted', 'a fee table without a total', some(corridors, some(counted('fees'), is('payer', 'worker')))],
  ['reads-unasked', 'what is asked only of the monitored', monitoredLately],
  ['reads-unasked', 'it beside an alternative', any(yes('/monitoring/everMonitored'), monitoredLately)],
  ['reads-unasked', 'a part of a row that not every row has', some(corridors, some(feeTable, is('method', 'loan')))],
  [
    'threshold-outside-range',
    'a share of more than a hundred per cent',
    compare(field('/revenue/fromWorkersPercent'), '>', value(100)),
  ],
  ['threshold-outside-range', 'fewer than no workers', compare(field('/workforce/headcount'), '<', value(0))],
  ['unreachable-case', 'a case against what the rule applies to', is('/funding/publicFunding', 'none')],
  [
    'unreachable-case',
    'a case that contradicts itself',
    all(yes('/conduct/underMinimumAge'), no('/conduct/underMinimumAge')),
  ],
  [
    'unreachable-case',
    'a case after one that covers it',
    any(no('/monitoring/everMonitored'), yes('/conduct/underMinimumAge')),
  ],
  ['duplicate-condition', 'a case with the condition of another', not(yes('/monitoring/everMonitored'))],
  [
    'duplicate-condition',
    'a part said twice',
    all(yes('/conduct/underMinimumAge'), not(no('/conduct/underMinimumAge'))),
  ],
  [
    'missing-parameter',
    'a number that the set has not',
    compare(field('/workforce/headcount'), '>', parameter('no.such')),
  ],
];

describe('the static check', () => {
  it.each(faults)('finds %s: %s', (name, _what, condition) => {
    expect(checked(asking(condition))).toContain(name);
  });

  it.each<[string, Condition]>([
    ['a question inside the one that opens it', all(yes('/monitoring/everMonitored'), monitoredLately)],
    [
      'or beside the opposite of it',
      all(yes('/conduct/underMinimumAge'), any(no('/monitoring/everMonitored'), monitoredLately)),
    ],
    [
      'a part of a row beside what opens it',
      some(corridors, some(feeTable, all(is('payer', 'worker'), is('method', 'loan')))),
    ],
    ['a share of a hundred per cent', compare(field('/revenue/fromWorkersPercent'), '>=', value(100))],
    [
      'a case that holds for some of what another covers',
      all(no('/monitoring/everMonitored'), yes('/conduct/underMinimumAge')),
    ],
    ['rows of a list that is counted', all(hasRows(corridors), some(corridors, is('workerType', 'fisher')))],
  ])('has nothing against %s', (_what, condition) => {
    expect(checked(asking(condition))).toEqual([]);
  });

  it('sees that a case which always holds leaves nothing to what follows', () => {
    expect(checked(asking(paidFor))).toEqual(['unreachable-case', 'unreachable-case']);
  });

  it('holds a number of the set against the range of the answer', () => {
    const more = asking(compare(field('/revenue/fromWorkersPercent'), '>', parameter('some.number')));
    const parametersWith = (least: number) => ({ parameters: [...setOf([]).parameters, threshold(least)] });
    expect(checked(more, parametersWith(101))).toEqual(['threshold-outside-range']);
    expect(checked(more, parametersWith(99))).toEqual([]);
    expect(checked({}, parametersWith(99))).toEqual(['idle-parameter']);
    expect(checked(more, { ...parametersWith(99), effectiveFrom: '2019-12-31' })).toEqual(['missing-parameter']);
  });

  it('wants an example for each outcome, and none that nothing says', () => {
    expect(checked({ examples: sound.examples.slice(1) })).toEqual(['outcome-without-example']);
  });

  it('wants the gravest case first', () => {
    expect(checked({ cases: sound.cases.toReversed() })).toEqual(['cases-out-of-order']);
    expect(checked({ otherwise: gap('critical', { suffix: 'first' }) })).toContain('cases-out-of-order');
  });

  it('wants to know what repairs a breach, since there are breaches that stay', () => {
    const cases = [
      when(yes('/conduct/underMinimumAge'), breach('major', { suffix: 'first' })),
      ...sound.cases.slice(1),
    ];
    const said = { ...texts, 'AAA-01.breach.first': 'A text.' };
    const examples = [...sound.examples, { name: 'breach', answers: {}, gives: 'AAA-01.breach.first' }];
    expect(checked({ cases, examples }, {}, said)).toEqual(['breach-without-repair']);
    expect(checked({ cases, examples, repairedIf: always }, {}, said)).toEqual([]);
    expect(checked({ cases, examples, subject: 'buyer' }, {}, said)).toEqual([]);
  });

  it('wants a text for all that a rule says, with the numbers that it hands over', () => {
    const { 'AAA-01.met': _, ...others } = texts;
    expect(checked({}, {}, others)).toEqual(['missing-text']);
    expect(checked({}, {}, { ...texts, 'AAA-01.met': 'Within {days} days.' })).toEqual(['text-without-number']);
  });

  it('wants each rule once, on a paragraph, each cited once', () => {
    expect(checked({ basis: [] })).toEqual(['rule-without-basis']);
    expect(checked({ basis: [un13('j', 1), un13('j', 1)] })).toEqual(['duplicate-basis']);
    const twice = checkRuleSet({ ruleSet: setOf([sound, sound]), texts });
    expect(twice.map(({ name }) => name)).toEqual(['duplicate-rule']);
    const alike = checkRuleSet({ ruleSet: setOf([sound, { ...sound, id: 'AAA-02' }]), texts });
    expect(alike.filter(({ name }) => name === 'duplicate-rule')).toHaveLength(1);
  });

  it('looks over all sets for rules without one, idle texts and questions that nothing reads', () => {
    const orphan = { ...sound, id: 'AAA-02' };
    const set = { ruleSet: setOf([sound]), texts: { ...texts, 'AAA-03.met': 'A text.', 'unknown.advice': 'Advice.' } };
    const found = checkAll([set], [sound, orphan]);
    expect(found.filter(({ name }) => name === 'rule-in-no-set').map(({ rule }) => rule)).toEqual(['AAA-02']);
    expect(found.filter(({ name }) => name === 'idle-text').map(({ rule }) => rule)).toEqual(['AAA-03.met']);
    const unread = found.filter(({ name }) => name === 'unread-question').map(({ path }) => path);
    expect(unread).toContain('forms/agency/licences/licensing');
    expect(unread).not.toContain('forms/agency/conduct/underMinimumAge');
    expect(unread).not.toContain('forms/agency/conduct');
  });

  it('says where it found what, in one line', () => {
    const [found] = checkRuleSet({ ruleSet: setOf([{ ...sound, basis: [] }]), texts });
    expect(found && lineOf(found)).toBe('un-13jk/AAA-01/basis AAA-01 rule-without-basis It rests on no paragraph.');
  });
});
