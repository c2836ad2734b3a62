import * as z from 'zod';
import { isMembers, type Json } from '../../rules/engine/scope.ts';

/** What ends an attribute, an element or a quotation, and what a spreadsheet would run. */
export const hostile = `=HYPERLINK("javascript:p()")"><script>p()</script>'onmouseover=p {{7*7}}</textarea></title>`;
/** The same, and it turns the words after it around; not everything may hold such a character. */
const turning = `${hostile}\u202e`;

/** Where a text of any kind may stand in what a schema describes: pointers with `*` for rows and members. */
export function freeTexts(schema: z.core.$ZodType, at = '', inside: readonly z.core.$ZodType[] = []): string[] {
  const own = bare(schema);
  if (inside.includes(own)) return [];
  const deeper = (next: z.core.$ZodType, step: string) => freeTexts(next, `${at}${step}`, [...inside, own]);
  if (worstOf(own) !== undefined) return [at];
  if (own instanceof z.ZodObject) return Object.entries(own.shape).flatMap(([name, each]) => deeper(each, `/${name}`));
  if (own instanceof z.ZodArray) return deeper(own.element, '/*');
  if (own instanceof z.ZodRecord) return deeper(own.valueType, '/*');
  if (own instanceof z.ZodUnion) return own.options.flatMap((option) => deeper(option, ''));
  return [];
}

/** A value with the hostile text wherever its schema takes any text, also where one was left out. */
export function planted(schema: z.core.$ZodType, value: Json, tell: (at: string) => void, at = ''): Json {
  const own = bare(schema);
  const worst = worstOf(own);
  if (worst !== undefined) {
    tell(at);
    return worst;
  }
  if (own instanceof z.ZodUnion) {
    const meant = own.options.find((option) => z.safeParse(option, value).success);
    return meant === undefined ? value : planted(meant, value, tell, at);
  }
  if (own instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((each) => planted(own.element, each, tell, `${at}/*`));
  }
  if (!isMembers(value)) return value;
  if (own instanceof z.ZodRecord) {
    return mapped(Object.entries(value), (each) => planted(own.valueType, each, tell, `${at}/*`));
  }
  if (!(own instanceof z.ZodObject)) return value;
  const schemas = new Map<string, z.core.$ZodType>(Object.entries(own.shape));
  const left = [...schemas].filter(([name, each]) => !(name in value) && worstOf(bare(each)) !== undefined);
  return mapped([...Object.entries(value), ...left.map(([name]): [string, Json] => [name, ''])], (each, name) => {
    const next = schemas.get(name);
    return next === undefined ? each : planted(next, each, tell, `${at}/${name}`);
  });
}

const mapped = (entries: [string, Json][], change: (value: Json, name: string) => Json): Json =>
  Object.fromEntries(entries.map(([name, value]) => [name, change(value, name)]));

/** A schema without what only says that it may be left out, or what becomes of it. */
function bare(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodPipe) return bare(schema.in);
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodReadonly
  ) {
    return bare(schema.unwrap());
  }
  return schema;
}

const worstOf = (schema: z.core.$ZodType): string | undefined =>
  schema instanceof z.ZodString ? [turning, hostile].find((text) => z.safeParse(schema, text).success) : undefined;
