import { method, un13 } from '../../basis.ts';
import { type FeeCategory, feeTable } from '../../forms/fee-table.ts';
import { acrossBorder, corridors } from '../../forms/recruitment.ts';
import { all, any, type Condition, compare, every, field, is, not, some, term } from '../../language.ts';
import { gap, met, rule, sourcesConflict, when } from '../../rule.ts';
import { nobodyRecruited, recruited } from '../examples.ts';
import { ledger } from '../ledger.ts';
import { oneLine } from '../ledger-examples.ts';

/** Of a corridor: its fee table says of every recruit that there was no such cost. */
const nobodyHad = (category: FeeCategory): Condition =>
  every(feeTable, any(not(is('category', category)), is('payer', 'not_incurred')));

const noTravel = term(
  'nobody is said to have had a cost of transport',
  'somebody is said to have had a cost of transport, or it is not said of everybody',
  nobodyHad('FAR-xi(A)'),
);
const noVisa = term(
  'nobody is said to have had a cost of a visa',
  'somebody is said to have had a cost of a visa, or it is not said of everybody',
  nobodyHad('FAR-v'),
);
const noMedical = term(
  'nobody is said to have had a cost of a medical certificate that the law requires',
  'somebody is said to have had a cost of a medical certificate, or it is not said of everybody',
  nobodyHad('FAR-vii(statutory_medical)'),
);

/** Of a corridor. */
const theySpeakOf = (category: FeeCategory, name: string): Condition =>
  term(
    `the other side of a link speaks of a cost of ${name} there`,
    `no other side of a link speaks of a cost of ${name} there`,
    some(
      ledger,
      all(
        is('category', category),
        compare(field('from'), '=', field('../from')),
        compare(field('to'), '=', field('../to')),
        is('existence', 'differs'),
        is('others/incurred', 'yes'),
      ),
    ),
  );
const inSomeCorridor = (reached: Condition) => some(corridors, all(acrossBorder, reached));

const undeclared = (...categories: FeeCategory[]) => ({
  recruitment: recruited(categories.map((category) => ({ category, payer: 'not_incurred' }))),
});

/**
 * Nobody crosses a border without travelling: where neither side of a link speaks of it, workers may have paid outright.
 * The word of the other side makes a difference of it, of the same weight: nobody is better off for another's account.
 */
export const journeyDeclared = rule({
  id: 'FEE-13',
  version: 1,
  topic: 'fees',
  subject: 'declarant',
  forms: ['supplier', 'agency'],
  title: 'Visa, medical and travel of workers recruited abroad are declared by somebody',
  basis: [
    method('a cost that recruiting abroad can hardly be without is declared, whoever bore it', { certainty: 'low' }),
    un13('j', 1),
    un13('j', 3),
  ],
  appliesIf: some(corridors, acrossBorder),
  cases: [
    when(
      inSomeCorridor(all(noTravel, theySpeakOf('FAR-xi(A)', 'transport'))),
      sourcesConflict('major', { suffix: 'travel' }),
    ),
    when(inSomeCorridor(noTravel), gap('major', { suffix: 'travel' })),
    when(
      inSomeCorridor(
        any(
          all(noVisa, theySpeakOf('FAR-v', 'visas')),
          all(noMedical, theySpeakOf('FAR-vii(statutory_medical)', 'medical certificates')),
        ),
      ),
      sourcesConflict('minor'),
    ),
    when(inSomeCorridor(any(noVisa, noMedical)), gap('minor')),
  ],
  otherwise: met(),
  examples: [
    {
      name: 'an agency that says who bore the flights that its client says there were not',
      answers: undeclared('FAR-xi(A)'),
      beside: oneLine({ category: 'FAR-xi(A)', existence: 'differs' }),
      gives: 'FEE-13.conflict.travel',
    },
    {
      name: 'workers who came from Nepal to Qatar without a journey',
      answers: undeclared('FAR-xi(A)', 'FAR-v'),
      gives: 'FEE-13.gap.travel',
    },
    {
      name: 'an agency that says who bore the visas that its client says there were not',
      answers: undeclared('FAR-v'),
      beside: oneLine({ category: 'FAR-v', existence: 'differs' }),
      gives: 'FEE-13.conflict',
    },
    { name: 'workers who came abroad without a visa', answers: undeclared('FAR-v'), gives: 'FEE-13.gap' },
    {
      name: 'workers who came abroad without a required medical certificate',
      answers: undeclared('FAR-vii(statutory_medical)'),
      gives: 'FEE-13.gap',
    },
    { name: 'costs of the journey that the employer bore', answers: { recruitment: recruited() }, gives: 'FEE-13.met' },
    {
      name: 'workers hired at home',
      answers: { recruitment: recruited([{ category: 'FAR-xi(A)', payer: 'not_incurred' }], { from: 'QA' }) },
      gives: 'FEE-13.not_applicable',
    },
    { name: 'a year without recruits', answers: { recruitment: nobodyRecruited }, gives: 'FEE-13.not_applicable' },
    {
      name: 'a journey of which nobody knows who bore it',
      answers: { recruitment: recruited([{ category: 'FAR-xi(A)', payer: 'not_known' }]) },
      gives: 'FEE-13.unknown',
    },
  ],
});
