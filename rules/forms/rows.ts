import * as z from 'zod';
import { rowId } from './values.ts';

type Row = z.ZodObject<{ id: typeof rowId }>;

/** A row of a list: its own id, and questions. */
export const row = <T extends z.ZodRawShape>(shape: T) => z.strictObject({ id: rowId, ...shape });

/**
 * A list whose rows could hide something: how many there are is stated beside the rows, so that a row left out shows.
 * `{ "total": 0, "rows": [] }` declares it empty. Refuses more rows than stated, and ids used twice.
 */
export function countedRows<T extends Row>(of: T, most: number) {
  return z
    .strictObject({ total: z.int().min(0).max(100_000).optional(), rows: z.array(of).max(most).optional() })
    .superRefine(({ total, rows = [] }, context) => {
      refuseTwins(rows, ['rows'], context);
      if (total !== undefined && rows.length > total) {
        context.addIssue({
          code: 'custom',
          path: ['total'],
          message: `${rows.length === 1 ? 'There is 1 row' : `There are ${rows.length} rows`}, more than the total of ${total} that is stated.`,
        });
      }
    });
}

/** Reports rows that share an id, since pointers could not tell them apart. */
export function refuseTwins(rows: readonly { id: string }[], path: string[], context: z.core.$RefinementCtx): void {
  const seen = new Set<string>();
  for (const [index, { id }] of rows.entries()) {
    if (seen.has(id)) {
      context.addIssue({ code: 'custom', path: [...path, index, 'id'], message: `Two rows have the id "${id}".` });
    }
    seen.add(id);
  }
}
