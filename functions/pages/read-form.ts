import { Problem } from '../../shared/errors.ts';
import { readBytes } from '../../shared/http/read-body.ts';

/** With a file in it: a function takes 6 MB, and gets forms in base64. Larger files do not come through pages. */
const mostBytes = 4_500_000;

/** Far more than the longest page has; a body of nothing but `&` would be millions. */
const mostFields = 20_000;

const mediaTypes = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/** The one field in which pages ask for a file: anywhere else it would be taken for a text. */
const fileField = 'file';

/**
 * What a form sends, as a browser does: urlencoded, or multipart where it brings a file; up to 4.5 MB.
 * Throws `Problem`: `unsupported-media-type`, `too-large`, or `malformed-request` where it cannot be read.
 */
export async function readForm(request: Request): Promise<FormData> {
  const type = request.headers.get('content-type') ?? '';
  const mediaType = type.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (!mediaTypes.includes(mediaType)) {
    throw new Problem('unsupported-media-type', 'Nothing was done, because what was sent did not come from a form.');
  }
  const bytes = await readBytes(request, mostBytes);
  if (hasMore(bytes, mediaType === mediaTypes[0] ? '&' : boundaryOf(type), mostFields)) {
    throw new Problem('too-large', `Nothing was done, because the form has more than ${mostFields} fields.`);
  }
  const form = await parsed(bytes, type);
  if ([...form].some(([name, value]) => name !== fileField && typeof value !== 'string')) throw unreadable();
  return form;
}

async function parsed(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<FormData> {
  try {
    return await new Response(bytes, { headers: { 'content-type': type } }).formData();
  } catch (cause) {
    throw unreadable(cause);
  }
}

const unreadable = (cause?: unknown): Problem =>
  new Problem('malformed-request', 'Nothing was done, because the form could not be read.', { cause });

/** What stands before every part (RFC 2046, section 5.1.1), from a type as browsers write it and no other. */
function boundaryOf(type: string): string {
  const own = /^[^;]+;\s*boundary=(?:"([^"\\]+)"|([^\s";,]+))\s*$/i.exec(type);
  const boundary = own?.[1] ?? own?.[2];
  if (boundary === undefined) throw unreadable();
  return `--${boundary}`;
}

function hasMore(bytes: Buffer, sought: string, most: number): boolean {
  let at = -1;
  for (let count = 0; count <= most; count += 1) {
    at = bytes.indexOf(sought, at + 1);
    if (at < 0) return false;
  }
  return true;
}
