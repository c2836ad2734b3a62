import { parseCsv } from '../../shared/http/parse-csv.ts';
import { type ImportFacts, listedNow } from '../../shared/licences/next-registered.ts';
import { readRegister } from '../../shared/licences/register-row.ts';
import type { StatedLicence } from '../../shared/licences/stated-licence.ts';
import type { Registered, RegisterSays } from '../../shared/store/register.ts';

export const agencyName = 'Himal Overseas Pvt. Ltd.';
export const holder = { name: agencyName, identifiers: [{ scheme: 'NP-OCR', id: '1234' }] };

/** A licence as its agency states it: 2024 to 2027, in force, recruited under until January 2026. */
export function stated(changes: Partial<StatedLicence> = {}): StatedLicence {
  return {
    ...{
      row: 'dofe',
      written: '412',
      validFrom: '2024-04-01',
      validTo: '2027-03-31',
      status: 'active',
      renewal: 'none',
    },
    lastRecruitment: '2026-01-20',
    ...changes,
  };
}

/** The same as its register has it. */
export function says(changes: Partial<RegisterSays> = {}): RegisterSays {
  const facts = { written: '412', holder: { name: agencyName }, authority: 'DoFE', status: 'active' as const };
  return { ...facts, validFrom: '2024-04-01', validTo: '2027-03-31', ...changes };
}

/** What is kept of a licence after registers of these days have said this of it, one after another. */
export function registeredAfter(...registers: [asOf: string, says: RegisterSays][]): Registered {
  let kept: Registered | undefined;
  let before: string | undefined;
  for (const [asOf, each] of registers) {
    const facts: ImportFacts = { id: asOf, country: 'NP', asOf, before, at: new Date(`${asOf}T12:00:00Z`) };
    kept = { ...listedNow({ number: '412', says: each }, kept, facts), version: (kept?.version ?? 0) + 1 };
    before = asOf;
  }
  if (kept === undefined) throw new RangeError('No register has said anything.');
  return kept;
}

const columns = ['number', 'holder', 'authority', 'valid_from', 'valid_to', 'status'];

/** A register as CSV: rows by column, each of Himal Overseas and valid for three years unless it says otherwise. */
export function csv(...rows: { [column: string]: string }[]): string {
  const names = [...new Set([...columns, ...rows.flatMap(Object.keys)])];
  const whole = rows.map((row) => ({
    ...{ holder: agencyName, authority: 'DoFE', valid_from: '2024-04-01', valid_to: '2027-03-31', status: 'active' },
    ...row,
  }));
  const cells = (row: { [column: string]: string }) =>
    names.map((name) => `"${(row[name] ?? '').replaceAll('"', '""')}"`);
  return [names, ...whole.map(cells)].map((row) => row.join(',')).join('\r\n');
}

export const readCsv = (text: string) => readRegister(parseCsv(Buffer.from(text)));
