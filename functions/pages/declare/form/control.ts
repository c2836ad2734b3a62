import * as z from 'zod';
import {
  country,
  date,
  goodName,
  hsCode,
  language,
  longText,
  money,
  reference,
  shortText,
} from '../../../../rules/forms/values.ts';
import type { Place } from '../../../../rules/forms/walk.ts';

type Choice = string | boolean;

/** How one question is answered on a page. */
export type Control =
  | { kind: 'choice'; values: readonly Choice[] }
  | { kind: 'day' | 'money' | 'country' | 'language' | 'hsCode' | 'group' }
  | { kind: 'number'; least: number; most: number }
  | { kind: 'text'; most: number; lines: boolean }
  | { kind: 'counted'; most: number }
  | { kind: 'ledger'; most: number };

const unwrap = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodOptional ? unwrap(schema.unwrap()) : schema;

/** The control for a place of a form. Throws a TypeError for a schema that no page knows how to ask. */
export function controlOf(place: Place): Control {
  const schema = unwrap(place.schema);
  if (schema === country) return { kind: 'country' };
  if (schema === language) return { kind: 'language' };
  if (schema === hsCode) return { kind: 'hsCode' };
  if (schema === money) return { kind: 'money' };
  if (schema === date || schema instanceof z.ZodISODate) return { kind: 'day' };
  if (schema instanceof z.ZodBoolean) return { kind: 'choice', values: [true, false] };
  if (schema instanceof z.ZodEnum) return { kind: 'choice', values: schema.options.map(String) };
  if (schema instanceof z.ZodNumber) {
    return { kind: 'number', least: schema.minValue ?? 0, most: schema.maxValue ?? Number.MAX_SAFE_INTEGER };
  }
  if (schema === shortText) return { kind: 'text', most: 200, lines: false };
  if (schema === longText) return { kind: 'text', most: 2000, lines: true };
  if (schema === reference || schema === goodName) return { kind: 'text', most: 100, lines: false };
  if (schema instanceof z.ZodArray) return { kind: 'ledger', most: mostRows(schema) };
  const rows = place.members.get('rows');
  if (rows !== undefined) return { kind: 'counted', most: mostRows(unwrap(rows.schema)) };
  if (schema instanceof z.ZodObject) return { kind: 'group' };
  throw new TypeError(`No page knows how to ask for a schema of type ${schema._zod.def.type}.`);
}

function mostRows(list: z.core.$ZodType): number {
  const limit = list._zod.bag.maximum;
  return typeof limit === 'number' ? limit : 1000;
}
