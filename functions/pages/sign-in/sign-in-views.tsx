import { Button } from '../components/button.tsx';
import { Form } from '../components/form.tsx';
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

/** Asks where to sign out: here, or wherever the person is signed in. */
export function askToSignOut(text: Speaker, label: string, csrf: string): PageView {
  return {
    kind: 'page',
    title: text.say('sign-out.title'),
    body: (
      <>
        <h1 class="govuk-heading-l">{text.say('sign-out.title')}</h1>
        <p class="govuk-body">{text.say('sign-out.lead', { label })}</p>
        <Form action="/sign-out" csrf={csrf}>
          <Button text={text.say('sign-out.here')} />
        </Form>
        <h2 class="govuk-heading-m">{text.say('sign-out.everywhere.title')}</h2>
        <p class="govuk-body">{text.say('sign-out.everywhere.body')}</p>
        <Form action="/sign-out/everywhere" csrf={csrf}>
          <Button text={text.say('sign-out.everywhere')} classes="govuk-button--secondary" />
        </Form>
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
