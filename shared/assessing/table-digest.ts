import type { PublicTable } from '../../rules/data/public-table.ts';
import { tableOf } from '../../rules/data/tables.ts';
import { digestOf } from '../audit/canonical.ts';

const digests = new WeakMap<PublicTable, string>();

/** SHA-256 of what a public table says: its rows, and the codes of its goods; where it comes from is not part of it. */
export function tableDigest(id: string): string {
  const table = tableOf(id);
  const { rows, codes } = table;
  const digest =
    digests.get(table) ??
    digestOf({ rows, codes: [...(codes?.byGood ?? [])], later: [...(codes?.later.byGood ?? [])] });
  digests.set(table, digest);
  return digest;
}
