import fc from 'fast-check';
import type { Declaration, Observed, OpenBreach } from '../../rules/assessment.ts';
import type { Given } from '../../rules/conformance/case.ts';
import { addDays } from '../../rules/engine/date.ts';
import { ruleSets } from '../../rules/sets/all.ts';
import { type FormName, forms } from '../../rules/vocabulary.ts';
import { arbitraryBeside } from './arbitrary-beside.ts';
import { arbitraryBreaches } from './arbitrary-breaches.ts';
import { arbitraryFiling, inputsOf } from './filing.ts';
import { today } from './supplier.ts';

const rules = [...new Map(ruleSets.flatMap((set) => set.rules).map((rule) => [rule.id, rule])).values()];
const usualSignature = {
  signed: true,
  role: 'Head of procurement',
  date: addDays(today, -17),
  authorised: true,
} as const;

/** Every example of every rule, as a declaration of its own, and the message code that it gives. */
export const examples: readonly (Given & { gives: string })[] = rules.flatMap((rule) =>
  rule.examples.flatMap((example) => {
    const form = example.form ?? rule.forms[0];
    if (form === undefined) return [];
    const { answers, qualifiers = {}, signature = usualSignature, asOf = today, observed, beside } = example;
    const period = { from: '2026-01-01', to: '2026-10-01' };
    const declaration: Declaration = { id: form, form, formVersion: 2, period, signature, answers, qualifiers };
    return [
      {
        declarations: [declaration],
        context: { party: { id: 'a-party', forms: [] }, ...(observed && { observed }), ...beside },
        asOf,
        gives: example.gives,
      },
    ];
  }),
);

/** The answers of several examples in one declaration: what chance alone would hardly ever say. */
function mixedOn(form: FormName): fc.Arbitrary<Declaration> {
  const fitting = examples.flatMap(({ declarations }) => declarations).filter((each) => each.form === form);
  return fc.array(fc.constantFrom(...fitting), { minLength: 1, maxLength: 25 }).map((picked) => ({
    ...(picked[0] ?? {
      id: form,
      form,
      formVersion: 2,
      period: { from: '2026-01-01', to: '2026-10-01' },
      signature: usualSignature,
    }),
    answers: Object.assign({}, ...picked.map(({ answers }) => answers)),
    qualifiers: Object.assign({}, ...picked.map(({ qualifiers }) => qualifiers)),
  }));
}

/** At most one for a rule and form, as the service keeps them. */
const oneOfAKind = (breaches: readonly OpenBreach[]): OpenBreach[] => [
  ...new Map(breaches.map((each) => [`${each.form} ${each.rule}`, each])).values(),
];

const formSets: FormName[][] = [['supplier'], ['supplier', 'agency'], ['agency', 'supplier'], ['agency'], ['contract']];
const mixed: fc.Arbitrary<Given> = fc.constantFrom(...formSets).chain((kinds) =>
  fc.record({
    declarations: fc.tuple(...kinds.map(mixedOn)).map((each) => [...each]),
    context: fc.constant({ party: { id: 'a-party', forms: kinds } }),
    asOf: fc.constant(today),
  }),
);
const accepted: fc.Arbitrary<Given> = arbitraryFiling
  .map(inputsOf)
  .map(({ declarations, context, asOf }) => ({ declarations: [...declarations], context, asOf }));

const observed: fc.Arbitrary<Observed> = fc.record(
  {
    sameAnswersElsewhere: fc.constantFrom(0, 1, 12),
    answersChangedAfterCase: fc.constantFrom(0, 3),
    rulesChanged: fc.boolean(),
  },
  { requiredKeys: [] },
);
const days = [0, 0, 0, 1, 200, 349, 350, 400, -500].map((offset) => addDays(today, offset));

/**
 * Whatever a verdict can be asked for: answers that a form accepted or that examples give, of either form version, filed
 * or not, with what the service observed and earlier declarations showed, on days before and after the declaration's end.
 */
export const arbitraryGiven: fc.Arbitrary<Given> = fc
  .record({
    given: fc.oneof({ weight: 2, arbitrary: accepted }, { weight: 3, arbitrary: mixed }),
    formVersion: fc.constantFrom(2, 2, 2, 1),
    observed: fc.option(observed, { nil: undefined }),
    asOf: fc.option(fc.constantFrom(...days), { nil: undefined }),
    openBreaches: fc.oneof(
      { weight: 3, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: arbitraryBreaches },
    ),
    beside: fc.oneof({ weight: 1, arbitrary: fc.constant({}) }, { weight: 2, arbitrary: arbitraryBeside }),
    unfiled: fc.constantFrom<FormName | undefined>(undefined, undefined, undefined, undefined, ...forms),
  })
  .map(
    ({
      given,
      formVersion,
      observed: seen,
      asOf = given.asOf,
      openBreaches = given.context.openBreaches,
      beside,
      unfiled,
    }) => ({
      declarations: given.declarations.filter(({ form }) => form !== unfiled).map((each) => ({ ...each, formVersion })),
      context: {
        ...given.context,
        ...beside,
        ...(seen && { observed: seen }),
        ...(openBreaches && { openBreaches: oneOfAKind(openBreaches) }),
      },
      asOf,
    }),
  );
