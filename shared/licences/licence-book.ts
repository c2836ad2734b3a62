import type { Declaration } from '../../rules/assessment.ts';
import { type Licence, licencesOf } from '../store/licence.ts';
import type { Party } from '../store/party.ts';
import type { Store } from '../store/store.ts';
import { type Registers, readRegisters } from './registers.ts';
import { standOf } from './stand.ts';
import { type LicenceName, type StatedLicence, statedLicenceSchema, statedLicences } from './stated-licence.ts';

/** A row of a declaration, and where it stands by the register of its country. */
export type StandingLicence = Licence['stated'][number];

/** One licence, with a row for each term that is stated of it. */
export type StandingLicences = LicenceName & { rows: StandingLicence[] };

/** An agency's licences: what is kept of them, and what the newest declaration and the registers make of them now. */
export interface LicenceBook {
  kept: readonly Licence[];
  /** In the order in which the declaration names them. */
  stated: readonly StandingLicences[];
  /** Kept, and not named by the declaration. */
  withdrawn: readonly StandingLicences[];
}

export const noLicences: LicenceBook = { kept: [], stated: [], withdrawn: [] };

export const licenceKey = ({ country, number }: LicenceName): string => JSON.stringify([country, number]);

/** Reads what is known of the licences that an agency's declaration states. Consistent reads. */
export async function readLicenceBook(
  store: Store,
  party: Pick<Party, 'id' | 'name' | 'identifiers'>,
  declaration: Pick<Declaration, 'form' | 'answers' | 'period'>,
): Promise<LicenceBook> {
  const kept = await licencesOf(store, party.id);
  const stated = [...Map.groupBy(statedLicences(declaration), licenceKey).values()];
  const names = new Set(stated.flat().map(licenceKey));
  const old = kept.filter((each) => !names.has(licenceKey(each)));
  const registers = await readRegisters(store, [...stated.flat(), ...old]);
  return {
    kept,
    stated: stated.flatMap(([first, ...rest]) =>
      first === undefined ? [] : [standing(first, [first, ...rest], party, registers)],
    ),
    withdrawn: old.map((each) => standing(each, each.stated, party, registers)),
  };
}

/** One licence as it stands now. */
export function standing(
  { country, number }: LicenceName,
  rows: readonly StatedLicence[],
  party: Pick<Party, 'name' | 'identifiers'>,
  registers: Registers,
): StandingLicences {
  const registered = registers.registered({ country, number });
  const isKept = registers.isKept(country);
  return {
    country,
    number,
    rows: rows.map((row) => ({ ...bare(row), stand: standOf(row, party, registered, isKept) })),
  };
}

/** Only what is stated, of a row that may know more. */
export function bare(row: StatedLicence): StatedLicence {
  return statedLicenceSchema.parse(row);
}
