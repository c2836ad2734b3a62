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
  /** The bucket of the bundles. */
  EXPORTS_BUCKET: name,
  /** The bucket of the evidence. */
  EVIDENCE_BUCKET: name,
  /** Set by Lambda, as are the credentials of the function's role. */
  AWS_REGION: name,
});

export interface Settings {
  tables: { records: string; audit: string };
  issuers: IssuerProfileInput[];
  cursorKey: Uint8Array;
  exports: { bucket: string; region: string };
  evidence: { bucket: string; region: string };
}

/** The settings of the API function. Throws at start, naming the variable, rather than at the first request. */
export function readSettings(variables: Record<string, string | undefined>): Settings {
  const settings = environment.parse(variables);
  return {
    tables: { records: settings.RECORDS_TABLE, audit: settings.AUDIT_TABLE },
    issuers: JSON.parse(settings.ISSUER_PROFILES),
    cursorKey: Buffer.from(settings.CURSOR_KEY, 'hex'),
    exports: { bucket: settings.EXPORTS_BUCKET, region: settings.AWS_REGION },
    evidence: { bucket: settings.EVIDENCE_BUCKET, region: settings.AWS_REGION },
  };
}
