import { all, counted, is, type List, oneOf, term, yes } from '../../language.ts';

/** What the registers of their countries say of the licences stated; one that no register speaks of is `claimed`. */
export const registered: List = counted('/context/licences');

const inRegister = oneOf('register', ['verified', 'mismatched']);

export const notHeldByRegister = term(
  'by the register it was not valid on the last day of recruitment',
  'by the register it was valid on the last day of recruitment, or no register speaks of it',
  all(inRegister, is('heldOnLastRecruitment', 'no')),
);

export const notInForceByRegister = term(
  'the register has it as suspended or revoked, and the declarant does not',
  'the register does not have it as suspended or revoked, or the declarant says the same',
  all(inRegister, yes('notInForceByRegister')),
);
