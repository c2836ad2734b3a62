import { describe, expect, it } from 'vitest';
import { always } from '../../rules/language.ts';
import { type Conclusion, messageCode, type Rule } from '../../rules/rule.ts';
import { weightOf } from '../../rules/score.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { tryExample } from './try-example.ts';

const judged = un13jk.rules.filter(({ subject }) => subject !== 'state');

const unsaid = { signed: true, role: 'Head of procurement', date: '2026-10-15' } as const;
const weighs = ({ outcome, severity }: Conclusion) => weightOf(outcome, severity, un13jk.score) !== 0;

const possibleCodes = (rule: Rule): string[] => [
  ...new Set([rule.otherwise, ...rule.cases.map((each) => each.conclusion)].map((each) => messageCode(rule, each))),
  ...(rule.appliesIf === always ? [] : [`${rule.id}.not_applicable`]),
];

describe.each(judged.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  it.each(rule.examples.map((example) => [example.name, example] as const))('judges %s', (_name, example) => {
    expect(tryExample(rule, example, un13jk).message.code).toBe(example.gives);
  });

  it('has an example for each outcome that it can have', () => {
    const shown = new Set(rule.examples.map(({ gives }) => gives));
    expect(possibleCodes(rule).filter((code) => !shown.has(code))).toEqual([]);
  });
});

/** INT-01 and INT-02 speak of the declaration itself, so that they can tell even of an empty one; they weigh nothing. */
const weighing = judged.filter((rule) =>
  [rule.otherwise, ...rule.cases.map(({ conclusion }) => conclusion)].some(weighs),
);

it.each(weighing.map((rule) => [rule.id, rule] as const))('%s takes silence for unknown', (_id, rule) => {
  const silent = { name: 'nothing answered', answers: {}, signature: unsaid, gives: '' };
  expect(tryExample(rule, silent, un13jk).outcome).toBe('unknown');
});
