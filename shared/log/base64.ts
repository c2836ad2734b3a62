/**
 * The bytes of a text in base64 (RFC 4648, section 4); undefined where it is not exactly what encoding those bytes
 * gives, so that no two texts stand for the same bytes.
 */
export function fromBase64(text: string): Uint8Array | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? new Uint8Array(bytes) : undefined;
}

export function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
