import { Button } from '../components/button.tsx';
import type { MessageKey } from '../texts/messages.ts';
import type { Speaker } from '../texts/speaker.ts';
import type { PageView } from '../view.ts';

const reasons: Record<string, MessageKey> = {
  ended: 'sign-in.ended',
  kept: 'sign-in.kept',
  'not-kept': 'sign-in.not-kept',
};

/** Asks to sign in, and says why where somebody was signed in before. */
export function askToSignIn(text: Speaker, to: string, why: string | null): PageView {
  const reason = why !== null && Object.hasOwn(reasons, why) ? reasons[why] : undefined;
  return {
    kind: 'page',
    title: text.say('sign-in.title'),
    body: (
      <>
        <h1 class="govuk-heading-l">{text.say('sign-in.title')}</h1>
        {reason && <p class="govuk-body">{text.say(reason)}</p>}
        <p class="govuk-body">{text.say('sign-in.lead')}</p>
        <Button text={text.say('sign-in.button')} href={startAt(to)} />
      </>
    ),
  };
}

interface Saying {
  status?: number;
  title: MessageKey;
  body: MessageKey;
  /** Where to go after signing in, where that can be tried again. */
  again?: string;
  cookies?: readonly string[];
}

/** A page that says one thing about signing in or out. */
export function sayOnPage(text: Speaker, { status = 200, title, body, again, cookies = [] }: Saying): PageView {
  return {
    ...{ kind: 'page', status, cookies, title: text.say(title) },
    body: (
      <>
        <h1 class="govuk-heading-l">{text.say(title)}</h1>
        <p class="govuk-body">{text.say(body)}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={again === undefined ? '/' : startAt(again)}>
            {text.say(again === undefined ? 'error.start' : 'sign-in.again')}
          </a>
        </p>
      </>
    ),
  };
}

const startAt = (to: string) => `/sign-in/start?${new URLSearchParams({ to })}`;
