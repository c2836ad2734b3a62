import * as z from 'zod';
import type { FieldError } from '../../shared/errors.ts';

const problem = z.object({
  title: z.string(),
  detail: z.string(),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).default([]),
});

/** The API did not do what a page asked of it: its problem details (RFC 9457), for the page to show. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** Each mistake by its JSON Pointer, `?name` of a parameter, or header. */
  readonly errors: readonly FieldError[];
  readonly headers: Headers;

  constructor(status: number, facts: z.output<typeof problem>, headers = new Headers()) {
    super(facts.detail);
    this.status = status;
    this.title = facts.title;
    this.detail = facts.detail;
    this.errors = facts.errors;
    this.headers = headers;
  }
}

/** The problem that an answer holds; one without any, as a gateway gives, tells its status only. */
export async function problemOf(answer: Response): Promise<ApiProblem> {
  const { data } = problem.safeParse(await answer.json().catch(() => undefined));
  const facts = data ?? { title: '', detail: `The API answered with ${answer.status}.`, errors: [] };
  return new ApiProblem(answer.status, facts, answer.headers);
}
