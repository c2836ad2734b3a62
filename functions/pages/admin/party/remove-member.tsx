import * as z from 'zod';
import { shownParty } from '../../../api/routes/party-schemas.ts';
import { ApiProblem } from '../../api-problem.ts';
import { Button } from '../../components/button.tsx';
import { Form } from '../../components/form.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import type { PageCall } from '../../define-page.ts';
import type { Mistake } from '../../field-error.ts';
import { formPage } from '../../form-page.ts';
import { MistakeList } from '../../mistake-list.tsx';
import { reasonOf } from '../../officer/reason.ts';
import { typedIn } from '../../typed.ts';
import type { PageView } from '../../view.ts';
import { PersonFields, personTyped } from './person-fields.tsx';

const members = z.object({ items: z.array(z.unknown()) });

/** Ends that somebody speaks for an organisation, who has left it. */
export const removeMemberPages = formPage<Mistake>({
  path: '/admin/parties/{party}/members/removal',
  for: ['administrator'],
  show: removalView,
  send: async (call) => {
    const { api, params, form } = call;
    const body = personTyped(form);
    if (body.subject === '') return removalView(call, [{ field: 'subject', key: 'admin.party.add-missing' }]);
    try {
      const key = typedIn(form)('key');
      await api.send('POST', `/v1/parties/${params.party}/members/removals`, z.unknown(), { body, key });
      return { kind: 'redirect', to: `/admin/parties/${params.party}?removed` };
    } catch (refused) {
      if (!(refused instanceof ApiProblem) || (refused.status !== 404 && refused.status !== 400)) throw refused;
      const key = refused.status === 404 ? 'admin.party.remove-unknown' : 'admin.party.add-missing';
      return removalView(call, [{ field: 'subject', key }]);
    }
  },
});

async function removalView(call: PageCall, mistakes: readonly Mistake[]): Promise<PageView> {
  const { api, params, text, form, csrf, newId } = call;
  const reason = reasonOf(call);
  const at = `/v1/parties/${params.party}`;
  const [{ body: party }, { body: speaking }] = await Promise.all([
    api.get(at, shownParty, { reason }),
    api.get(`${at}/members`, members, { reason }),
  ]);
  const title = text.say('admin.party.remove');
  const own = `/admin/parties/${party.id}`;
  return {
    kind: 'page',
    title,
    ...(mistakes.length > 0 ? { failed: true, status: 422 } : {}),
    back: { href: own, text: party.name },
    body: (
      <>
        <MistakeList mistakes={mistakes} text={text} />
        <span class="govuk-caption-l">
          <bdi>{party.name}</bdi>
        </span>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{text.say('admin.party.remove-lead')}</p>
        <p class="govuk-body">{text.say('admin.party.remove-which')}</p>
        {speaking.items.length === 1 && (
          <WarningText iconFallbackText={text.say('admin.party.members')} text={text.say('admin.party.remove-last')} />
        )}
        <Form action={`${own}/members/removal`} csrf={csrf} formKey={typedIn(form)('key') || newId()}>
          <PersonFields call={call} mistakes={mistakes} />
          <Button text={text.say('admin.party.remove-send')} classes="govuk-button--warning" preventDoubleClick />
        </Form>
      </>
    ),
  };
}
