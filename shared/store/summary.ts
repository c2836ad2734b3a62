/**
 * What lists show of an item stands in one map, because an index projects that one attribute: DynamoDB takes at most
 * 20 named ones for each index and 100 for a table, which DynamoDB Local does not check.
 */
export const summaryAttribute = 'summary';

/** An item's own attributes, with its summary's members beside them: as schemas read it, from table or index. */
export function flattened({ [summaryAttribute]: summary, ...own }: Record<string, unknown>): Record<string, unknown> {
  return typeof summary === 'object' ? { ...summary, ...own } : own;
}
