import type { Child } from 'hono/jsx';
import { InsetText } from '../../components/inset-text.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import type { PageCall } from '../../define-page.ts';
import type { ShownParty } from './open-party.ts';
import { isOne } from './party-view.tsx';

/** What an organisation is, and by which numbers it is known. */
export function About({ call, party }: { call: PageCall; party: ShownParty }) {
  const { text } = call;
  const row = (key: string, value: Child) => ({ key: { text: key }, value: { text: value } });
  return (
    <>
      <h2 class="govuk-heading-m">{text.say('officer.about')}</h2>
      {party.stub && (
        <InsetText>
          <p>{text.say('officer.stub')}</p>
          {isOne(call, 'procurement_officer') && (
            <p>
              <a class="govuk-link" href={`/invitations/new?name=${encodeURIComponent(party.name)}`}>
                {text.say('officer.invite')}
              </a>
            </p>
          )}
        </InsetText>
      )}
      <SummaryList
        rows={[
          row(text.say('officer.kinds'), text.list(party.kinds.map((kind) => text.say(`my.kind.${kind}`)))),
          ...(party.country === null ? [] : [row(text.say('officer.country'), text.country(party.country))]),
          row(
            text.say('officer.numbers'),
            <ul class="govuk-list">
              {party.identifiers.map(({ scheme, id, check }) => (
                <li>
                  <bdi>
                    {scheme} {id}
                  </bdi>{' '}
                  <span class="govuk-hint app-inline">{text.say(`officer.check.${check}`)}</span>
                </li>
              ))}
            </ul>,
          ),
          row(text.say('officer.here-since'), text.date(party.createdAt)),
        ]}
      />
    </>
  );
}
