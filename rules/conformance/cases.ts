import type { Beside, Declaration } from '../assessment.ts';
import { forms as allForms } from '../forms/forms.ts';
import type { Example, Rule } from '../rule.ts';
import type { RuleSet } from '../rule-set.ts';
import type { FormName } from '../vocabulary.ts';
import { type Case, caseOf, type Given } from './case.ts';
import { mixedCases } from './mixed.ts';

/** An example of a rule as a declaration, and the sets that have the rule. */
export interface Source {
  name: string;
  form: FormName;
  given: Given;
  /** What others say in it. */
  beside: Beside | undefined;
  sets: readonly RuleSet[];
}

const usual = {
  asOf: '2026-11-01',
  period: { from: '2026-01-01', to: '2026-10-01' },
  signature: { signed: true, role: 'Head of procurement', date: '2026-10-15', authorised: true },
} as const;

/**
 * The cases of the public kit, the same each time: every example of every rule, under each set that has the rule, and
 * a number of declarations that several examples are mixed into.
 */
export function conformanceCases(ruleSets: readonly RuleSet[]): Case[] {
  const sources = sourcesOf(ruleSets);
  return [...sources.map(({ name, given, sets }) => caseOf(name, given, sets)), ...mixedCases(sources, ruleSets)];
}

function sourcesOf(ruleSets: readonly RuleSet[]): Source[] {
  const rules = new Map<string, Rule>();
  for (const rule of ruleSets.flatMap((set) => set.rules)) if (!rules.has(rule.id)) rules.set(rule.id, rule);
  return [...rules.values()].flatMap((rule) => {
    const sets = ruleSets.filter((set) => set.rules.some(({ id }) => id === rule.id));
    return rule.examples.flatMap((example): Source[] => {
      const form = example.form ?? rule.forms[0];
      if (form === undefined) return [];
      const { name, beside } = example;
      return [{ name: `${rule.id}: ${name}`, form, given: givenBy(example, form), beside, sets }];
    });
  });
}

function givenBy(example: Example, form: FormName): Given {
  const { answers, qualifiers = {}, signature = usual.signature, asOf = usual.asOf, observed, beside } = example;
  const declaration: Declaration = {
    id: `${form}-declaration`,
    form,
    formVersion: allForms[form].version,
    period: usual.period,
    signature,
    answers,
    qualifiers,
  };
  const context = {
    party: { id: 'a-party', forms: [] },
    ...(observed === undefined ? {} : { observed }),
    ...beside,
  };
  return { declarations: [declaration], context, asOf };
}
