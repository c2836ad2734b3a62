import { type Registered, registeredLicences, registersOf } from '../store/register.ts';
import type { Store } from '../store/store.ts';
import type { LicenceName } from './stated-licence.ts';

/** What the registers of some countries say of some licences, as it was read. */
export interface Registers {
  registered: (name: LicenceName) => Registered | undefined;
  /** Whether a register of the country was imported to its end. */
  isKept: (country: string) => boolean;
}

/** DynamoDB reads so many keys at once. */
const batch = 100;

/** Reads what registers say of these licences now, consistently; nothing where there are none. */
export async function readRegisters(store: Store, names: readonly LicenceName[]): Promise<Registers> {
  const nameOf = ({ country, number }: LicenceName) => JSON.stringify([country, number]);
  const wanted = [...new Map(names.map((name) => [nameOf(name), name])).values()];
  const parts = Array.from({ length: Math.ceil(wanted.length / batch) }, (_, part) =>
    wanted.slice(part * batch, (part + 1) * batch),
  );
  const [registers, rows] = await Promise.all([
    Promise.all(parts.map((part) => registersOf(store, new Set(part.map(({ country }) => country))))),
    Promise.all(parts.map((part) => registeredLicences(store, part))),
  ]);
  const kept = new Set(registers.flat().flatMap(({ country, current }) => (current === undefined ? [] : [country])));
  const byName = new Map(rows.flat().map((row) => [nameOf(row), row]));
  return { registered: (name) => byName.get(nameOf(name)), isKept: (country) => kept.has(country) };
}
