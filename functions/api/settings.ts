import * as z from 'zod';
import type { IssuerProfileInput } from '../../shared/access/issuer-profile.ts';

const name = z.string().min(1);

const environment = z.object({
  RECORDS_TABLE: name,
  AUDIT_TABLE: name,
  /** JSON: a list of issuer profiles, which `createTokenVerifier` checks one by one. */
  ISSUER_PROFILES: name,
  /** 32 bytes in hexadecimal. */
  CURSOR_KEY: z.string().regex(/^[0-9a-f]{64}$/i, 'CURSOR_KEY must be 64 hexadecimal digits.'),
});

export interface Settings {
  tables: { records: string; audit: string };
  issuers: IssuerProfileInput[];
  cursorKey: Uint8Array;
}

/** The settings of the API function. Throws at start, naming the variable, rather than at the first request. */
export function readSettings(variables: Record<string, string | undefined>): Settings {
  const { RECORDS_TABLE, AUDIT_TABLE, ISSUER_PROFILES, CURSOR_KEY } = environment.parse(variables);
  return {
    tables: { records: RECORDS_TABLE, audit: AUDIT_TABLE },
    issuers: JSON.parse(ISSUER_PROFILES),
    cursorKey: Buffer.from(CURSOR_KEY, 'hex'),
  };
}
