import * as z from 'zod';

const name = z.string().min(1);
const environment = z.object({
  RECORDS_TABLE: name,
  AUDIT_TABLE: name,
  /** The name of the log, which is the name of its keys. */
  LOG_ORIGIN: name,
  /** The keys in force, with commas between: all of them sign. */
  LOG_KEYS: name.transform((list) => list.split(',')).pipe(z.array(name)),
  CHECKPOINT_BUCKET: name,
});

export interface Settings {
  tables: { records: string; audit: string };
  origin: string;
  keys: string[];
  bucket: string;
}

/** The settings of the notary. Throws at start, naming the variable, rather than when it is woken. */
export function readSettings(variables: Record<string, string | undefined>): Settings {
  const { RECORDS_TABLE, AUDIT_TABLE, LOG_ORIGIN, LOG_KEYS, CHECKPOINT_BUCKET } = environment.parse(variables);
  return {
    tables: { records: RECORDS_TABLE, audit: AUDIT_TABLE },
    origin: LOG_ORIGIN,
    keys: LOG_KEYS,
    bucket: CHECKPOINT_BUCKET,
  };
}
