import * as z from 'zod';
import { erasureReasons } from '../../../../shared/store/erasure.ts';
import { shownParty } from '../../../api/routes/party-schemas.ts';
import { Button } from '../../components/button.tsx';
import { Checkboxes } from '../../components/checkboxes.tsx';
import { Form } from '../../components/form.tsx';
import { Input } from '../../components/input.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Radios } from '../../components/radios.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import type { PageCall } from '../../define-page.ts';
import { errorAt, type Mistake } from '../../field-error.ts';
import { formPage } from '../../form-page.ts';
import { MistakeList } from '../../mistake-list.tsx';
import { reasonOf } from '../../officer/reason.ts';
import { typedIn } from '../../typed.ts';
import type { PageView } from '../../view.ts';

const path = '/admin/parties/{party}/declarations/{declaration}/erasure';
const erasable = z.object({ personalErasedAt: z.iso.datetime().optional() });

/** Erases what of a declaration could name a person. */
export const eraseFieldsPages = formPage({
  path,
  for: ['administrator'],
  show: fieldsView,
  send: async (call) => {
    const { api, params, form } = call;
    const sent = typedIn(form);
    const note = sent('note');
    const mistakes: Mistake[] = [
      ...(sent('reason') === '' ? [{ field: 'reason', key: 'admin.erasures.reason-missing' } as const] : []),
      ...(note.length > 200 ? [{ field: 'note', key: 'admin.fields.note-wrong' } as const] : []),
      ...(sent('sure') === '' ? [{ field: 'sure', key: 'admin.erasures.sure-missing' } as const] : []),
    ];
    if (mistakes.length > 0) return fieldsView(call, mistakes);
    const at = `/v1/parties/${params.party}/declarations/${params.declaration}/erasures`;
    const body = { reason: sent('reason'), ...(note === '' ? {} : { note }) };
    await api.send('POST', at, z.unknown(), { body, key: sent('key') });
    return { kind: 'redirect', to: `/admin/parties/${params.party}?erased` };
  },
});

async function fieldsView(call: PageCall, mistakes: readonly Mistake[]): Promise<PageView> {
  const { api, params, text } = call;
  const [{ body: party }, { body: declaration }] = await Promise.all([
    api.get(`/v1/parties/${params.party}`, shownParty),
    api.get(`/v1/parties/${params.party}/declarations/${params.declaration}`, erasable, { reason: reasonOf(call) }),
  ]);
  const title = text.say('admin.fields.title');
  return {
    kind: 'page',
    title,
    ...(mistakes.length > 0 ? { failed: true, status: 422 } : {}),
    back: { href: `/admin/parties/${party.id}`, text: party.name },
    body: (
      <>
        <MistakeList mistakes={mistakes} text={text} />
        <span class="govuk-caption-l">
          <bdi>{party.name}</bdi>
        </span>
        <h1 class="govuk-heading-l">{title}</h1>
        {declaration.personalErasedAt === undefined ? (
          <Erase title={title} mistakes={mistakes} call={call} />
        ) : (
          <InsetText>{text.say('admin.fields.before', { at: text.time(declaration.personalErasedAt) })}</InsetText>
        )}
      </>
    ),
  };
}

interface EraseProps {
  title: string;
  mistakes: readonly Mistake[];
  call: PageCall;
}

function Erase({ title, mistakes, call: { request, text, form, csrf, newId } }: EraseProps) {
  const value = typedIn(form);
  return (
    <>
      <WarningText iconFallbackText={text.say('admin.erasures.send')} text={text.say('admin.fields.lead')} />
      <Form action={new URL(request.url).pathname} csrf={csrf} formKey={value('key') || newId()}>
        <Radios
          name="reason"
          errorMessage={errorAt(mistakes, 'reason', text)}
          fieldset={{ legend: { text: text.say('admin.erasures.why'), classes: 'govuk-fieldset__legend--s' } }}
          items={erasureReasons.map((each) => ({ value: each, text: text.say(`admin.erasures.reason.${each}`) }))}
          value={value('reason')}
        />
        <Input
          name="note"
          label={{ text: text.say('admin.fields.note'), classes: 'govuk-label--s' }}
          hint={{ text: text.say('admin.fields.note-hint') }}
          errorMessage={errorAt(mistakes, 'note', text)}
          value={value('note')}
        />
        <Checkboxes
          name="sure"
          errorMessage={errorAt(mistakes, 'sure', text)}
          fieldset={{ legend: { text: title, classes: 'govuk-visually-hidden' } }}
          items={[{ value: 'yes', text: text.say('admin.erasures.sure') }]}
          values={form.getAll('sure').map(String)}
        />
        <Button text={text.say('admin.erasures.send')} classes="govuk-button--warning" preventDoubleClick />
      </Form>
    </>
  );
}
