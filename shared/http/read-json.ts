import { Problem } from '../errors.ts';
import { defaultJsonLimits, type JsonLimits, parseStrictJson, tooLarge } from './strict-json.ts';

/** `application/json`, at most with `charset=utf-8`: JSON has no other (RFC 8259, section 8.1). */
const json = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

export interface JsonBody {
  value: unknown;
  bytes: Uint8Array;
}

/**
 * The body of a request as a value, read strictly and never beyond the limit, and the bytes that it came in.
 * Throws `Problem`: `unsupported-media-type`, `too-large` or `malformed-request`.
 */
export async function readJson(request: Request, limits: JsonLimits = defaultJsonLimits): Promise<JsonBody> {
  if (!json.test(request.headers.get('content-type')?.trim() ?? '')) {
    throw new Problem('unsupported-media-type', 'The body was not read: send it as Content-Type: application/json.');
  }
  if ((request.headers.get('content-encoding') ?? 'identity') !== 'identity') {
    throw new Problem('unsupported-media-type', 'The body was not read: send it without a Content-Encoding.');
  }
  const bytes = await readBytes(request, limits.bytes);
  return { value: parseStrictJson(bytes, limits), bytes };
}

async function readBytes(request: Request, allowed: number): Promise<Uint8Array> {
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > allowed) throw tooLarge(announced, allowed);
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of request.body ?? []) {
      length += chunk.byteLength;
      if (length > allowed) throw tooLarge(length, allowed);
      chunks.push(chunk);
    }
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    throw new Problem('malformed-request', 'The body was not read, because it broke off before its end.', { cause });
  }
  return Buffer.concat(chunks);
}
