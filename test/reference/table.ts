import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { Listed } from '../../rules/language.ts';
import { both, either, type Known, open, settled } from './known.ts';
import { type Place, read } from './place.ts';

const scalar = z.union([z.string(), z.number(), z.boolean()]);

/** The tables as the public kit has them: nothing else is known of them here. */
const tables = z
  .array(
    z.object({
      id: z.string(),
      rows: z.array(z.record(z.string(), scalar)),
      goods: z.record(z.string(), z.object({ names: z.array(z.string()), codes: z.array(z.string()) })),
    }),
  )
  .parse(JSON.parse(readFileSync(new URL('../../conformance/tables.json', import.meta.url), 'utf8')));

/** Whether a row of a table fits the answers. */
export function isListed({ table: id, country, good, having }: Listed, place: Place): Known {
  const table = tables.find((each) => each.id === id);
  if (table === undefined) throw new RangeError(`There is no table ${id}.`);
  const rows = table.rows.filter(
    (row) => having === undefined || having.values.some((value) => value === row[having.column]),
  );
  return either(
    rows.map((row) => {
      const { names, codes } = table.goods[String(row.good)] ?? { names: [], codes: [] };
      return both([
        ...(country === undefined ? [] : [holds(country, place, (answer) => answer === row.country)]),
        ...(good === undefined
          ? []
          : [
              either([
                holds(good.name, place, (answer) => names.includes(folded(answer))),
                holds(good.hsCode, place, (answer) => codes.some((code) => beginAlike(code, answer))),
              ]),
            ]),
      ]);
    }),
  );
}

function holds(path: string, place: Place, test: (answer: string) => boolean): Known {
  const { value, pointer } = read(path, place);
  return value === undefined ? open([pointer]) : settled(test(String(value)), [pointer]);
}

function folded(name: string): string {
  const words = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return words
    .filter((word) => word !== '')
    .map((word) => (word.length >= 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word))
    .join(' ');
}

function beginAlike(code: string, answer: string): boolean {
  const digits = answer.replaceAll('.', '');
  if (code.includes('-')) {
    const [from = '', to = ''] = code.split('-');
    const heading = digits.slice(0, 4);
    return from <= heading && heading <= to;
  }
  const other = code.replaceAll('.', '');
  return other.startsWith(digits) || digits.startsWith(other);
}
