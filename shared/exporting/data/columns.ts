import * as z from 'zod';
import type { Cell } from '../../http/csv.ts';

/** One record of a data file: a cell for each column, in the same order in every format and every release. */
export type Row = { readonly [column: string]: Cell };

/** A column of a row's schema, with what it means and where it comes from; a line of the data dictionary. */
export const column = <T extends z.ZodType>(schema: T, meaning: string, source: string): T =>
  schema.meta({ description: meaning, source });

/** A column as the data dictionary tells of it. */
export interface Column {
  name: string;
  /** In words, such as `whole number` or `date (YYYY-MM-DD)`. */
  type: string;
  meaning: string;
  source: string;
}

const valueSchema = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  enum: z.array(z.string()).optional(),
});
const memberSchema = valueSchema.extend({
  description: z.string(),
  source: z.string(),
  anyOf: z.array(valueSchema).optional(),
});
const objectSchema = z.looseObject({ properties: z.record(z.string(), memberSchema) });

/** The columns of a row, in their order. Throws a `ZodError` where one of them says nothing of itself. */
export function columnsOf(row: z.ZodObject): Column[] {
  const { properties } = objectSchema.parse(z.toJSONSchema(row));
  return Object.entries(properties).map(([name, { description, source, ...value }]) => {
    const some = kindsOf(value).filter(({ type }) => type !== 'null');
    const type = [...some.map(nameOf), ...(some.length < kindsOf(value).length ? ['empty'] : [])].join(', or ');
    return { name, type, meaning: description, source };
  });
}

type Kind = z.infer<typeof valueSchema>;

/** The kinds of values that a column may have, each by itself. */
const kindsOf = ({ anyOf, type, ...rest }: Kind & { anyOf?: Kind[] | undefined }): Kind[] =>
  anyOf ?? (Array.isArray(type) ? type.map((each) => ({ ...rest, type: each })) : [{ ...rest, type }]);

function nameOf({ type, format, enum: values }: Kind): string {
  if (values !== undefined) return `one of: ${values.join(', ')}`;
  if (format === 'date') return 'date (YYYY-MM-DD)';
  if (format === 'date-time') return 'time (RFC 3339, UTC)';
  if (type === 'integer') return 'whole number';
  return type === 'boolean' ? 'true or false' : 'text';
}
