import { answerView } from './answer-view.tsx';
import { Button } from './components/button.tsx';
import { languageCookie } from './language.ts';
import { securityHeaders } from './security-headers.ts';
import { chooseLanguage } from './texts/choose-language.ts';
import { offeredLanguages } from './texts/missing-texts.ts';
import { createSpeaker, type Speaker } from './texts/speaker.ts';
import type { PageView } from './view.ts';

/** How many of the demo organisations are there; undefined before the first is begun. */
export type Loaded = { done: number; all: number } | undefined;

const retrySeconds = 5;

/** What answers at every address of the pages until the service is ready: 503, and when to come back. */
export async function startingPage(request: Request, loaded: Loaded, version: string): Promise<Response> {
  const languages = offeredLanguages();
  const { headers, url } = request;
  const wish = { kept: languageCookie(headers.get('cookie')), accept: headers.get('accept-language') };
  const text = createSpeaker(chooseLanguage({ ...wish, offered: languages }));
  const { pathname, search } = new URL(url);
  const here = `${pathname}${search}`;
  // No other page is there yet, so none is linked, and no language can be chosen.
  const frame = { text, here, session: undefined, csrf: '', paths: new Set<string>(), languages: [], version };
  const answer = await answerView(viewOf(text, here, loaded), { ...frame, demo: true });
  const further = { ...securityHeaders([]), 'retry-after': String(retrySeconds) };
  for (const [name, value] of Object.entries(further)) answer.headers.set(name, value);
  return answer;
}

function viewOf(text: Speaker, here: string, loaded: Loaded): PageView {
  const title = text.say('starting.title');
  return {
    kind: 'page',
    status: 503,
    title,
    body: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        {loaded !== undefined && (
          <>
            <p class="govuk-body">{text.say('starting.body')}</p>
            <p class="govuk-body govuk-!-font-weight-bold">{text.say('starting.loaded', loaded)}</p>
          </>
        )}
        <p class="govuk-body">{text.say('starting.todo')}</p>
        <Button text={text.say('starting.again')} href={here} />
      </>
    ),
  };
}
