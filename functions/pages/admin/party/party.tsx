import * as z from 'zod';
import { shownParty } from '../../../api/routes/party-schemas.ts';
import { shownDeclaration } from '../../../api/show-declaration.ts';
import { ApiProblem } from '../../api-problem.ts';
import { Button } from '../../components/button.tsx';
import { Form } from '../../components/form.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import type { PageCall } from '../../define-page.ts';
import type { Mistake } from '../../field-error.ts';
import { formPage } from '../../form-page.ts';
import { MistakeList } from '../../mistake-list.tsx';
import { More, pageQuery } from '../../more.tsx';
import { reasonOf } from '../../officer/reason.ts';
import { ReasonBar } from '../../officer/reason-bar.tsx';
import { typedIn } from '../../typed.ts';
import type { PageView } from '../../view.ts';
import { PersonFields, personTyped } from './person-fields.tsx';

const path = '/admin/parties/{party}';
const members = z.object({ items: z.array(z.object({ addedAt: z.string() })) });
const declarations = z.object({ items: z.array(shownDeclaration) });

/** Lets a person speak for an organisation. */
export const administeredPartyPages = formPage({
  path,
  for: ['administrator'],
  show: partyView,
  send: async (call) => {
    const { api, params, form } = call;
    const body = personTyped(form);
    if (body.subject === '') return partyView(call, [{ field: 'subject', key: 'admin.party.add-missing' }]);
    const key = typedIn(form)('key');
    try {
      await api.send('POST', `/v1/parties/${params.party}/members`, z.unknown(), { body, key });
      return { kind: 'redirect', to: `/admin/parties/${params.party}?added` };
    } catch (refused) {
      if (!(refused instanceof ApiProblem) || (refused.status !== 409 && refused.status !== 400)) throw refused;
      const mistake = refused.status === 409 ? 'admin.party.add-there' : 'admin.party.add-missing';
      return partyView(call, [{ field: 'subject', key: mistake }]);
    }
  },
});

async function partyView(call: PageCall, mistakes: readonly Mistake[]): Promise<PageView> {
  const { api, params, text } = call;
  const reason = reasonOf(call);
  const at = `/v1/parties/${params.party}`;
  const [{ body: party }, { body: speaking }, { body: declared, next }] = await Promise.all([
    api.get(at, shownParty, { reason }),
    api.get(`${at}/members`, members, { reason }),
    api.get(`${at}/declarations`, declarations, { reason, query: pageQuery(call) }),
  ]);
  const title = text.say('admin.party.title');
  return {
    kind: 'page',
    title,
    ...(mistakes.length > 0 ? { failed: true, status: 422 } : {}),
    back: { href: '/admin', text: text.say('admin.back') },
    body: (
      <>
        <Done call={call} />
        <MistakeList mistakes={mistakes} text={text} />
        <ReasonBar call={call} />
        <span class="govuk-caption-l">{title}</span>
        <h1 class="govuk-heading-l">
          <bdi>{party.name}</bdi>
        </h1>
        <p class="govuk-body">
          <a class="govuk-link" href={`/parties/${party.id}`}>
            {text.say('admin.party.open')}
          </a>
        </p>
        <h2 class="govuk-heading-m">{text.say('admin.party.members')}</h2>
        <p class="govuk-body">{text.say('admin.party.members-lead')}</p>
        {speaking.items.length === 0 ? (
          <p class="govuk-body">{text.say('admin.party.no-members')}</p>
        ) : (
          <ul class="govuk-list govuk-list--bullet">
            {speaking.items.map(({ addedAt }) => (
              <li>{text.say('admin.party.member-since', { since: text.time(addedAt) })}</li>
            ))}
          </ul>
        )}
        {speaking.items.length > 0 && (
          <p class="govuk-body">
            <a class="govuk-link" href={`/admin/parties/${party.id}/members/removal`}>
              {text.say('admin.party.remove')}
            </a>
          </p>
        )}
        <AddMember party={party.id} mistakes={mistakes} call={call} />
        <h2 class="govuk-heading-m">{text.say('admin.party.declarations')}</h2>
        {declared.items.length === 0 ? (
          <p class="govuk-body">{text.say('admin.party.no-declarations')}</p>
        ) : (
          <SummaryList
            rows={declared.items.map(({ id, form, period: { from, to }, submittedAt }) => ({
              key: { text: text.time(submittedAt) },
              value: {
                text: text.say('admin.party.declared', {
                  form: text.say(`form.${form}`),
                  from: text.date(from),
                  to: text.date(to),
                }),
              },
              actions: {
                items: [
                  {
                    href: `/admin/parties/${party.id}/declarations/${id}/erasure`,
                    text: text.say('admin.party.erase'),
                    visuallyHiddenText: text.time(submittedAt),
                  },
                ],
              },
            }))}
          />
        )}
        <More next={next} call={call} />
      </>
    ),
  };
}

const doings = [
  ['added', 'admin.party.added-title', 'admin.party.added'],
  ['removed', 'admin.party.removed-title', 'admin.party.removed'],
  ['erased', 'admin.fields.done-title', 'admin.fields.done'],
] as const;

/** What was done just now, on the page that led here. */
const Done = ({ call: { query, text } }: { call: PageCall }) => (
  <>
    {doings
      .filter(([done]) => query.has(done))
      .map(([, title, words]) => (
        <NotificationBanner type="success" titleText={text.say(title)} text={text.say(words)} />
      ))}
  </>
);

interface AddMemberProps {
  party: string;
  mistakes: readonly Mistake[];
  call: PageCall;
}

function AddMember({ party, mistakes, call }: AddMemberProps) {
  const { text, csrf, newId } = call;
  return (
    <Form action={`/admin/parties/${party}`} csrf={csrf} formKey={newId()}>
      <h3 class="govuk-heading-s">{text.say('admin.party.add')}</h3>
      <PersonFields call={call} mistakes={mistakes} />
      <Button text={text.say('admin.party.add-send')} classes="govuk-button--secondary" preventDoubleClick />
    </Form>
  );
}
