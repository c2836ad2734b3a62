import type { IsoDate } from './vocabulary.ts';

/** A licence as the declarant states it, and what its country's register says of that number. */
export interface LicenceFact {
  /** The row's id in the declaration. */
  id: string;
  country: string;
  number: string;
  /**
   * `claimed`: no register of that country has been imported. `unknown`: the register does not have this number.
   * `mismatched`: it has it, with another holder, other dates or another state. `verified`: it says the same.
   */
  register: 'claimed' | 'verified' | 'mismatched' | 'unknown';
  /** What differs, where something does. */
  differs?: readonly ('holder' | 'validFrom' | 'validTo' | 'status')[];
  /**
   * Whether the register has it as suspended or revoked where the declarant states nothing as grave; there wherever
   * something is `registered`.
   */
  notInForceByRegister?: boolean;
  /** As the register has it. */
  registered?: { validFrom?: IsoDate; validTo?: IsoDate; status: 'active' | 'suspended' | 'revoked'; asOf: IsoDate };
  /**
   * By the register: whether it was valid on the last day of recruitment that the declarant states. Where the declarant
   * states no day, `yes` where the register settles it all the same (in force now, and begun before the period or not
   * yet); absent where it does not, which weighs like `no`. Always absent for `claimed` and `unknown`.
   */
  heldOnLastRecruitment?: 'yes' | 'no';
}
