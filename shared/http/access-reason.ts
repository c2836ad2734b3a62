import { invalidRequest } from './problem.ts';

/** The header in which a reader says why others' records are read. */
export const accessReasonHeader = 'Access-Reason';

/** The most characters that a reason may have. */
export const longestReason = 200;

/**
 * The reason in an `Access-Reason` header, without white space around it; undefined where there is none.
 * Throws `Problem('invalid-request')` naming the header where it is empty, too long or not text, or absent and required.
 */
export function parseAccessReason(
  header: string | null,
  { required = false }: { required?: boolean | undefined } = {},
): string | undefined {
  if (header === null) {
    if (required) throw refusal('Say in this header why the records are read: they are of others.');
    return undefined;
  }
  const reason = asText(header).trim();
  if (reason === '' || [...reason].length > longestReason || /\p{C}/u.test(reason)) {
    throw refusal(`This header must be text of 1 to ${longestReason} characters without control characters.`);
  }
  return reason;
}

/** HTTP gives bytes as Latin-1, and clients send UTF-8: what can be read as UTF-8 was meant so. */
function asText(header: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(header, bytesOfLatin1));
  } catch {
    return header;
  }
}

function bytesOfLatin1(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code > 0xff) throw new RangeError('This is no byte.');
  return code;
}

function refusal(detail: string) {
  return invalidRequest([{ pointer: accessReasonHeader, detail }]);
}
