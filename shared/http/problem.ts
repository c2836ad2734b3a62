import { type FieldError, Problem, problemKinds } from '../errors.ts';

const mostErrors = 50;

/**
 * A refusal as RFC 9457 problem details. `type` is a reference that stays the same for ever, `instance` names the
 * request in our log. Of more than 50 mistakes the first 50 are listed and the rest counted.
 */
export function problemResponse(problem: Problem, requestId: string): Response {
  const { status, title } = problemKinds[problem.kind];
  const body = {
    type: `/problems/${problem.kind}`,
    title,
    status,
    detail: detail(problem),
    instance: `urn:uuid:${requestId}`,
    ...(problem.errors.length > 0 && { errors: problem.errors.slice(0, mostErrors) }),
  };
  return Response.json(body, {
    status,
    headers: { ...problem.headers, 'content-type': 'application/problem+json' },
  });
}

/** Anything thrown, as a problem: what is not one becomes `internal`, whose sentence says nothing of what happened. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  return new Problem(
    'internal',
    'The request was not carried out because of a fault on our side; it has been logged.',
    {
      cause: thrown,
    },
  );
}

/** Mistakes found by a schema, as one refusal. */
export function invalidRequest(errors: FieldError[]): Problem {
  const count = errors.length === 1 ? 'one mistake' : `${errors.length} mistakes`;
  return new Problem('invalid-request', `The request was not carried out because it has ${count}.`, { errors });
}

function detail(problem: Problem): string {
  const hidden = problem.errors.length - mostErrors;
  return hidden > 0
    ? `${problem.message} The first ${mostErrors} mistakes are listed; there are ${hidden} more.`
    : problem.message;
}
