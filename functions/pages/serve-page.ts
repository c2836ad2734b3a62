import { Problem } from '../../shared/errors.ts';
import { answerView } from './answer-view.tsx';
import { createApiClient } from './api-client.ts';
import { ApiProblem } from './api-problem.ts';
import type { PageSpec } from './define-page.ts';
import { errorPage, failureOf } from './error-page.tsx';
import { languageCookie } from './language.ts';
import { readForm } from './read-form.ts';
import type { PageServices } from './services.ts';
import { type Session, SessionEnded } from './session-door.ts';
import { chooseLanguage } from './texts/choose-language.ts';
import { createSpeaker, type Speaker } from './texts/speaker.ts';
import type { View } from './view.ts';

/** What came in: a request at a page, or one that no page answers and why. */
type Incoming = { request: Request; requestId: string } & (
  | { page: PageSpec; params: Record<string, string> }
  | { problem: Problem }
);

/** So that a part of an address stands in a path of the API as it is, and never as a step up. */
const safePart = /^(?!\.\.?$)[\w.~:-]{1,200}$/;

/**
 * Answers with a page, in this order: who asks and in which language, may this role, does the form come from our own
 * page, then the page's own code. Whatever goes wrong on the way is said on a page that looks the same.
 */
export async function servePage(services: PageServices, incoming: Incoming): Promise<Response> {
  const { request, requestId } = incoming;
  const text = speakerFor(services, request);
  const { pathname, search } = new URL(request.url);
  const answer = (view: View, session: Session | undefined) =>
    answerView(view, {
      ...{ text, session, here: `${pathname}${search}`, csrf: services.door.csrf(session) },
      paths: new Set(services.pages.filter(({ method }) => method === 'GET').map(({ path }) => path)),
      ...{ languages: services.languages, version: services.version, demo: services.demo },
    });
  let session: Session | undefined;
  try {
    session = await services.door.find(request);
    return await answer(await viewOf(services, incoming, session, text), session);
  } catch (thrown) {
    const failure = failureOf(thrown);
    if (failure.status >= 500) {
      const level = failure.status === 503 ? 'warn' : 'error';
      services.log[level]('not answered', { requestId, error: failure.cause });
    }
    const page = await answer(errorPage(failure, text, requestId), session);
    for (const [name, value] of Object.entries(failure.headers)) page.headers.set(name, value);
    return page;
  }
}

function speakerFor({ languages }: PageServices, { headers }: Request): Speaker {
  const kept = languageCookie(headers.get('cookie'));
  return createSpeaker(chooseLanguage({ kept, accept: headers.get('accept-language'), offered: languages }));
}

async function viewOf(
  { door, api, sendFile, now, newId, operator, origin }: PageServices,
  incoming: Incoming,
  session: Session | undefined,
  text: Speaker,
): Promise<View> {
  if ('problem' in incoming) throw incoming.problem;
  const { page, request, params } = incoming;
  if (!Object.values(params).every((part) => safePart.test(part))) {
    throw new Problem('not-found', 'There is nothing at this address.');
  }
  const form = page.method === 'POST' ? await readForm(request) : undefined;
  if (page.for !== 'anyone') {
    if (session === undefined) return door.signIn(request, form);
    if (!page.for.some((role) => session.roles.includes(role))) {
      throw new Problem('forbidden', 'This page is for other roles.');
    }
  }
  const refused = form && (await door.refuse(request, form, session, text));
  if (refused) return refused;
  const token = async () => (session === undefined ? undefined : door.token(session));
  try {
    const url = new URL(request.url);
    return await page.handle({
      ...{ request, params, session, text, now, newId, operator, csrf: door.csrf(session) },
      ...{ query: url.searchParams, origin: origin ?? url.origin },
      keepReason: async (reason) => (session === undefined ? undefined : door.keepReason(session, reason)),
      form: form ?? new FormData(),
      api: createApiClient({ fetch: api, token, sendFile }),
    });
  } catch (thrown) {
    const hasEnded = thrown instanceof SessionEnded || (thrown instanceof ApiProblem && thrown.status === 401);
    if (hasEnded) return door.signIn(request, form);
    throw thrown;
  }
}
