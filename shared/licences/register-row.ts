import * as z from 'zod';
import { date, shortText } from '../../rules/forms/values.ts';
import { Problem } from '../errors.ts';
import { fieldErrors } from '../http/field-errors.ts';
import type { CsvRow } from '../http/parse-csv.ts';
import { invalidRequest } from '../http/problem.ts';
import { identifierSchema, normaliseIdentifier } from '../party/identifier.ts';
import type { RegisterSays } from '../store/register.ts';
import { normaliseLicenceNumber } from './licence-number.ts';

/** The most rows that one file may have: see the figures in `docs/licence-registers.md`. */
const mostRows = 5000;

const needed = ['number', 'holder', 'authority', 'valid_from', 'valid_to', 'status'] as const;
const columns = [...needed, 'holder_identifier'] as const;

/** A licence as a file has it. */
export interface RegisterRow {
  line: number;
  /** As numbers are compared. */
  number: string;
  says: RegisterSays;
}

/** A row that is left out, with its number where it has one, and why in a sentence for each mistake. */
export interface RejectedRow {
  line: number;
  written: string;
  number: string;
  detail: string;
}

const identifier = z
  .string()
  .max(130)
  .regex(/^[^:]+:./, 'This must be scheme:id such as GB-COH:01234567.')
  .transform((text) => ({ scheme: text.slice(0, text.indexOf(':')), id: text.slice(text.indexOf(':') + 1) }))
  .pipe(identifierSchema)
  .transform(normaliseIdentifier);

/** Cancelled is what some registers call revoked; here it is the same. */
const statuses = { active: 'active', suspended: 'suspended', revoked: 'revoked', cancelled: 'revoked' } as const;

const rowSchema = z
  .strictObject({
    number: shortText.max(60).refine((text) => normaliseLicenceNumber(text) !== '', {
      error: 'This must be a number: at least one letter or digit.',
    }),
    holder: shortText,
    holder_identifier: z.exactOptional(identifier),
    authority: shortText,
    valid_from: z.exactOptional(date),
    valid_to: z.exactOptional(date),
    status: z
      .string()
      .toLowerCase()
      .pipe(z.enum(['active', 'suspended', 'revoked', 'cancelled'])),
  })
  .superRefine(({ valid_from: from, valid_to: to }, context) => {
    if (from !== undefined && to !== undefined && to < from) {
      context.addIssue({
        code: 'custom',
        path: ['valid_to'],
        message: `It ends on ${to}, before it starts on ${from}.`,
      });
    }
  });

/**
 * A register as its file has it. The first row names the columns, in any order: `number`, `holder`, `authority`,
 * `valid_from`, `valid_to`, `status` (active, suspended, revoked, or cancelled, which counts as revoked), and
 * `holder_identifier` where the register has one. An empty cell is no answer. A row with a mistake is rejected, and so is
 * one whose number an earlier row has, as numbers are compared.
 * Throws `Problem('too-large')` over 5,000 rows, and `Problem('invalid-request')` where a column is missing or not known,
 * or no row is right.
 */
export function readRegister([header, ...lines]: CsvRow[]): { rows: RegisterRow[]; rejected: RejectedRow[] } {
  if (lines.length > mostRows) {
    const detail = `The register was not imported: it has ${lines.length} rows, and ${mostRows} are the most in one file.`;
    throw new Problem('too-large', detail);
  }
  const names = columnsOf(header);
  const rows = new Map<string, RegisterRow>();
  const rejected: RejectedRow[] = [];
  for (const { line, cells } of lines) {
    const read = readRow(names, cells);
    const twin = 'says' in read ? rows.get(read.number) : undefined;
    if ('says' in read && twin === undefined) rows.set(read.number, { line, ...read });
    else {
      const detail = 'detail' in read ? read.detail : `number: Line ${twin?.line} has the same number already.`;
      rejected.push({ line, written: writtenIn(names, cells), number: numberIn(names, cells), detail });
    }
  }
  if (rows.size === 0) throw nothingToImport(rejected);
  return { rows: [...rows.values()], rejected };
}

function columnsOf(header: CsvRow | undefined): string[] {
  const names = (header?.cells ?? []).map((name) => name.trim().toLowerCase());
  const problems = [
    ...needed.filter((name) => !names.includes(name)).map((name) => `The column ${name} is missing in the first line.`),
    ...names.flatMap((name, at) => {
      if (!columns.some((each) => each === name)) return `The column "${name.slice(0, 40)}" is not known here.`;
      return names.indexOf(name) === at ? [] : `The column ${name} stands twice.`;
    }),
  ];
  if (problems.length > 0) throw invalidRequest(problems.map((detail) => ({ pointer: '', detail })));
  return names;
}

function readRow(names: readonly string[], cells: readonly string[]): Omit<RegisterRow, 'line'> | { detail: string } {
  if (cells.length !== names.length) {
    return { detail: `The row has ${cells.length} cells, and the first line names ${names.length} columns.` };
  }
  const named = names.map((name, at) => [name, cells[at]?.trim() ?? '']).filter(([, cell]) => cell !== '');
  const value: unknown = Object.fromEntries(named);
  const { data, error } = rowSchema.safeParse(value);
  if (data === undefined) {
    const mistakes = fieldErrors(error, value, (path) => String(path[0]));
    return { detail: mistakes.map(({ pointer, detail }) => `${pointer}: ${detail}`).join(' ') };
  }
  return {
    number: normaliseLicenceNumber(data.number),
    says: {
      written: data.number,
      holder: { name: data.holder, ...(data.holder_identifier && { identifier: data.holder_identifier }) },
      authority: data.authority,
      ...(data.valid_from && { validFrom: data.valid_from }),
      ...(data.valid_to && { validTo: data.valid_to }),
      status: statuses[data.status],
    },
  };
}

/** What stands where the number should, cut to what a number may have. */
function writtenIn(names: readonly string[], cells: readonly string[]): string {
  return cells[names.indexOf('number')]?.trim().slice(0, 60) ?? '';
}

const numberIn = (names: readonly string[], cells: readonly string[]): string =>
  normaliseLicenceNumber(writtenIn(names, cells));

function nothingToImport(rejected: readonly RejectedRow[]): Problem {
  if (rejected.length === 0) return invalidRequest([{ pointer: '', detail: 'There is no row after the first line.' }]);
  return invalidRequest(rejected.map(({ line, detail }) => ({ pointer: '', detail: `Line ${line}: ${detail}` })));
}
