import { parseItem } from 'structured-headers';
import { Problem } from '../errors.ts';

const longest = 128;

/** Not a structured field, but what most clients send; a UUID begins with a digit and so is not even an RFC 8941 token. */
const bare = /^[A-Za-z0-9][A-Za-z0-9._:~-]*$/;

/**
 * The key in an `Idempotency-Key` header: a string of RFC 8941 (`"8e03…"`), or the same without quotes; both are the
 * same key. Throws `Problem('idempotency-key-missing')` when it is absent, empty, malformed or longer than 128 characters.
 */
export function parseIdempotencyKey(header: string | null | undefined): string {
  const text = header?.trim() ?? '';
  if (text === '')
    throw refusal('Nothing was done: send an Idempotency-Key, for example a new UUID for each new request.');
  const key = bare.test(text) ? text : quoted(text);
  if (key === undefined || key === '') {
    throw refusal('Nothing was done: the Idempotency-Key must be one quoted string such as "8e03978e-40d5-43dd-bc93".');
  }
  if (key.length > longest) {
    throw refusal(
      `Nothing was done: the Idempotency-Key has ${key.length} characters and at most ${longest} are allowed.`,
    );
  }
  return key;
}

function quoted(text: string): string | undefined {
  try {
    const [value, parameters] = parseItem(text);
    return typeof value === 'string' && parameters.size === 0 ? value : undefined;
  } catch {
    return undefined;
  }
}

function refusal(detail: string): Problem {
  return new Problem('idempotency-key-missing', detail);
}
