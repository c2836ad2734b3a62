import { Problem } from '../../shared/errors.ts';
import { readBytes } from '../../shared/http/read-body.ts';

/** With a file in it; the files that are larger do not come through pages. */
const mostBytes = 5 * 1024 * 1024;

/** Far more than the longest page has; a body of nothing but `&` would be millions. */
const mostFields = 20_000;

const mediaTypes = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/**
 * What a form sends, as a browser does: urlencoded, or multipart where it brings a file; up to 5 MB.
 * Throws `Problem`: `unsupported-media-type`, `too-large`, or `malformed-request` where it cannot be read.
 */
export async function readForm(request: Request): Promise<FormData> {
  const type = request.headers.get('content-type') ?? '';
  const mediaType = type.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (!mediaTypes.includes(mediaType)) {
    throw new Problem('unsupported-media-type', 'Nothing was done, because what was sent did not come from a form.');
  }
  const bytes = await readBytes(request, mostBytes);
  const fields = mediaType === mediaTypes[0] ? countOf(bytes, '&') : countOf(bytes, 'Content-Disposition');
  if (fields > mostFields) {
    throw new Problem('too-large', `Nothing was done, because the form has more than ${mostFields} fields.`);
  }
  try {
    return await new Response(bytes, { headers: { 'content-type': type } }).formData();
  } catch (cause) {
    throw new Problem('malformed-request', 'Nothing was done, because the form could not be read.', { cause });
  }
}

function countOf(bytes: Buffer, sought: string): number {
  let count = 0;
  for (let at = bytes.indexOf(sought); at >= 0; at = bytes.indexOf(sought, at + 1)) count += 1;
  return count;
}
