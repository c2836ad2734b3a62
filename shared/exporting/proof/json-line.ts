import { canonicalJson } from '../../audit/canonical.ts';

/** A line of an `.ndjson` file of proofs: canonical JSON (RFC 8785), so that whoever reads it can hash what stands there. */
export const jsonLine = (value: unknown): string => `${canonicalJson(value)}\n`;
