import { Problem } from '../errors.ts';

/** What a caller wants to hold of that which it replaces (RFC 9110, sections 13.1.1 and 13.1.2). */
export type Precondition =
  /** It is as one of these entity tags says; weak ones never are. */
  | { kind: 'match'; tags: readonly string[] }
  /** It is there, whatever it is. */
  | { kind: 'exists' }
  /** It is not there yet. */
  | { kind: 'absent' };

const list = /^\s*(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"(?:\s*,\s*(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*")*\s*$/;

/**
 * The precondition of a request that replaces: `If-Match`, or `If-None-Match: *`.
 * Throws `Problem('precondition-required')` where there is neither, and `malformed-request` where one cannot be read.
 */
export function parsePrecondition(headers: Headers): Precondition {
  const match = headers.get('if-match');
  const noneMatch = headers.get('if-none-match');
  if (match !== null && noneMatch !== null) throw malformed('Give If-Match or If-None-Match, and not both.');
  if (noneMatch !== null) {
    if (noneMatch.trim() !== '*') throw malformed('If-None-Match can only be "*" here.');
    return { kind: 'absent' };
  }
  if (match === null) {
    throw new Problem(
      'precondition-required',
      'Nothing was changed, because it was not said what is to be replaced. Read it, and send its ETag as If-Match; for what is not there yet send If-None-Match: *.',
    );
  }
  if (match.trim() === '*') return { kind: 'exists' };
  if (!list.test(match)) throw malformed('If-Match must be an entity tag in double quotes, as ETag gave it.');
  return { kind: 'match', tags: [...match.matchAll(/(?:W\/)?"[^"]*"/g)].map(([tag]) => tag) };
}

/**
 * Lets a replacement pass where its precondition holds; `tag` is that of what is there, in quotes, undefined where
 * nothing is. Throws `Problem('stale-version')` (412) where it does not.
 */
export function requirePrecondition(precondition: Precondition | undefined, tag: string | undefined): void {
  if (precondition === undefined) throw new TypeError('A route that replaces was defined without saying so.');
  const holds = {
    match: () => tag !== undefined && precondition.kind === 'match' && precondition.tags.includes(tag),
    exists: () => tag !== undefined,
    absent: () => tag === undefined,
  }[precondition.kind]();
  if (holds) return;
  throw new Problem(
    'stale-version',
    precondition.kind === 'absent'
      ? 'Nothing was changed, because it is there already. Read it, and send its ETag as If-Match.'
      : 'Nothing was changed, because it is no longer what you read. Read it again, look at what changed, and send its new ETag as If-Match.',
    tag === undefined ? {} : { headers: { etag: tag } },
  );
}

function malformed(detail: string): Problem {
  return new Problem('malformed-request', `Nothing was changed. ${detail}`);
}
