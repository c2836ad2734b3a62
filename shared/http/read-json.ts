import { readBody } from './read-body.ts';
import { defaultJsonLimits, type JsonLimits, parseStrictJson } from './strict-json.ts';

export interface JsonBody {
  value: unknown;
  bytes: Uint8Array;
}

/**
 * The body of a request as a value, read strictly and never beyond the limit, and the bytes that it came in.
 * Throws `Problem`: `unsupported-media-type`, `too-large` or `malformed-request`. JSON has no charset but UTF-8
 * (RFC 8259, section 8.1).
 */
export async function readJson(request: Request, limits: JsonLimits = defaultJsonLimits): Promise<JsonBody> {
  const bytes = await readBody(request, { mediaType: 'application/json', bytes: limits.bytes });
  return { value: parseStrictJson(bytes, limits), bytes };
}
