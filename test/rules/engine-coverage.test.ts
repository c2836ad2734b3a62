import { describe, expect, it } from 'vitest';
import { assess } from '../../rules/assess.ts';
import { always, type Condition, yes } from '../../rules/language.ts';
import { breach, type Conclusion, gap, met, rule, when } from '../../rules/rule.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import type { Changes } from '../builders/change.ts';
import { declared } from '../builders/declared.ts';
import { supplier, today } from '../builders/supplier.ts';

const check = (id: string, group: string, question: string, worst: Conclusion, appliesIf: Condition = always) =>
  rule({
    id,
    group,
    version: 1,
    topic: 'fees',
    subject: 'declarant',
    forms: ['supplier'],
    title: id,
    basis: [],
    appliesIf,
    cases: [when(yes(question), worst)],
    otherwise: met(),
    examples: [],
  });

// Two rules on deposits in one group, which weighs 12 as its critical one does; one rule on returns that weighs 1.
const rules = [
  check('R-1', 'deposits', '/deposits/taken', breach('critical')),
  check('R-2', 'deposits', '/deposits/recruitmentLoans', gap('major')),
  check('R-3', 'papers', '/identityDocuments/kept', gap('minor'), yes('/identityDocuments/holds/used')),
];
const [taken, loans, papers] = [
  '/answers/deposits/taken',
  '/answers/deposits/recruitmentLoans',
  '/answers/identityDocuments/holds/used',
];
const coverage = (changes: Changes) =>
  assess({
    declarations: [declared(supplier({ [papers]: true, ...changes }))],
    context: { party: { id: 'a-party', forms: ['supplier'] } },
    ruleSet: { ...un13jk, rules },
    asOf: today,
  }).coverage;

describe('coverage by groups', () => {
  it.each([
    ['each rule decided counts its whole group', {}, 13, 13],
    ['one rule open where nothing was found leaves the group open', { [loans]: undefined }, 1, 13],
    ['one open that could outweigh what was found does, too', { [taken]: undefined, [loans]: true }, 1, 13],
    ['one open that weighs less than what was found does not', { [taken]: true, [loans]: undefined }, 13, 13],
    ['a group that does not apply is no part of it', { [papers]: false }, 12, 12],
    ['a group that may apply is open', { [papers]: undefined }, 12, 13],
  ])('%s', (_name, changes, decided, total) => {
    expect(coverage(changes)).toEqual({ decided, total, percent: Math.trunc((100 * decided) / total) });
  });
});
