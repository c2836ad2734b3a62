/** How many of a file's first bytes are looked at. */
export const headBytes = 4096;

/** The kinds of files that are kept. The list is closed: nothing on it runs where it is opened (decision 0014). */
export const mediaTypeNames = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'text/csv',
  'text/plain',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
] as const;
export type MediaType = (typeof mediaTypeNames)[number];

const isZip = begins('PK\x03\x04');

/** The ending under which a browser saves a file of this kind, and whether its first bytes can be of it. */
const mediaTypes: Record<MediaType, { ending: string; fits: (head: Buffer) => boolean }> = {
  'application/pdf': { ending: 'pdf', fits: begins('%PDF-') },
  'image/png': { ending: 'png', fits: begins('\x89PNG\r\n\x1a\n') },
  'image/jpeg': { ending: 'jpg', fits: begins('\xff\xd8\xff') },
  'text/csv': { ending: 'csv', fits: isText },
  'text/plain': { ending: 'txt', fits: isText },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { ending: 'xlsx', fits: isZip },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { ending: 'docx', fits: isZip },
};

/** Whether a file can be of this kind, by its first bytes alone: it is not opened. */
export function fitsMediaType(mediaType: MediaType, head: Uint8Array): boolean {
  return mediaTypes[mediaType].fits(Buffer.from(head));
}

/** The name under which a browser saves a file: its id, never a name that somebody chose. */
export function evidenceName(id: string, mediaType: MediaType): string {
  return `evidence-${id}.${mediaTypes[mediaType].ending}`;
}

/** Whether a file begins so; the bytes are written as Latin-1. */
function begins(magic: string): (head: Buffer) => boolean {
  const bytes = Buffer.from(magic, 'latin1');
  return (head) => head.subarray(0, bytes.length).equals(bytes);
}

/** No control characters but those that lines are made of. UTF-16 has NULs and is refused; bytes over 127 may mean anything. */
function isText(head: Buffer): boolean {
  return head.every((byte) => (byte >= 0x20 && byte !== 0x7f) || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}
