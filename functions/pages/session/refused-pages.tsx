import { Button } from '../components/button.tsx';
import { Form } from '../components/form.tsx';
import type { MessageKey } from '../texts/messages.ts';
import type { Speaker } from '../texts/speaker.ts';
import type { PageView } from '../view.ts';
import type { KeptForm } from './kept-forms.ts';

/** A form came from somewhere else than our own pages: whoever is signed in did not fill it in here. */
export const foreignPage = (text: Speaker): PageView =>
  saying(text, 'session.foreign.title', ['session.foreign.body', 'session.foreign.todo']);

/** A form was made for somebody else than who is signed in now: it would be sent in another person's name. */
export const otherPersonPage = (text: Speaker): PageView =>
  saying(text, 'session.other.title', ['session.other.body', 'session.other.todo']);

/** What was typed before somebody signed in again, ready to be sent: by them, not by itself. */
export function resendPage(
  { path, fields, hadFiles }: Pick<KeptForm, 'path' | 'fields' | 'hadFiles'>,
  csrf: string,
  text: Speaker,
  status: 200 | 403,
): PageView {
  const title = text.say('session.resend.title');
  return {
    kind: 'page',
    status,
    title,
    body: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{text.say('session.resend.body')}</p>
        {hadFiles && <p class="govuk-body">{text.say('session.resend.files')}</p>}
        <Form action={path} csrf={csrf}>
          {fields.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <Button text={text.say('session.resend.button')} preventDoubleClick />
        </Form>
        <p class="govuk-body">
          <a class="govuk-link" href="/">
            {text.say('session.resend.leave')}
          </a>
        </p>
      </>
    ),
  };
}

function saying(text: Speaker, title: MessageKey, paragraphs: readonly MessageKey[]): PageView {
  return {
    kind: 'page',
    status: 403,
    title: text.say(title),
    body: (
      <>
        <h1 class="govuk-heading-l">{text.say(title)}</h1>
        {paragraphs.map((key) => (
          <p class="govuk-body">{text.say(key)}</p>
        ))}
        <p class="govuk-body">
          <a class="govuk-link" href="/">
            {text.say('error.start')}
          </a>
        </p>
      </>
    ),
  };
}
