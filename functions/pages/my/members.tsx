import * as z from 'zod';
import { shownParty } from '../../api/routes/party-schemas.ts';
import { ApiProblem } from '../api-problem.ts';
import { Button } from '../components/button.tsx';
import { Form } from '../components/form.tsx';
import { Input } from '../components/input.tsx';
import { NotificationBanner } from '../components/notification-banner.tsx';
import type { PageCall, PageSpec } from '../define-page.ts';
import { errorAt } from '../field-error.ts';
import { MistakeList } from '../mistake-list.tsx';
import type { MessageKey } from '../texts/messages.ts';
import type { View } from '../view.ts';

const path = '/my/{party}/members';

const members = z.object({ items: z.array(z.object({ addedAt: z.string(), you: z.boolean() })) });

const showMembersPage: PageSpec = {
  method: 'GET',
  path,
  for: ['declarant'],
  handle: async (call) => membersView(call),
};

/** Lets a colleague speak for the organisation, by the code under which they sign in. */
const addMemberPage: PageSpec = {
  method: 'POST',
  path,
  for: ['declarant'],
  handle: async (call) => {
    const { api, params, form } = call;
    const subject = String(form.get('code') ?? '').trim();
    if (subject === '') return membersView(call, 'members.missing');
    if (subject.length > 255) return membersView(call, 'members.wrong');
    try {
      const options = { body: { subject }, key: String(form.get('key') ?? '') };
      await api.send('POST', `/v1/parties/${params.party}/members`, z.unknown(), options);
    } catch (refused) {
      if (!(refused instanceof ApiProblem) || (refused.status !== 409 && refused.status !== 400)) throw refused;
      return membersView(call, refused.status === 409 ? 'members.already' : 'members.wrong');
    }
    return { kind: 'redirect', to: `/my/${params.party}/members?added=1` };
  },
};

export const memberPages = [showMembersPage, addMemberPage];

async function membersView(call: PageCall, mistake?: MessageKey): Promise<View> {
  const mistakes = mistake === undefined ? [] : [{ field: 'code', key: mistake }];
  const { api, params, text, form, csrf, newId, query } = call;
  const at = `/v1/parties/${params.party}`;
  const [{ body: party }, { body }] = await Promise.all([api.get(at, shownParty), api.get(`${at}/members`, members)]);
  const title = text.say('members.title');
  return {
    kind: 'page',
    title,
    ...(mistake === undefined ? {} : { failed: true, status: 422 }),
    back: { href: `/my/${party.id}`, text: party.name },
    body: (
      <>
        <MistakeList mistakes={mistakes} text={text} />
        {query.has('added') && mistake === undefined && (
          <NotificationBanner
            type="success"
            titleText={text.say('members.added-title')}
            text={text.say('members.added')}
          />
        )}
        <span class="govuk-caption-l">
          <bdi>{party.name}</bdi>
        </span>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{text.say('members.lead')}</p>
        <p class="govuk-body">{text.say('members.count', { count: body.items.length })}</p>
        <ul class="govuk-list govuk-list--bullet">
          {body.items.map(({ addedAt, you }) => (
            <li>{text.say(you ? 'members.since-you' : 'members.since-another', { at: text.date(addedAt) })}</li>
          ))}
        </ul>
        <h2 class="govuk-heading-m">{text.say('members.add')}</h2>
        <p class="govuk-body">{text.say('members.how')}</p>
        <Form action={`/my/${party.id}/members`} csrf={csrf} formKey={String(form.get('key') ?? newId())}>
          <Input
            name="code"
            label={{ text: text.say('members.code'), classes: 'govuk-label--s' }}
            hint={{ text: text.say('members.code-hint') }}
            errorMessage={errorAt(mistakes, 'code', text)}
            value={String(form.get('code') ?? '')}
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
          />
          <Button text={text.say('members.send')} preventDoubleClick />
        </Form>
      </>
    ),
  };
}
