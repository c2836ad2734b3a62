import * as z from 'zod';

const name = z.string().min(1);
const environment = z.object({ RECORDS_TABLE: name, AUDIT_TABLE: name, QUEUE_URL: z.url() });

export interface Settings {
  tables: { records: string; audit: string };
  queueUrl: string;
}

/** The settings of the announcer. Throws at start, naming the variable, rather than when it is woken. */
export function readSettings(variables: Record<string, string | undefined>): Settings {
  const { RECORDS_TABLE, AUDIT_TABLE, QUEUE_URL } = environment.parse(variables);
  return { tables: { records: RECORDS_TABLE, audit: AUDIT_TABLE }, queueUrl: QUEUE_URL };
}
