import * as z from 'zod';
import { shownParty } from '../../../api/routes/party-schemas.ts';
import { shownDeclaration } from '../../../api/show-declaration.ts';
import { ApiProblem } from '../../api-problem.ts';
import { Button } from '../../components/button.tsx';
import { Form } from '../../components/form.tsx';
import { Input } from '../../components/input.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import type { PageCall } from '../../define-page.ts';
import { formPage } from '../../form-page.ts';
import { More, pageQuery } from '../../more.tsx';
import { reasonOf } from '../../officer/reason.ts';
import { ReasonBar } from '../../officer/reason-bar.tsx';
import { typedIn } from '../../typed.ts';
import type { PageView } from '../../view.ts';
import { errorAt, type Mistake } from '../field-error.ts';
import { MistakeList } from '../mistake-list.tsx';

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
    const sent = typedIn(form);
    const issuer = sent('issuer');
    if (sent('subject') === '') return partyView(call, [{ field: 'subject', key: 'admin.party.add-missing' }]);
    const body = { subject: sent('subject'), ...(issuer === '' ? {} : { issuer }) };
    try {
      await api.send('POST', `/v1/parties/${params.party}/members`, z.unknown(), { body, key: sent('key') });
      return { kind: 'redirect', to: `/admin/parties/${params.party}?added` };
    } catch (refused) {
      if (!(refused instanceof ApiProblem) || (refused.status !== 409 && refused.status !== 400)) throw refused;
      const key = refused.status === 409 ? 'admin.party.add-there' : 'admin.party.add-missing';
      return partyView(call, [{ field: 'subject', key }]);
    }
  },
});

async function partyView(call: PageCall, mistakes: readonly Mistake[]): Promise<PageView> {
  const { api, params, query, text } = call;
  const reason = reasonOf(call);
  const why = reason === undefined ? {} : { reason };
  const at = `/v1/parties/${params.party}`;
  const [{ body: party }, { body: speaking }, { body: declared, next }] = await Promise.all([
    api.get(at, shownParty, why),
    api.get(`${at}/members`, members, why),
    api.get(`${at}/declarations`, declarations, { ...why, query: pageQuery(call) }),
  ]);
  const title = text.say('admin.party.title');
  return {
    kind: 'page',
    title,
    ...(mistakes.length > 0 ? { failed: true, status: 422 } : {}),
    back: { href: '/admin', text: text.say('admin.back') },
    body: (
      <>
        {(['added', 'erased'] as const)
          .filter((done) => query.has(done))
          .map((done) => (
            <NotificationBanner
              type="success"
              titleText={text.say(done === 'added' ? 'admin.party.added-title' : 'admin.fields.done-title')}
              text={text.say(done === 'added' ? 'admin.party.added' : 'admin.fields.done')}
            />
          ))}
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

interface AddMemberProps {
  party: string;
  mistakes: readonly Mistake[];
  call: PageCall;
}

function AddMember({ party, mistakes, call: { text, form, csrf, newId } }: AddMemberProps) {
  const value = typedIn(form);
  const shared = { autocomplete: 'off', spellcheck: false };
  return (
    <Form action={`/admin/parties/${party}`} csrf={csrf} formKey={newId()}>
      <h3 class="govuk-heading-s">{text.say('admin.party.add')}</h3>
      <Input
        {...shared}
        name="subject"
        label={{ text: text.say('admin.party.add-subject') }}
        hint={{ text: text.say('admin.erasures.subject-hint') }}
        errorMessage={errorAt(mistakes, 'subject', text)}
        value={value('subject')}
      />
      <Input
        {...shared}
        name="issuer"
        label={{ text: text.say('admin.erasures.issuer') }}
        hint={{ text: text.say('admin.party.issuer-hint') }}
        value={value('issuer')}
      />
      <Button text={text.say('admin.party.add-send')} classes="govuk-button--secondary" preventDoubleClick />
    </Form>
  );
}
