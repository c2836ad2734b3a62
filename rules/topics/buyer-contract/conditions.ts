import { oneOf } from '../../language.ts';

/** 13(k)-4 speaks of remedies in government contracts: a grant alone is not reached, 13(k)-2 reaches both. */
export const isContract = oneOf('/contract/kind', ['contract', 'both']);

/** For the examples of rules. */
export const aContract = { contract: { kind: 'contract' } };
export const aGrant = { contract: { kind: 'grant' } };
