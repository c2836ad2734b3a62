import type * as z from 'zod';
import { packedText } from './packed.ts';

/**
 * A value kept as JSON text in one attribute, packed or plain; parsed and checked when it is read.
 * Bodies are kept so and not as DynamoDB maps: a map nests 32 levels at most, forgets the order of keys, changes large
 * numbers, and a digest could not be taken from what is kept.
 */
export function jsonText<T extends z.ZodType>(schema: T) {
  return packedText.transform((text): unknown => JSON.parse(text)).pipe(schema);
}
