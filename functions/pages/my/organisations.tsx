import * as z from 'zod';
import { shownParty } from '../../api/routes/party-schemas.ts';
import { Button } from '../components/button.tsx';
import type { PageSpec } from '../define-page.ts';
import { More, pageQuery } from '../more.tsx';
import { Code } from './code.tsx';

const memberships = z.object({
  items: z.array(z.object({ party: shownParty })),
  you: z.object({ subject: z.string() }),
});

/** The organisations that somebody speaks for. */
export const organisationsPage: PageSpec = {
  method: 'GET',
  path: '/my',
  for: ['declarant'],
  handle: async (call) => {
    const { api, text } = call;
    const { body, next } = await api.get('/v1/memberships', memberships, { query: pageQuery(call, 50) });
    const title = text.say('my.title');
    return {
      kind: 'page',
      title,
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">{text.say(body.items.length === 0 ? 'my.none' : 'my.lead')}</p>
          <ul class="govuk-list govuk-list--spaced">
            {body.items.map(({ party }) => (
              <li>
                <a class="govuk-link govuk-!-font-weight-bold" href={`/my/${party.id}`}>
                  <bdi>{party.name}</bdi>
                </a>
                <br />
                <span class="govuk-hint">
                  {party.country !== null && (
                    <>
                      {text.country(party.country)}
                      <br />
                    </>
                  )}
                  {party.kinds.map((kind) => (
                    <>
                      {text.say(`my.kind.${kind}`)}
                      <br />
                    </>
                  ))}
                </span>
              </li>
            ))}
          </ul>
          <More next={next} call={call} />
          <Button text={text.say('my.register')} href="/my/register" />
          <h2 class="govuk-heading-m">{text.say('members.yours')}</h2>
          <p class="govuk-body">{text.say('members.yours-how')}</p>
          <p class="govuk-body">
            <Code of={body.you.subject} />
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href="/my/disputes">
              {text.say('disputes.mine-title')}
            </a>
          </p>
        </>
      ),
    };
  },
};
