import fc from 'fast-check';
import { assess } from '../../rules/assess.ts';
import type { Assessment, AssessmentContext, Declaration, OpenBreach } from '../../rules/assessment.ts';
import { addDays } from '../../rules/engine/date.ts';
import { ruleSets } from '../../rules/sets/all.ts';
import type { FormName, IsoDate } from '../../rules/vocabulary.ts';
import { arbitraryBreaches, arbitraryRepairs } from './arbitrary-breaches.ts';
import { arbitraryBody } from './arbitrary-declaration.ts';
import { type Body, change } from './change.ts';
import { declared } from './declared.ts';
import { today } from './supplier.ts';

/** What one party filed, or an authority of one contract, and the day of the verdict. */
export interface Filing {
  bodies: Body[];
  forms: FormName[];
  asOf: IsoDate;
  /** The id of a rule set. */
  ruleSet: string;
  /** What earlier declarations of the party showed. */
  openBreaches?: OpenBreach[];
}

const asOf = fc.constantFrom(...[0, 0, 1, 90, 365, 366].map((days) => addDays(today, days)));
/** Each set is held to the same properties, on the forms on which it judges anybody's conduct. */
const setsOn = (form: FormName): string[] =>
  ruleSets
    .filter(({ rules }) =>
      rules.some(({ forms, subject, topic }) => forms.includes(form) && subject !== 'context' && topic !== 'integrity'),
    )
    .map(({ id }) => id);
const filed = (first: FormName, ...others: FormName[]): fc.Arbitrary<Filing> =>
  fc.record({
    bodies: fc.tuple(...[first, ...others].map(arbitraryBody)),
    forms: fc.constant([first, ...others]),
    asOf,
    ruleSet: fc.constantFrom(...setsOn(first)),
  });

/** The same with breaches of earlier declarations, and with rows that say what became of some. */
const after = (filing: fc.Arbitrary<Filing>): fc.Arbitrary<Filing> =>
  fc.tuple(filing, arbitraryBreaches, arbitraryRepairs).map(([{ bodies, ...rest }, openBreaches, repairs]) => ({
    ...rest,
    openBreaches,
    bodies: bodies.map((body) => (repairs === undefined ? body : change(body, { '/answers/repairs': repairs }))),
  }));

/** A supplier, an agency, an organisation that is both, or an authority with its contract. */
const anyParty = fc.oneof(filed('supplier'), filed('agency'), filed('agency', 'supplier'));
export const arbitraryPartyFiling = fc.oneof(
  { weight: 2, arbitrary: anyParty },
  { weight: 1, arbitrary: after(anyParty) },
);
export const arbitraryFiling = fc.oneof(
  { weight: 3, arbitrary: arbitraryPartyFiling },
  { weight: 1, arbitrary: filed('contract') },
);

export type Inputs = Parameters<typeof assess>[0];

export function inputsOf({ bodies, forms, asOf: day, ruleSet: id, openBreaches }: Filing): Inputs {
  const ruleSet = ruleSets.find((each) => each.id === id);
  if (ruleSet === undefined) throw new RangeError(`There is no rule set ${id}.`);
  const declarations: Declaration[] = bodies.map((body) => declared(body));
  const known = openBreaches === undefined ? {} : { openBreaches };
  const context: AssessmentContext = { party: { id: 'a-party', forms }, ...known };
  return { declarations, context, ruleSet, asOf: day };
}

export const assessed = (filing: Filing): Assessment => assess(inputsOf(filing));

/** The same filing with one of its bodies put in the place of another. */
export const withBody = (filing: Filing, index: number, body: Body): Filing => ({
  ...filing,
  bodies: filing.bodies.with(index, body),
});
