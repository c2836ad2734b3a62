import { shownDispute } from '../../api/show-dispute.ts';
import { ApiProblem } from '../api-problem.ts';
import { SummaryList } from '../components/summary-list.tsx';
import { notHere } from '../declare/open-draft.ts';
import type { PageCall, PageSpec } from '../define-page.ts';
import type { MessageKey } from '../texts/messages.ts';
import type { View } from '../view.ts';
import { readStatement, StatementForm, StatementMistake } from './statement.tsx';

const path = '/my/register/dispute';

/** Where it can be disputed that others registered the organisation with a number. */
export const disputeRegistrationPath = (scheme: string, id: string): string =>
  `${path}?${new URLSearchParams({ scheme, id })}`;

const showPage: PageSpec = {
  method: 'GET',
  path,
  for: ['declarant'],
  handle: async (call) => registrationView(call),
};

const sendPage: PageSpec = {
  method: 'POST',
  path,
  for: ['declarant'],
  handle: async (call) => {
    const { api, form } = call;
    const read = readStatement(call);
    if ('mistake' in read) return registrationView(call, read.mistake);
    const { scheme, id } = numberOf(call);
    const body = { identifier: `${scheme}:${id}`, statement: read.said };
    try {
      await api.send('POST', '/v1/disputes', shownDispute, { body, key: String(form.get('key') ?? '') });
    } catch (refused) {
      if (!(refused instanceof ApiProblem) || ![400, 404, 409].includes(refused.status)) throw refused;
      const isThere = refused.status === 409;
      return registrationView(call, isThere ? 'disputes.registration.refused' : 'disputes.registration.unknown');
    }
    return { kind: 'redirect', to: '/my/disputes?done=raised' };
  },
};

export const disputeRegistrationPages = [showPage, sendPage];

function numberOf({ query }: PageCall): { scheme: string; id: string } {
  const [scheme, id] = [query.get('scheme') ?? '', query.get('id') ?? ''];
  if (scheme === '' || id === '' || scheme.length + id.length > 300) throw notHere();
  return { scheme, id };
}

function registrationView(call: PageCall, mistake?: MessageKey): View {
  const { text } = call;
  const { scheme, id } = numberOf(call);
  const title = text.say('disputes.registration.title');
  const marks = [
    'disputes.registration.does-marked',
    'disputes.registration.does-held',
    'disputes.registration.does-decided',
    'disputes.registration.ask-first',
  ] as const;
  return {
    kind: 'page',
    title,
    ...(mistake === undefined ? {} : { failed: true, status: 422 }),
    back: { href: '/my/register', text: text.say('my.register.title') },
    body: (
      <>
        <StatementMistake text={text} mistake={mistake} />
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{text.say('disputes.registration.lead')}</p>
        <SummaryList
          rows={[
            { key: { text: text.say('disputes.registration.scheme') }, value: { text: <bdi>{scheme}</bdi> } },
            { key: { text: text.say('disputes.registration.id') }, value: { text: <bdi>{id}</bdi> } },
          ]}
        />
        <h2 class="govuk-heading-m">{text.say('disputes.does')}</h2>
        <ul class="govuk-list govuk-list--bullet">
          {marks.map((mark) => (
            <li>{text.say(mark)}</li>
          ))}
        </ul>
        <StatementForm
          call={call}
          action={disputeRegistrationPath(scheme, id)}
          label="disputes.registration.label"
          hint="disputes.statement-hint"
          button="disputes.send"
          mistake={mistake}
        />
      </>
    ),
  };
}
