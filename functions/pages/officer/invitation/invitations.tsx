import * as z from 'zod';
import { shownInvitation } from '../../../api/routes/invitations.ts';
import { Button } from '../../components/button.tsx';
import { ScrollPane } from '../../components/scroll-pane.tsx';
import { Table } from '../../components/table.tsx';
import type { PageSpec } from '../../define-page.ts';
import { More, pageQuery } from '../../more.tsx';
import type { Speaker } from '../../texts/speaker.ts';

type Invitation = z.output<typeof shownInvitation>;

const list = z.object({ items: z.array(shownInvitation) });

/** Whom an officer has invited, and who came. */
export const invitationsPage: PageSpec = {
  method: 'GET',
  path: '/invitations',
  for: ['procurement_officer'],
  handle: async (call) => {
    const { text, api } = call;
    const { body, next } = await api.get('/v1/invitations', list, { query: pageQuery(call) });
    const title = text.say('inviting.title');
    return {
      kind: 'page',
      title,
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">{text.say('inviting.lead')}</p>
          <Button text={text.say('inviting.new')} href="/invitations/new" />
          {body.items.length === 0 ? (
            <p class="govuk-body">{text.say('inviting.none')}</p>
          ) : (
            <ScrollPane label={title}>
              <Table
                firstCellIsHeader
                head={[
                  { text: text.say('inviting.name-column') },
                  { text: text.say('inviting.reference-column') },
                  { text: text.say('inviting.made') },
                  { text: text.say('inviting.state') },
                ]}
                rows={body.items.map((invitation) => [
                  { text: <bdi>{invitation.name}</bdi> },
                  { text: <bdi>{invitation.reference}</bdi> },
                  { text: text.date(invitation.createdAt) },
                  { text: <State invitation={invitation} text={text} /> },
                ])}
              />
            </ScrollPane>
          )}
          <More next={next} call={call} />
        </>
      ),
    };
  },
};

function State({ invitation: { state, until, used }, text }: { invitation: Invitation; text: Speaker }) {
  if (state !== 'used' || used === undefined) {
    return (
      <>{text.say(state === 'open' ? 'inviting.state.open' : 'inviting.state.expired', { day: text.date(until) })}</>
    );
  }
  return (
    <>
      <a class="govuk-link" href={`/parties/${used.partyId}`}>
        <bdi>{used.name}</bdi>
      </a>
      <br />
      {text.say('inviting.state.used', { day: text.date(used.at) })}
      {used.sameNumber === false && (
        <>
          <br />
          {text.say('inviting.other-number')}
        </>
      )}
    </>
  );
}
