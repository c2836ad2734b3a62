import type * as z from 'zod';
import type { newInvitation } from '../../../api/routes/invitations.ts';
import { Panel } from '../../components/panel.tsx';
import { Textarea } from '../../components/textarea.tsx';
import type { PageCall } from '../../define-page.ts';
import type { Speaker } from '../../texts/speaker.ts';
import type { PageView } from '../../view.ts';

type Invitation = z.output<typeof newInvitation>;

/** The invitation as it can be sent: the text in the language of whoever gets it. */
export function readyView(call: PageCall, invitation: Invitation, letter: Speaker): PageView {
  const { text, origin } = call;
  const title = text.say('inviting.ready-title');
  const link = new URL(invitation.path, origin).href;
  const { name, reference, until } = invitation;
  return {
    kind: 'page',
    title,
    back: { href: '/invitations', text: text.say('inviting.title') },
    body: (
      <>
        <Panel titleText={title} classes="app-verdict">
          <bdi>{name}</bdi>
        </Panel>
        <p class="govuk-body">{text.say('inviting.ready')}</p>
        <p class="govuk-body">{text.say('inviting.until', { day: text.date(until) })}</p>
        <Textarea
          name="letter"
          label={{ text: text.say('inviting.text'), classes: 'govuk-label--s' }}
          value={letterOf(letter, { name, reference, link, day: letter.date(until) })}
          rows={16}
          attributes={{ readonly: '', lang: letter.language, dir: letter.dir }}
        />
        <p class="govuk-body">
          <a class="govuk-link" href="/invitations">
            {text.say('inviting.back')}
          </a>
        </p>
      </>
    ),
  };
}

/** Around the link stand no marks that turn the order of words: whoever copies it would copy them too. */
const letterOf = (letter: Speaker, values: { name: string; reference: string; link: string; day: string }): string =>
  letter.say('inviting.letter', values).replace(`\u2068${values.link}\u2069`, values.link);
