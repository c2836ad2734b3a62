import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../rules/assess.ts';
import { ruleAsText, ruleInEnglish } from '../../rules/english/rule.ts';
import { fieldsOf } from '../../rules/fields.ts';
import { counted, every, not, term, withoutTerms, yes } from '../../rules/language.ts';
import { gap, type Rule, when } from '../../rules/rule.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { complaintsAnswered } from '../../rules/topics/agency/agy-07.ts';
import { ruleSetDigest } from '../../shared/assessing/rule-set-digest.ts';
import { arbitraryFiling, inputsOf } from '../builders/filing.ts';

const textOf = (of: Rule) => ruleAsText(ruleInEnglish(of, un13jk));

const unnamed = {
  ...un13jk,
  rules: un13jk.rules.map((rule) => ({
    ...rule,
    basis: rule.basis.map((each) => (each.citedIf ? { ...each, citedIf: withoutTerms(each.citedIf) } : each)),
    appliesIf: withoutTerms(rule.appliesIf),
    cases: rule.cases.map((each) => ({
      ...each,
      if: withoutTerms(each.if),
      ...(each.admittedIf && { admittedIf: withoutTerms(each.admittedIf) }),
    })),
    ...(rule.repairedIf && { repairedIf: withoutTerms(rule.repairedIf) }),
    ...(rule.repairingIf && { repairingIf: withoutTerms(rule.repairingIf) }),
  })),
};

describe('a term', () => {
  const told = term('workers are told', 'workers are not told', yes('/complaints/regulatorRouteTold'));
  const well = term('all is well', 'not all is well', every(counted('/recruitment/subAgents'), yes('boundByContract')));

  it('stands for its condition in a case and is defined once below', () => {
    const text = textOf({
      ...complaintsAnswered,
      cases: [when(not(told), gap('major')), when(not(told), gap('minor'))],
    });
    expect(text.split('\n').slice(2, 7)).toEqual([
      'It is a major gap when workers are not told.',
      'Otherwise it is a minor gap when workers are not told.',
      'Otherwise it is met.',
      'Where an answer or a row that could decide it is missing, it is unknown, and weighs like the gravest of these that is not ruled out.',
      'Here "workers are told" (if not: "workers are not told") means that "Are workers told how to complain to the regulator?" is answered yes.',
    ]);
    expect(text.match(/^Here /gm)).toHaveLength(1);
  });

  it('is defined also inside another term, and after it', () => {
    const both = term('both hold', 'they do not both hold', { op: 'all', of: [told, well] });
    const { definitions } = ruleInEnglish({ ...complaintsAnswered, cases: [when(both, gap('minor'))] }, un13jk);
    expect(definitions).toEqual([
      'Here "both hold" means that all of these hold:',
      '  - workers are told;',
      '  - all is well.',
      expect.stringMatching(/^Here "workers are told" means that /),
      expect.stringMatching(/^Here "all is well" means that for every sub-agent, /),
    ]);
  });

  it('means the same wherever it is used', () => {
    const meanings = new Map<string, Set<string>>();
    for (const { definitions } of un13jk.rules.map((each) => ruleInEnglish(each, un13jk))) {
      for (const one of definitions
        .join('\n')
        .split(/\n(?=Here )/)
        .filter(Boolean)) {
        const [, name = '', meaning = ''] = /^Here "([^"]+)".*? means that (.*)$/s.exec(one) ?? [];
        meanings.set(name, (meanings.get(name) ?? new Set()).add(meaning));
      }
    }
    expect(meanings.size).toBeGreaterThan(10);
    expect([...meanings].filter(([, different]) => different.size > 1).map(([name]) => name)).toEqual([]);
  });

  it('changes no byte of an assessment', () => {
    expect(JSON.stringify(un13jk)).toContain('"op":"term"');
    expect(JSON.stringify(unnamed)).not.toContain('"op":"term"');
    fc.assert(
      fc.property(arbitraryFiling, (filing) => {
        const inputs = { ...inputsOf(filing), ruleSet: un13jk };
        expect(JSON.stringify(assess({ ...inputs, ruleSet: unnamed }))).toBe(JSON.stringify(assess(inputs)));
      }),
      { numRuns: 100 },
    );
  });

  it('changes neither what a rule reads nor the digest of its set', () => {
    expect(unnamed.rules.map(fieldsOf)).toEqual(un13jk.rules.map(fieldsOf));
    expect(ruleSetDigest(unnamed)).toBe(ruleSetDigest(un13jk));
  });
});
