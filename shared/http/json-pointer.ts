/** A path of keys and indexes as a JSON Pointer (RFC 6901); the empty path is the whole document, `''`. */
export function jsonPointer(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${escapeStep(String(step))}`).join('');
}

function escapeStep(step: string): string {
  return step.toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1');
}
