import { describe, expect, it } from 'vitest';
import { readyCondition } from '../../rules/engine/condition.ts';
import { rootPlace } from '../../rules/engine/place.ts';
import { type Json, rootScope } from '../../rules/engine/scope.ts';
import { emptyTrail, evidenceOf, missingOf, take } from '../../rules/engine/trail.ts';
import {
  type Condition,
  compare,
  counted,
  field,
  is,
  parameter,
  product,
  specialised,
  sum,
  term,
  value,
  withoutTerms,
} from '../../rules/language.ts';
import { ruleSetSchema } from '../../rules/rule-set-schema.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';

const environment = { asOf: '2026-11-01', parameter: (id: string) => (id === 'wages' ? 2 : undefined) };
const words = ['no', 'unknown', 'yes'] as const;
const decisionOf = (condition: Condition, answers: Json) => {
  const place = rootPlace();
  return readyCondition(condition, place)(rootScope(place, answers), environment);
};
const decide = (condition: Condition, answers: Json) => words[decisionOf(condition, answers).truth];
const of = (amount: string, currency = 'QAR') => ({ amount, currency });

const paidByWorker = term('a worker paid it', 'no worker paid it', is('payer', 'worker'));
const borne = sum('amount', counted('/costs'), { times: 'workers', where: paidByWorker });
const costs = (...rows: Json[]) => ({ costs: { total: rows.length, rows } });
const cost = (amount: Json, workers: Json, payer: Json = 'worker') => ({ id: String(payer), amount, workers, payer });

describe('the sum of the rows for which something holds', () => {
  const isAmount = compare(borne, '=', field('/is'));

  it('adds amounts exactly, each times its count, and leaves the other rows out', () => {
    const answers = {
      ...costs(cost(of('0.1'), 3), cost(of('0.015'), 2), { ...cost(of('99', 'NPR'), 7, 'employer') }),
    };
    expect(decide(isAmount, { ...answers, is: of('0.33') })).toBe('yes');
    expect(decide(isAmount, { ...answers, is: of('0.331') })).toBe('no');
  });

  it.each([
    ['a row is left out', { costs: { total: 2, rows: [cost(of('1'), 1)] } }],
    ['it is not known whether a row counts', costs(cost(of('1'), 1, 'not_known'))],
    ['a row that counts has no amount', costs(cost(null, 1))],
    ['a row that counts has no number of workers', costs(cost(of('1'), null))],
    ['two rows are in two currencies', costs(cost(of('1'), 1), cost(of('2', 'NPR'), 1))],
    ['it is in another currency', costs(cost(of('1', 'NPR'), 1))],
  ])('is not known where %s', (_name, answers) => {
    expect(decide(compare(borne, '>=', field('/is')), { ...answers, is: of('1') })).toBe('unknown');
  });

  it('is nothing in any currency where no row counts, and nothing is less than any amount', () => {
    const none = costs(cost(null, 1, 'employer'));
    expect(decide(compare(borne, '<', field('/is')), { ...none, is: of('0.01', 'NPR') })).toBe('yes');
    expect(decide(compare(field('/is'), '=', value(0)), { is: of('0.00') })).toBe('yes');
    expect(decide(compare(value(0), '>=', field('/is')), { is: of('0.001') })).toBe('no');
  });

  it('shows the rows that count and names what it still needs', () => {
    const trail = emptyTrail();
    take(trail, decisionOf(compare(borne, '>', value(0)), costs(cost(of('5'), null), cost(of('7'), 1, 'employer'))));
    expect(missingOf(trail)).toContain('/costs/rows/worker/workers');
    expect(JSON.stringify(evidenceOf(trail))).not.toContain('employer');
  });
});

describe('a product', () => {
  const wages = product(parameter('wages'), field('/wage'));
  it('is a whole number of times an amount, or of times a number', () => {
    expect(decide(compare(field('/cost'), '=', wages), { cost: of('2468'), wage: of('1234.00') })).toBe('yes');
    expect(decide(compare(field('/cost'), '<', wages), { cost: of('2467.999'), wage: of('1234') })).toBe('yes');
    expect(decide(compare(field('/n'), '=', product(field('/n'), value(1))), { n: 7 })).toBe('yes');
  });

  it.each([
    ['an amount times an amount', product(field('/wage'), field('/wage'))],
    ['a parameter without a value', product(parameter('none'), field('/wage'))],
    ['a number too large to be exact', product(value(2 ** 52), value(4))],
    ['part of a number', product(value(0.5), field('/wage'))],
  ])('is not known of %s', (_name, operand) => {
    expect(decide(compare(operand, '>', value(0)), { wage: of('5') })).toBe('unknown');
  });
});

describe('texts', () => {
  const same = compare(field('/from'), '=', field('/to'));
  it('are equal or not, and stand in no order', () => {
    expect(decide(same, { from: 'NP', to: 'NP' })).toBe('yes');
    expect(decide(same, { from: 'NP', to: 'QA' })).toBe('no');
    expect(decide(same, { from: 'NP' })).toBe('unknown');
    expect(decide(compare(field('/from'), '<=', field('/to')), { from: 'NP', to: 'QA' })).toBe('unknown');
  });
});

describe('a condition inside a sum', () => {
  const condition = compare(product(value(1), borne), '>', value(0));
  it('is seen by all that walks conditions: terms fall away, forms settle it, the format accepts it', () => {
    expect(JSON.stringify(withoutTerms(condition))).not.toContain('"term"');
    const onForm = compare(sum('n', counted('/costs'), { where: is('/form', 'agency') }), '>', value(0));
    expect(JSON.stringify(specialised(onForm, 'agency'))).toContain('{"op":"constant","value":true}');
    const [rule] = un13jk.rules;
    const rules = [{ ...rule, examples: [], appliesIf: condition }];
    expect(ruleSetSchema.parse({ ...un13jk, rules }).rules[0]?.appliesIf).toEqual(condition);
  });
});
