import { Problem } from '../errors.ts';
import { tooLarge } from './strict-json.ts';

/**
 * The bytes of a request's body, never beyond the limit. `mediaType` is what it must come as; one in UTF-8 may say so.
 * Throws `Problem`: `unsupported-media-type`, `too-large`, or `malformed-request` where it breaks off.
 */
export async function readBody(
  request: Request,
  { mediaType, bytes }: { mediaType: 'application/json' | 'text/csv'; bytes: number },
): Promise<Uint8Array> {
  const [named = '', ...parameters] = (request.headers.get('content-type') ?? '').split(';').map((part) => part.trim());
  const isUtf8 = parameters.every((each) => /^charset\s*=\s*"?utf-8"?$/i.test(each));
  if (named.toLowerCase() !== mediaType || parameters.length > 1 || !isUtf8) {
    throw new Problem('unsupported-media-type', `The body was not read: send it as Content-Type: ${mediaType}.`);
  }
  if ((request.headers.get('content-encoding') ?? 'identity') !== 'identity') {
    throw new Problem('unsupported-media-type', 'The body was not read: send it without a Content-Encoding.');
  }
  return readBytes(request, bytes);
}

/** The bytes of a body of any media type, never beyond the limit. Throws `Problem` as `readBody` does. */
export async function readBytes(request: Request, allowed: number): Promise<Buffer<ArrayBuffer>> {
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
