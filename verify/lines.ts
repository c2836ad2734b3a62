import { canonicalJson } from './canonical.ts';
import { Unreadable } from './unreadable.ts';

/** Longer than a declaration with all its verdicts. */
const longestLine = 32 * 1024 * 1024;

/** The lines of a UTF-8 text that comes in pieces, without their ends. Throws `Unreadable` on bytes that are no UTF-8. */
export async function* linesOf(name: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const text = (bytes: Uint8Array): string => {
    try {
      return decoder.decode(bytes);
    } catch (cause) {
      throw new Unreadable(`${name} is not UTF-8.`, { cause });
    }
  };
  let parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      yield text(Buffer.concat([...parts, chunk.subarray(from, end)]));
      parts = [];
      length = 0;
      from = end + 1;
    }
    if (from === chunk.length) continue;
    parts.push(chunk.subarray(from));
    length += chunk.length - from;
    if (length > longestLine) throw new Unreadable(`A line of ${name} is too long.`);
  }
  if (parts.length > 0) yield text(Buffer.concat(parts));
}

/** A JSON text. Throws `Unreadable` where it is none. */
export function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Unreadable(`${name} holds what is not JSON.`, { cause });
  }
}

/** Whether a line is written as RFC 8785 writes its value; then no member of it can stand twice. */
export function isCanonical(line: string, value: unknown): boolean {
  try {
    return canonicalJson(value) === line;
  } catch {
    return false;
  }
}
