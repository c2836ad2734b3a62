import * as z from 'zod';
import { invalidRequest } from '../../shared/http/problem.ts';

/**
 * The parameters of a query. Throws `Problem('invalid-request')` when one stands twice: readers differ in which counts.
 * Those that a route lets stand several times come as one text with commas between.
 */
export function queryValues(url: string, repeatable: readonly string[] = []): Record<string, string> {
  const { searchParams } = new URL(url);
  const names = [...searchParams.keys()];
  const twice = [
    ...new Set(names.filter((name, index) => names.indexOf(name) !== index && !repeatable.includes(name))),
  ];
  if (twice.length > 0) {
    throw invalidRequest(twice.map((name) => ({ pointer: `?${name}`, detail: 'This parameter stands twice.' })));
  }
  return Object.fromEntries(names.map((name) => [name, searchParams.getAll(name).join(',')]));
}

/** A whole number in a query, with what counts when it is left out. */
export function wholeNumber(bounds: { min: number; max: number; otherwise: number; description: string }) {
  const { min, max, otherwise, description } = bounds;
  return z
    .string()
    .regex(/^\d{1,9}$/, `This must be a whole number from ${min} to ${max}.`)
    .transform(Number)
    .refine((value) => value >= min && value <= max, `This must be a whole number from ${min} to ${max}.`)
    .optional()
    .transform((value) => value ?? otherwise)
    .meta({ description: `${description} Left out: ${otherwise}.`, type: 'integer', minimum: min, maximum: max });
}

/** `?dryRun=true`. */
export const trueOrFalse = z
  .enum(['true', 'false'])
  .optional()
  .transform((value) => value === 'true');
