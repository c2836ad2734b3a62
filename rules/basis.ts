import { federal, publicContract } from './forms/federal-contract.ts';
import { corridors } from './forms/recruitment.ts';
import { all, any, type Condition, hasRows, is, not, oneOf, some } from './language.ts';
import type { Basis } from './vocabulary.ts';

type Sure = Pick<Basis, 'certainty'>;
const maker =
  (instrument: string, cite: (paragraph: string) => string, force: Basis['force'], source: string) =>
  (paragraph: string, sure: Sure = {}): Basis => ({
    cite: cite(paragraph),
    instrument,
    paragraph,
    force,
    source,
    ...sure,
  });

type Atom = ['j', 1 | 2 | 3 | 4] | ['k', 1 | 2 | '2a' | '2b' | 3 | 4];

/** 13(k)-2 speaks of recipients of government funding, 13(k)-3 of recipients of government contracts, 13(k)-4 of the contracts. */
const citedIf: { readonly [atom: string]: Condition } = {
  '2': not(is('/funding/publicFunding', 'none')),
  '3': not(oneOf('/funding/publicFunding', ['none', 'grant'])),
  '4': not(is('/contract/kind', 'grant')),
};

/**
 * An atom of paragraph 13 (j) or (k): a State is encouraged, where appropriate and under domestic law; nobody is
 * required by it. Atoms are numbered in the order in which the text names them; 2a is charging recruitment fees and 2b
 * denying identity documents, the two examples that (k) gives.
 */
export function un13(...[letter, atom]: Atom): Basis {
  const only = letter === 'j' ? undefined : citedIf[`${atom}`.charAt(0)];
  return {
    cite: `13(${letter})-${atom}`,
    instrument: 'CTOC/COP/RES/10/3',
    paragraph: `13 (${letter})`,
    force: 'encouraged',
    source: 'Conference of the Parties to the UN Convention against Transnational Organized Crime, resolution 10/3',
    ...(only === undefined ? {} : { citedIf: only }),
  };
}

export const far = maker(
  'Federal Acquisition Regulation',
  (p) => `FAR ${p}`,
  'required',
  'Federal Acquisition Regulation, 48 CFR, clause of November 2021',
);
/** What the clause permits, excepts or takes into account, and demands of nobody. */
export const farAllows = (paragraph: string): Basis => ({ ...far(paragraph), force: 'practice' });
/** Agencies are not asked under which State's contract they recruit, only whether under one. */
const maybeFederal = any(all(is('/form', 'supplier'), federal), all(is('/form', 'agency'), publicContract));
/** A clause of contracts, cited of a practice that is judged of everyone: only where such a contract is not ruled out. */
export const underFederalContract = (basis: Basis): Basis => ({ ...basis, citedIf: maybeFederal });
export const iloFair = maker(
  'ILO General principles for fair recruitment',
  (p) => `ILO fair recruitment ${p}`,
  'standard',
  'ILO General principles and operational guidelines for fair recruitment, 2016',
);
export const iloFeeDefinition = maker(
  'ILO Definition of recruitment fees and related costs',
  (p) => `ILO 2019 definition, ${p}`,
  'standard',
  'ILO Definition of recruitment fees and related costs, 2019',
);
const recruitedAs = (workerType: 'domestic' | 'seafarer' | 'fisher') => some(corridors, is('workerType', workerType));

const onAgencies = maker(
  'ILO C181',
  (p) => `C181 ${p}`,
  'standard',
  'Private Employment Agencies Convention, 1997 (No. 181)',
);
/** Not cited where it is known that all who were recruited are seafarers: article 2(2) leaves them to another convention. */
export const c181: typeof onAgencies = (paragraph, sure) => ({
  ...onAgencies(paragraph, sure),
  citedIf: any(not(hasRows(corridors)), some(corridors, not(is('workerType', 'seafarer')))),
});
const onFishers = maker('ILO C188', (p) => `C188 ${p}`, 'standard', 'Work in Fishing Convention, 2007 (No. 188)');
/** Not cited where it is known that no fishers were recruited. */
export const c188: typeof onFishers = (paragraph, sure) => ({
  ...onFishers(paragraph, sure),
  citedIf: recruitedAs('fisher'),
});
const onDomesticWorkers = maker(
  'ILO C189',
  (p) => `C189 ${p}`,
  'standard',
  'Domestic Workers Convention, 2011 (No. 189)',
);
/** Not cited where it is known that no domestic workers were recruited and the work is none. */
export const c189: typeof onDomesticWorkers = (paragraph, sure) => ({
  ...onDomesticWorkers(paragraph, sure),
  citedIf: any(recruitedAs('domestic'), all(is('/form', 'supplier'), is('/business/sector', 'domestic_work'))),
});
const onSeafarers = maker('MLC, 2006', (p) => `MLC ${p}`, 'standard', 'Maritime Labour Convention, 2006, as amended');
/** Not cited where it is known that no seafarers were recruited. */
export const mlc: typeof onSeafarers = (paragraph, sure) => ({
  ...onSeafarers(paragraph, sure),
  citedIf: recruitedAs('seafarer'),
});
/** A duty of States, which a convention binds to it whoever was recruited. */
export const ofStates = ({ citedIf: _, ...basis }: Basis): Basis => basis;
export const protocol = maker(
  'Trafficking in Persons Protocol',
  (p) => `Protocol ${p}`,
  'standard',
  'Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children, 2000',
);
export const p29 = maker(
  'ILO P029',
  (p) => `P029 ${p}`,
  'standard',
  'Protocol of 2014 to the Forced Labour Convention, 1930',
);
export const iloIndicator = maker(
  'ILO indicators of forced labour',
  (p) => `ILO indicator: ${p}`,
  'standard',
  'ILO indicators of forced labour, 2012, revised 2025',
);
export const ungp = maker(
  'UN Guiding Principles on Business and Human Rights',
  (p) => `UNGP ${p}`,
  'standard',
  'UN Guiding Principles on Business and Human Rights, 2011',
);
export const sdg = maker(
  'Sustainable Development Goals',
  (p) => `SDG ${p}`,
  'practice',
  'Global indicator framework for the Sustainable Development Goals; ILO and World Bank are custodians of 10.7.1',
);
export const dhaka = maker(
  'Dhaka Principles',
  (p) => `Dhaka ${p}`,
  'practice',
  'Dhaka Principles for Migration with Dignity, 2012',
);
export const iris = maker(
  'IRIS Standard',
  (p) => `IRIS ${p}`,
  'practice',
  'IOM International Recruitment Integrity System, IRIS Standard',
);
export const ktc = maker(
  'KnowTheChain',
  (p) => `KnowTheChain ${p}`,
  'practice',
  'KnowTheChain benchmark methodology, 2020',
);
export const practice = maker(
  'Industry practice',
  (p) => `Practice: ${p}`,
  'practice',
  'Commonly followed in responsible recruitment programmes',
);
/**
 * Guidance to States, with what it calls minimum standards. What it asks of States we ask a declarant about; that this
 * is a declarant's part is our reading.
 */
export const framework = (paragraph: string) =>
  maker(
    'UNODC Framework for Action',
    (p) => `Framework for Action, ${p}`,
    'practice',
    'UNODC, International Framework for Action to Implement the Trafficking in Persons Protocol, 2009',
  )(paragraph, { certainty: 'medium' });
export const lksg = maker(
  'LkSG',
  (p) => `LkSG ${p}`,
  'required',
  'German Act on Corporate Due Diligence Obligations in Supply Chains, 16 July 2021',
);
/** Guidance to public buyers of the United Kingdom, in force for procurements from 24 February 2025. */
export const ppn009 = maker(
  'UK PPN 009',
  (p) => `PPN 009, ${p}`,
  'standard',
  'UK Cabinet Office, Procurement Policy Note 009: Tackling modern slavery in government supply chains, 17 February 2025 (before: PPN 02/23)',
);
export const ilab = maker(
  'ILAB List of Goods',
  (p) => `ILAB list of goods, ${p}`,
  'practice',
  'US Department of Labor, List of Goods Produced by Child Labor or Forced Labor',
);
/** What our own method asks of any declaration, whatever the instrument. */
export const method = maker(
  'Method of this service',
  (p) => `Method: ${p}`,
  'practice',
  'docs/decisions and rules/README of this service',
);
