import * as z from 'zod';
import { shownParty } from '../../api/routes/party-schemas.ts';
import { InsetText } from '../components/inset-text.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import type { PageSpec } from '../define-page.ts';
import { More, pageQuery } from '../more.tsx';
import type { MessageKey } from '../texts/messages.ts';

const accesses = z.object({
  items: z.array(z.object({ at: z.string(), role: z.string(), records: z.int(), reason: z.string().nullable() })),
});

const roles: { readonly [role: string]: MessageKey } = {
  procurement_officer: 'my.role.procurement_officer',
  auditor: 'my.role.auditor',
  administrator: 'my.role.administrator',
};

/** Who looked at the records of an organisation, and why. */
export const accessesPage: PageSpec = {
  method: 'GET',
  path: '/my/{party}/accesses',
  for: ['declarant'],
  handle: async (call) => {
    const { api, params, text } = call;
    const [{ body: party }, { body, next }] = await Promise.all([
      api.get(`/v1/parties/${params.party}`, shownParty),
      api.get(`/v1/parties/${params.party}/accesses`, accesses, { query: pageQuery(call, 50) }),
    ]);
    const title = text.say('my.accesses.title');
    return {
      kind: 'page',
      title,
      back: { href: `/my/${party.id}`, text: party.name },
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">{text.say('my.accesses.lead')}</p>
          {body.items.length === 0 ? (
            <InsetText>{text.say('my.accesses.none')}</InsetText>
          ) : (
            <SummaryList
              rows={body.items.map(({ at, role, records, reason }) => {
                const who = roles[role];
                return {
                  key: { text: text.time(at) },
                  value: {
                    text: (
                      <>
                        {text.say('my.accesses.by', { who: who === undefined ? role : text.say(who), records })}
                        <br />
                        <bdi>{reason ?? text.say('my.accesses.no-reason')}</bdi>
                      </>
                    ),
                  },
                };
              })}
            />
          )}
          <More next={next} call={call} />
        </>
      ),
    };
  },
};
