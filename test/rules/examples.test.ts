import { describe, expect, it } from 'vitest';
import { always } from '../../rules/language.ts';
import { messageCode, type Rule } from '../../rules/rule.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { tryExample } from './try-example.ts';

const judged = un13jk.rules.filter(({ subject }) => subject !== 'state');

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

  it('takes silence for unknown, never for an answer', () => {
    expect(tryExample(rule, { name: 'nothing answered', answers: {}, gives: '' }, un13jk).outcome).toBe('unknown');
  });
});
