import * as z from 'zod';
import { erasureReasons } from '../../../../shared/store/erasure.ts';
import { ApiProblem } from '../../api-problem.ts';
import { Button } from '../../components/button.tsx';
import { Checkboxes } from '../../components/checkboxes.tsx';
import { Form } from '../../components/form.tsx';
import { Input } from '../../components/input.tsx';
import { Radios } from '../../components/radios.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import type { PageCall } from '../../define-page.ts';
import { errorAt, type Mistake } from '../../field-error.ts';
import { formPage } from '../../form-page.ts';
import { MistakeList } from '../../mistake-list.tsx';
import type { MessageKey } from '../../texts/messages.ts';
import { typedIn } from '../../typed.ts';
import type { PageView } from '../../view.ts';

const path = '/admin/erasures';
const counts = ['watches', 'memberships', 'exports', 'sessions'] as const;
const erased = z.object({ watches: z.int(), memberships: z.int(), exports: z.int(), sessions: z.int() });

/** Erases who a person is, once somebody has confirmed that they know what that means. */
export const erasurePages = formPage({
  path,
  for: ['administrator'],
  show: erasureView,
  send: async (call) => {
    const { api, form, text } = call;
    const sent = typedIn(form);
    const mistakes: Mistake[] = [
      ...(sent('subject') === '' ? [{ field: 'subject', key: 'admin.erasures.subject-missing' } as const] : []),
      ...(sent('reason') === '' ? [{ field: 'reason', key: 'admin.erasures.reason-missing' } as const] : []),
      ...(sent('sure') === '' ? [{ field: 'sure', key: 'admin.erasures.sure-missing' } as const] : []),
    ];
    if (mistakes.length > 0) return erasureView(call, mistakes);
    const issuer = sent('issuer');
    const person = { subject: sent('subject'), ...(issuer === '' ? {} : { issuer }) };
    const body = { person, reason: sent('reason') };
    try {
      const made = await api.send('POST', '/v1/erasures', erased, { body, key: sent('key') });
      const title = text.say('admin.erased.title');
      return {
        kind: 'page',
        title,
        back: { href: '/admin', text: text.say('admin.back') },
        body: (
          <>
            <h1 class="govuk-heading-l">{title}</h1>
            <p class="govuk-body">{text.say('admin.erased.lead')}</p>
            <SummaryList
              rows={counts.map((what) => ({
                key: { text: text.say(`admin.erased.${what}`) },
                value: { text: text.number(made.body[what]) },
              }))}
            />
          </>
        ),
      };
    } catch (refused) {
      if (!(refused instanceof ApiProblem) || refused.status !== 404) throw refused;
      return erasureView(call, [{ field: 'subject', key: 'admin.erasures.unknown' }]);
    }
  },
});

function erasureView({ text, form, csrf, newId }: PageCall, mistakes: readonly Mistake[]): PageView {
  const title = text.say('admin.erasures.title');
  const value = typedIn(form);
  const field = (name: 'issuer' | 'subject', hint: MessageKey) => ({
    name,
    errorMessage: errorAt(mistakes, name, text),
    label: { text: text.say(`admin.erasures.${name}`), classes: 'govuk-label--s' },
    hint: { text: text.say(hint) },
    value: value(name),
    autocomplete: 'off',
    spellcheck: false,
  });
  return {
    kind: 'page',
    title,
    ...(mistakes.length > 0 ? { failed: true, status: 422 } : {}),
    back: { href: '/admin', text: text.say('admin.back') },
    body: (
      <>
        <MistakeList mistakes={mistakes} text={text} />
        <h1 class="govuk-heading-l">{title}</h1>
        <WarningText iconFallbackText={title} text={text.say('admin.erasures.lead')} />
        <p class="govuk-body">
          {text.say('admin.erasures.fields')}{' '}
          <a class="govuk-link" href="/parties">
            {text.say('admin.area.parties')}
          </a>
        </p>
        <Form action={path} csrf={csrf} formKey={value('key') || newId()}>
          <Input {...field('subject', 'admin.erasures.subject-hint')} />
          <Input {...field('issuer', 'admin.party.issuer-hint')} />
          <Radios
            name="reason"
            errorMessage={errorAt(mistakes, 'reason', text)}
            fieldset={{ legend: { text: text.say('admin.erasures.why'), classes: 'govuk-fieldset__legend--s' } }}
            items={erasureReasons.map((each) => ({ value: each, text: text.say(`admin.erasures.reason.${each}`) }))}
            value={value('reason')}
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
    ),
  };
}
