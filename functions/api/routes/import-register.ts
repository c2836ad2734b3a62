import * as z from 'zod';
import { date, shortText } from '../../../rules/forms/values.ts';
import { dayOf } from '../../../shared/assessing/day-of.ts';
import type { CsvRow } from '../../../shared/http/parse-csv.ts';
import { invalidRequest } from '../../../shared/http/problem.ts';
import { endOfImport, type Imported, importRegister } from '../../../shared/licences/import-register.ts';
import type { RegisterFile } from '../../../shared/licences/importing.ts';
import { readRegister } from '../../../shared/licences/register-row.ts';
import { streams } from '../../../shared/store/audit-trail.ts';
import { rowResults } from '../../../shared/store/register.ts';
import { jsonAnswer } from '../answer.ts';
import { defineRoute } from '../define-route.ts';
import { showImport, shownImport } from '../show-register.ts';
import { write } from '../write.ts';
import { registerPath } from './licence-registers.ts';

const example = `number,holder,holder_identifier,authority,valid_from,valid_to,status
412/065/066,Himal Overseas Pvt. Ltd.,NP-OCR:1234,Department of Foreign Employment,2025-04-01,2027-03-31,active
507/066/067,Sagarmatha Placement Pvt. Ltd.,,Department of Foreign Employment,2024-01-15,2026-01-14,suspended
`;

const body = z.custom<CsvRow[]>(Array.isArray).meta({
  description:
    'CSV (RFC 4180) in UTF-8, at most 1 MB and 5,000 rows. The first line names the columns, in any order: `number`, ' +
    '`holder`, `authority`, `valid_from`, `valid_to` (dates such as 2026-03-31; empty where there is none), `status` ' +
    '(`active`, `suspended`, `revoked`, or `cancelled`, which counts as revoked), and where the register has one ' +
    '`holder_identifier`, as `scheme:id`. Other columns are refused.',
  example,
});

const query = z.strictObject({
  asOf: date.meta({ description: 'The day of the register.' }),
  source: shortText.meta({ description: 'Where it was taken, such as the address of its publication.' }),
});

const imported = shownImport.extend({
  licences: z.strictObject({ claimed: z.int(), verified: z.int(), unknown: z.int(), mismatched: z.int() }).meta({
    description: 'How the licences of this country that agencies state stand now.',
  }),
  rows: z.array(
    z.strictObject({
      line: z.int(),
      number: z.string(),
      result: z.enum(rowResults),
      detail: z.string().optional().meta({ description: 'Why the row was rejected, with the columns that are wrong.' }),
    }),
  ),
});

/** After so long no further part begins: the function has 25 seconds, and a part may take ten at its worst. */
const patienceMs = 14_000;

export const importRegisterRoute = defineRoute({
  id: 'import-licence-register',
  method: 'POST',
  path: '/v1/licence-registers/{country}/imports',
  tag: 'Licences',
  summary: "Import a country's register of licences",
  description:
    'The file is the whole register of that day: what an earlier one listed and this one does not is kept as no longer ' +
    'listed. Rows with mistakes are rejected by name and the others go in; what was kept for a rejected row stays. Every ' +
    'licence that agencies state in that country is looked up again. A row holds from the moment it is kept. An import ' +
    'that ended early (503, or no answer) goes on when the same file is sent again with the same `asOf`. A register ' +
    'raises no confidence: what it confirms is still declared.',
  request: { params: registerPath, query, body, bodyAs: 'csv' },
  effect: 'write',
  answers: {
    201: { description: 'It is imported.', schema: imported },
    409: { description: 'The register of a later day is kept already, or another import took the place of this one.' },
    413: { description: 'It has more than 1 MB or 5,000 rows.' },
    503: { description: 'It was not finished in time; the same request again goes on where it stopped.' },
  },
  handle: async (call) => {
    const { services, params, query, body, principal, grant, idempotency } = call;
    const { store, now, newId, retries } = services;
    if (idempotency === undefined) throw new TypeError('A route that writes was defined without saying so.');
    if (query.asOf > dayOf(now())) {
      throw invalidRequest([
        { pointer: '?asOf', detail: 'This must be the day of the register, which cannot lie ahead.' },
      ]);
    }
    const { country } = params;
    const { asOf, source } = query;
    const file: RegisterFile = { country, asOf, source, digest: idempotency.bodyDigest, ...readRegister(body) };
    const started = now().getTime();
    const hasTime = () => now().getTime() - started < patienceMs;
    const by = { issuer: principal.issuer, subject: principal.subject, role: grant.role };
    const made = await importRegister({ store, by, newId, timing: { ...retries, now }, hasTime }, file);
    return write(call, {
      stream: streams.licenceRegister(country),
      prepare: async ({ at }) => {
        const { kept, writes, audit } = await endOfImport(store, made, at);
        const location = `/v1/licence-registers/${country}/imports/${kept.id}`;
        const shown: z.input<typeof imported> = { ...showImport(kept), licences: made.licences, rows: rowsOf(made) };
        return { writes, audit, answer: jsonAnswer(201, shown, { location }) };
      },
    });
  },
});

/** What became of each row, in the order of the file. */
function rowsOf({ file, results }: Imported): z.input<typeof imported>['rows'] {
  const accepted = file.rows.map(({ line, number, says }) => {
    return { line, number: says.written, result: results.get(number) ?? ('unchanged' as const) };
  });
  const rejected = file.rejected.map(({ line, written, detail }) => {
    return { line, number: written, result: 'rejected' as const, detail };
  });
  return [...accepted, ...rejected].sort((one, other) => one.line - other.line);
}
