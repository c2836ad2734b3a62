import { assess } from '../assess.ts';
import type { Beside, Declaration, OpenBreach } from '../assessment.ts';
import { openBreachesAfter } from '../open-breaches.ts';
import type { RuleSet } from '../rule-set.ts';
import type { FormName } from '../vocabulary.ts';
import { type Case, caseOf, type Given } from './case.ts';
import type { Source } from './cases.ts';

const howMany = 240;
const days = ['2026-11-01', '2026-11-01', '2027-01-31', '2027-12-01'] as const;

/** Which forms a case has; one that no example is on is left out. */
const wanted: readonly (readonly FormName[])[] = [
  ['supplier'],
  ['supplier'],
  ['supplier', 'agency'],
  ['agency'],
  ['contract'],
];

/** The same numbers in the same order, on every machine: a linear congruential generator. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/**
 * Declarations with the answers of several examples side by side; some of both forms of a party, some of form version
 * 1, some past their time, some with breaches that an earlier declaration showed.
 */
export function mixedCases(sources: readonly Source[], ruleSets: readonly RuleSet[]): Case[] {
  const below = numbers(13);
  const cases = Array.from({ length: howMany }, (_, index) => {
    const kinds = (wanted[index % wanted.length] ?? []).filter((form) => sources.some((each) => each.form === form));
    const declarations = kinds.map((form) => mixed(sources, form, below, index % 7 === 6 ? 1 : undefined));
    const asOf = days[below(days.length)] ?? days[0];
    const context = { party: { id: 'a-party', forms: kinds }, ...(index % 4 === 3 ? besideSome(sources, below) : {}) };
    const given: Given = { declarations, context, asOf };
    const sets = ruleSets.filter((set) => set.rules.some((rule) => kinds.some((form) => rule.forms.includes(form))));
    const [set] = index % 6 === 5 ? sets.slice(below(sets.length)) : [];
    if (set === undefined) return caseOf(`mixed ${index}`, given, sets);
    const earlier = kinds.map((form) => ({ ...mixed(sources, form, below), id: `${form}-earlier` }));
    const openBreaches = openAfter(earlier, given, set);
    return caseOf(`mixed ${index}, after an earlier one`, { ...given, context: { ...given.context, openBreaches } }, [
      set,
    ]);
  });
  return cases.filter(({ declarations }) => declarations.length > 0);
}

/** What others say in up to three examples; where two speak of the same, the later one does. */
function besideSome(sources: readonly Source[], below: (limit: number) => number): Beside {
  const said = sources.flatMap(({ beside }) => beside ?? []);
  return Object.assign({}, ...Array.from({ length: 3 }, () => said[below(said.length)]));
}

/** What one set finds open after a year's earlier declarations. */
function openAfter(earlier: readonly Declaration[], { context }: Given, ruleSet: RuleSet): OpenBreach[] {
  const declarations = earlier.map((each) => ({ ...each, period: { from: '2025-01-01', to: '2025-10-01' } }));
  const assessment = assess({ declarations, context, ruleSet, asOf: '2025-11-01' });
  return openBreachesAfter({ assessment, declarations });
}

/** One declaration out of up to nine examples; where two answer the same topic, the later one does. */
function mixed(
  sources: readonly Source[],
  form: FormName,
  below: (limit: number) => number,
  formVersion?: number,
): Declaration {
  const fitting = sources.filter((source) => source.form === form).flatMap(({ given }) => given.declarations);
  const [first] = fitting;
  if (first === undefined) throw new RangeError(`No rule has an example on the form ${form}.`);
  const picked = Array.from({ length: 3 + below(7) }, () => fitting[below(fitting.length)] ?? first);
  return {
    ...first,
    formVersion: formVersion ?? first.formVersion,
    signature: picked[0]?.signature ?? first.signature,
    answers: Object.assign({}, ...picked.map(({ answers }) => answers)),
    qualifiers: Object.assign({}, ...picked.map(({ qualifiers }) => qualifiers)),
  };
}
