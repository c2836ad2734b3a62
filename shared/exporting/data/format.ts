import * as z from 'zod';
import type { BundleFile } from '../bundle-file.ts';
import type { ExportScope } from '../scope.ts';
import { type Source, stepPlaceSchema } from './steps.ts';

/** What a format has written so far, as far as it has to know it to write on. */
interface Written<State> {
  state: State;
  bytes: Uint8Array;
}

/**
 * How rows become a file. Every step is written by itself from a small state, so that the bytes do not depend on how
 * many steps a page has, and a file can be gone on with.
 */
export interface Format<Item, State extends z.core.util.JSONType> {
  state: z.ZodType<State>;
  begin: () => Written<State>;
  /** One step; `rows` are the records that it adds. */
  add: (state: State, items: readonly Item[]) => Written<State> & { rows: number };
  end: (state: State) => Uint8Array;
}

/** A file of what a source gives, page by page. */
export function fileOf<Item, State extends z.core.util.JSONType>(
  scope: ExportScope,
  source: Source<Item>,
  format: Format<Item, State>,
): BundleFile['page'] {
  const placeSchema = z.object({ at: stepPlaceSchema, state: format.state });
  return async function nextPage(place) {
    const from = place === undefined ? undefined : placeSchema.parse(place);
    const { steps, next } = await source(scope, from?.at);
    const start = from === undefined ? format.begin() : { state: from.state, bytes: new Uint8Array() };
    const parts = [start.bytes];
    let { state } = start;
    let rows = 0;
    for (const items of steps) {
      const added = format.add(state, items);
      parts.push(added.bytes);
      state = added.state;
      rows += added.rows;
    }
    if (next === undefined) parts.push(format.end(state));
    return { bytes: Buffer.concat(parts), rows, next: next && { at: next, state } };
  };
}
