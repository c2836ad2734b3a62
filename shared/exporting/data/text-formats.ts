import * as z from 'zod';
import { canonicalJson } from '../../audit/canonical.ts';
import { csvRows } from '../../http/csv.ts';
import type { Column, Row } from './columns.ts';
import type { Format } from './format.ts';

const nothing = z.null();
const noBytes = new Uint8Array();

/** CSV as `csvRows` writes it, with the columns' names in front. It has no byte order mark: programs read it. */
export const csvFormat = (columns: readonly Column[]): Format<Row, null> => ({
  state: nothing,
  begin: () => ({ state: null, bytes: Buffer.from(csvRows([columns.map(({ name }) => name)])) }),
  add: (state, rows) => ({
    state,
    bytes: Buffer.from(csvRows(rows.map((row) => columns.map(({ name }) => row[name] ?? null)))),
    rows: rows.length,
  }),
  end: () => noBytes,
});

/** A line of canonical JSON (RFC 8785) for each row. */
export const ndjsonFormat: Format<Row, null> = {
  state: nothing,
  begin: () => ({ state: null, bytes: noBytes }),
  add: (state, rows) => ({
    state,
    bytes: Buffer.from(rows.map((row) => `${canonicalJson(row)}\n`).join('')),
    rows: rows.length,
  }),
  end: () => noBytes,
};
