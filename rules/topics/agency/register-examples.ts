import type { Beside } from '../../assessment.ts';
import type { LicenceFact } from '../../licence-fact.ts';

type Said = Pick<LicenceFact, 'register' | 'heldOnLastRecruitment' | 'notInForceByRegister'>;

/** What a register says of the licence `dofe`, for the examples of rules: valid when workers were recruited, unless said. */
export function registerSays({ register, heldOnLastRecruitment = 'yes', notInForceByRegister = false }: Said): Beside {
  const isListed = register === 'verified' || register === 'mismatched';
  const row: LicenceFact = {
    id: 'dofe',
    country: 'NP',
    number: '1234/078',
    register,
    ...(isListed ? { heldOnLastRecruitment, notInForceByRegister } : {}),
  };
  return { licences: { total: 1, rows: [row] } };
}
