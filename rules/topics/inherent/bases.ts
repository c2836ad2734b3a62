import { p29, ppn009, un13 } from '../../basis.ts';

/** Supply and recruitment chains are to be looked through: what every rule on the context helps with. */
export const diligence = [un13('j', 1), p29('2(e)')];

/** One of the six characteristics of risk of UK procurement guidance, with what it helps with. */
export const characteristic = (name: string) => [ppn009(`characteristics of risk: ${name}`), ...diligence];
