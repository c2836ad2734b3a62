import * as z from 'zod';

const name = z.string().min(1);
/** Below 5 a number tells too much of one organisation to those who know the others; above 100 hardly any is left. */
const least = z.coerce.number().int().min(5).max(100);
const environment = z.object({ RECORDS_TABLE: name, AUDIT_TABLE: name, LEAST_SHOWN: least });

export interface Settings {
  tables: { records: string; audit: string };
  /** Fewer organisations than this show in no statistics. */
  least: number;
}

/** The settings of the counting function. Throws at start, naming the variable, rather than when it is woken. */
export function readSettings(variables: Record<string, string | undefined>): Settings {
  const { RECORDS_TABLE, AUDIT_TABLE, LEAST_SHOWN } = environment.parse(variables);
  return { tables: { records: RECORDS_TABLE, audit: AUDIT_TABLE }, least: LEAST_SHOWN };
}
