/** One mistake in a request: the JSON Pointer (RFC 6901), `?name` of a query parameter or a header, and a whole sentence. */
export interface FieldError {
  pointer: string;
  detail: string;
}

/** The kinds of refusal a caller can meet; each has one status and one title (RFC 9457, section 3.1). */
export const problemKinds = {
  'malformed-request': { status: 400, title: 'The request cannot be read' },
  'invalid-request': { status: 400, title: 'The request has mistakes' },
  'idempotency-key-missing': { status: 400, title: 'An Idempotency-Key is needed' },
  unauthenticated: { status: 401, title: 'A valid bearer token is needed' },
  forbidden: { status: 403, title: 'This role may not do this' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'method-not-allowed': { status: 405, title: 'This address does not know this method' },
  conflict: { status: 409, title: 'This conflicts with what is already kept' },
  'stale-version': { status: 412, title: 'Somebody changed this in the meantime' },
  'too-large': { status: 413, title: 'The request is too large' },
  'unsupported-media-type': { status: 415, title: 'The body is not of the media type that is read here' },
  'key-reused': { status: 422, title: 'This Idempotency-Key was used for another request' },
  'precondition-required': { status: 428, title: 'If-Match is needed' },
  unavailable: { status: 503, title: 'The service is busy' },
  internal: { status: 500, title: 'Something went wrong here' },
} as const;

export type ProblemKind = keyof typeof problemKinds;

interface ProblemFacts {
  errors?: FieldError[];
  headers?: Record<string, string>;
  cause?: unknown;
}

/**
 * A refusal that the caller is told about, as RFC 9457 problem details.
 * `detail` is a whole sentence that says what did not happen and what to do; it holds no internals.
 */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly errors: readonly FieldError[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(kind: ProblemKind, detail: string, facts: ProblemFacts = {}) {
    super(detail, { cause: facts.cause });
    this.name = 'Problem';
    this.kind = kind;
    this.errors = facts.errors ?? [];
    this.headers = facts.headers ?? {};
  }

  get status(): number {
    return problemKinds[this.kind].status;
  }
}
