import type { Problem } from '../../shared/errors.ts';
import { asProblem } from '../../shared/http/problem.ts';
import { ApiProblem } from './api-problem.ts';
import type { MessageKey } from './texts/messages.ts';
import type { Speaker } from './texts/speaker.ts';
import type { PageView } from './view.ts';

interface Words {
  title: MessageKey;
  body: MessageKey;
  todo?: MessageKey;
}

const words = {
  notFound: { title: 'error.not-found.title', body: 'error.not-found.body', todo: 'error.not-found.todo' },
  forbidden: { title: 'error.forbidden.title', body: 'error.forbidden.body', todo: 'error.forbidden.todo' },
  method: { title: 'error.method.title', body: 'error.method.body' },
  stale: { title: 'error.stale.title', body: 'error.stale.body', todo: 'error.stale.todo' },
  tooLarge: { title: 'error.too-large.title', body: 'error.too-large.body', todo: 'error.too-large.todo' },
  conflict: { title: 'error.conflict.title', body: 'error.conflict.body', todo: 'error.conflict.todo' },
  refused: { title: 'error.refused.title', body: 'error.refused.body', todo: 'error.refused.todo' },
  busy: { title: 'error.busy.title', body: 'error.busy.body', todo: 'error.busy.todo' },
  internal: { title: 'error.internal.title', body: 'error.internal.body', todo: 'error.internal.todo' },
} as const satisfies Record<string, Words>;

const wordsOf: Record<number, Words> = {
  403: words.forbidden,
  404: words.notFound,
  405: words.method,
  409: words.conflict,
  412: words.stale,
  413: words.tooLarge,
  429: words.busy,
  503: words.busy,
};

/** What is known of what went wrong: by the API, by the pages themselves, or by nobody. */
export interface Failure {
  status: number;
  /** In English, for who can use it; empty where there is nothing to say. */
  details: readonly string[];
  headers: Record<string, string>;
  /** What only our log may hold. */
  cause: unknown;
}

/** Anything thrown by a page, as what is said of it. What is not a refusal is a fault of ours, and says nothing. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof ApiProblem) {
    const { status, detail, errors, headers } = thrown;
    const retryAfter = headers.get('retry-after');
    const details = [detail, ...errors.map((error) => error.detail)];
    return { status, details, headers: retryAfter === null ? {} : { 'retry-after': retryAfter }, cause: thrown };
  }
  const problem: Problem = asProblem(thrown);
  const details = [problem.message, ...problem.errors.map((error) => error.detail)];
  return { status: problem.status, details, headers: { ...problem.headers }, cause: problem.cause ?? problem };
}

/** The page that says so: what happened, whether anything was changed, and what to do. */
export function errorPage({ status, details }: Failure, text: Speaker, requestId: string): PageView {
  const { title, body, todo } = wordsOf[status] ?? (status < 500 ? words.refused : words.internal);
  const isRefused = body === words.refused.body || body === words.conflict.body;
  return {
    kind: 'page',
    status,
    title: text.say(title),
    body: (
      <>
        <h1 class="govuk-heading-l">{text.say(title)}</h1>
        <p class="govuk-body">{text.say(body)}</p>
        {todo !== undefined && <p class="govuk-body">{text.say(todo, { request: requestId })}</p>}
        {isRefused && (
          <>
            <p class="govuk-body">{text.say('error.refused.detail')}</p>
            <ul class="govuk-list govuk-list--bullet" lang="en" dir="ltr">
              {details.map((detail) => (
                <li>{detail}</li>
              ))}
            </ul>
          </>
        )}
        <p class="govuk-body">
          <a class="govuk-link" href="/">
            {text.say('error.start')}
          </a>
        </p>
      </>
    ),
  };
}
