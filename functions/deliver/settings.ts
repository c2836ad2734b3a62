import * as z from 'zod';

const name = z.string().min(1);
const environment = z.object({ RECORDS_TABLE: name, AUDIT_TABLE: name });

export interface Settings {
  tables: { records: string; audit: string };
}

/**
 * The settings of the function that delivers: no more than its tables. Where webhooks may lead is no setting.
 * Throws at start, naming the variable, rather than when it is woken.
 */
export function readSettings(variables: Record<string, string | undefined>): Settings {
  const { RECORDS_TABLE, AUDIT_TABLE } = environment.parse(variables);
  return { tables: { records: RECORDS_TABLE, audit: AUDIT_TABLE } };
}
