import { any, hasRows, is, oneOf, term, yes } from '../language.ts';
import { sectors } from './business.ts';
import { federal } from './federal-contract.ts';
import { agenciesUsed, corridors } from './recruitment.ts';

/**
 * Whether something in the work makes the longer questions worth asking, so that a supplier of low risk sees few of
 * them: proportionality, as UK PPN 009 has it for small suppliers. A United States federal contract asks for more. Recruiting is an agency's work, so it is always so there.
 */
export const elevated = term(
  'the work calls for the longer questions',
  'the work does not call for the longer questions',
  any(
    is('/form', 'agency'),
    federal,
    hasRows(corridors),
    hasRows(agenciesUsed),
    yes('/workforce/vulnerable'),
    oneOf('/business/sector', [...sectors.atRisk]),
  ),
);
