import { far, iloFair, un13, underFederalContract } from '../../basis.ts';
import { agenciesUsed } from '../../forms/recruitment.ts';
import { all, always, every, hasRows, not, yes } from '../../language.ts';
import { gap, met, rule, when } from '../../rule.ts';

const title = 'Contracts between employer and agency say who pays, and itemise the price';
const basis = [un13('j', 3), un13('k', '2a'), underFederalContract(far('52.222-50(i)(1)')), iloFair('guideline 6.2')];

const agencies = (...rows: { employerPaysClause?: boolean; itemisedPrice?: boolean }[]) => ({
  recruitment: {
    agencies: { total: rows.length, rows: rows.map((row, index) => ({ id: `agency-${index}`, ...row })) },
  },
});
const sound = { employerPaysClause: true, itemisedPrice: true };

export const agencyContractsSayWhoPays = rule({
  id: 'FEE-06',
  version: 2,
  topic: 'fees',
  subject: 'declarant',
  forms: ['supplier'],
  title,
  basis,
  appliesIf: hasRows(agenciesUsed),
  cases: [when(not(every(agenciesUsed, all(yes('employerPaysClause'), yes('itemisedPrice')))), gap('major'))],
  otherwise: met(),
  examples: [
    {
      name: 'one agency of two without an employer-pays clause',
      answers: agencies(sound, { employerPaysClause: false, itemisedPrice: true }),
      gives: 'FEE-06.gap',
    },
    { name: 'a clause and itemised prices with every agency', answers: agencies(sound, sound), gives: 'FEE-06.met' },
    { name: 'a company that hires directly', answers: agencies(), gives: 'FEE-06.not_applicable' },
    {
      name: 'an agency left out of the list',
      answers: { recruitment: { agencies: { total: 2, rows: [{ id: 'agency-0', ...sound }] } } },
      gives: 'FEE-06.unknown',
    },
  ],
});

/** FEE-06 seen from the other side of the same contract. */
export const clientContractsSayWhoPays = rule({
  id: 'FEE-06A',
  version: 2,
  topic: 'fees',
  subject: 'declarant',
  forms: ['agency'],
  title,
  basis,
  appliesIf: always,
  cases: [when(not(all(yes('/clients/employerPaysClause'), yes('/clients/itemisedPrices'))), gap('major'))],
  otherwise: met(),
  examples: [
    {
      name: 'an agency without a price list',
      answers: { clients: { employerPaysClause: true, itemisedPrices: false } },
      gives: 'FEE-06A.gap',
    },
    {
      name: 'an agency whose contracts and price list say it',
      answers: { clients: { employerPaysClause: true, itemisedPrices: true } },
      gives: 'FEE-06A.met',
    },
    {
      name: 'an agency that says nothing of its prices',
      answers: { clients: { employerPaysClause: true } },
      gives: 'FEE-06A.unknown',
    },
  ],
});
