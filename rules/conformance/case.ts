import { assess } from '../assess.ts';
import type { Assessment, AssessmentContext, Declaration } from '../assessment.ts';
import { textOf } from '../comparing/normal.ts';
import type { RuleSet } from '../rule-set.ts';
import { type FormName, forms, type IsoDate } from '../vocabulary.ts';

/** What a verdict has to be, without texts, evidence and shares. */
export interface Expected {
  score: Assessment['score'];
  band: Assessment['band'];
  coverage: Assessment['coverage'];
  confidence: Assessment['confidence'];
  validUntil: Assessment['validUntil'];
  inherent?: { level: string; notRuledOut: string };
  tier?: string;
  /** By form, the message codes of all findings and then of all factors of inherent risk, by rule. */
  outcomes: { [form in FormName]?: string[] };
}

/** What goes into a verdict, without the rule set. */
export interface Given {
  declarations: Declaration[];
  context: AssessmentContext;
  asOf: IsoDate;
}

/** One case of the conformance kit: what is given, and what each rule set has to say of it, by the set's id. */
export interface Case extends Given {
  name: string;
  expected: { [ruleSet: string]: Expected };
}

/** What the engine of this service says. */
export function expectedOf(given: Given, ruleSet: RuleSet): Expected {
  const { findings, inherent, tier, score, band, coverage, confidence, validUntil } = assess({ ...given, ruleSet });
  const said = [...findings, ...(inherent?.factors ?? [])];
  const outcomes = forms.flatMap((form) => {
    const codes = said.filter((each) => each.form === form).map(({ message }) => message.code);
    return codes.length === 0 ? [] : [[form, codes] as const];
  });
  return {
    ...{ score, band, coverage, confidence, validUntil },
    ...(inherent === undefined ? {} : { inherent: { level: inherent.level, notRuledOut: inherent.notRuledOut } }),
    ...(tier === undefined ? {} : { tier }),
    outcomes: Object.fromEntries(outcomes),
  };
}

/** A case with what each of the sets says of it. */
export const caseOf = (name: string, given: Given, sets: readonly RuleSet[]): Case => ({
  name,
  ...given,
  expected: Object.fromEntries(sets.map((set) => [set.id, expectedOf(given, set)])),
});

/** How a verdict differs from what was expected, a line each; nothing where it does not. */
export function mismatches(expected: Expected, actual: Expected): string[] {
  const { outcomes: wanted, ...facts } = expected;
  const { outcomes: got, ...others } = actual;
  const members = [...new Set([...Object.keys(facts), ...Object.keys(others)])];
  const [was, is] = [new Map(Object.entries(facts)), new Map(Object.entries(others))];
  const wrong = members.filter((member) => textOf(was.get(member)) !== textOf(is.get(member)));
  return [
    ...wrong.map((member) => `${member}: expected ${textOf(was.get(member))}, got ${textOf(is.get(member))}`),
    ...forms.flatMap((form) => {
      const [a, b] = [wanted[form] ?? [], got[form] ?? []];
      return [
        ...a.filter((code) => !b.includes(code)).map((code) => `${form}: expected ${code}`),
        ...b.filter((code) => !a.includes(code)).map((code) => `${form}: got ${code}`),
      ];
    }),
  ];
}
