import { oneOf, term } from '../../language.ts';

/** 13(k)-4 speaks of remedies in government contracts: a grant alone is not reached, 13(k)-2 reaches both. */
export const isContract = term(
  'it is a contract, and not a grant alone',
  'it is a grant alone',
  oneOf('/contract/kind', ['contract', 'both']),
);

/** For the examples of rules. */
export const aContract = { contract: { kind: 'contract' } };
export const aGrant = { contract: { kind: 'grant' } };
