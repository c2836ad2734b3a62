import * as z from 'zod';

/**
 * A value kept as JSON text in one attribute, parsed and checked when it is read.
 * Bodies are kept so and not as DynamoDB maps: a map nests 32 levels at most, forgets the order of keys, changes large
 * numbers, and a digest could not be taken from what is kept.
 */
export function jsonText<T extends z.ZodType>(schema: T) {
  return z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);
}
