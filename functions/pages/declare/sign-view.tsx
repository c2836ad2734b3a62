import { Button } from '../components/button.tsx';
import { Checkboxes } from '../components/checkboxes.tsx';
import { DateInput } from '../components/date-input.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import { Form } from '../components/form.tsx';
import { Input } from '../components/input.tsx';
import { Radios } from '../components/radios.tsx';
import type { PageCall } from '../define-page.ts';
import { errorAt } from '../field-error.ts';
import type { MessageKey } from '../texts/messages.ts';
import type { PageView } from '../view.ts';
import { pageOf } from './check.tsx';
import { mistakesAt } from './form/mistakes.ts';
import { dayParts } from './form/read-day.ts';
import { type SignatureMistake, signatureText } from './form/signature.ts';
import { questionsOfTopic, topicsOf } from './form/topics.ts';
import { MistakeSummary } from './mistake-summary.tsx';
import { declarePath, type OpenDraft, spotsOf } from './open-draft.ts';

/** What whoever signs confirms, each by itself. */
export const confirmations = ['declare.sign.true', 'declare.sign.nobody-named', 'declare.sign.kept'] as const;

/** Somebody has saved other answers than those that the page was opened with. */
export const changedMeanwhile: SignatureMistake = { field: 'confirmed', key: 'declare.sign.mistake.changed' };

/** The page on which a declaration is signed, with what is wrong in the signature and, before that, in the answers. */
export function signView(
  call: PageCall,
  open: OpenDraft,
  mistakes: readonly SignatureMistake[],
  notice?: PageView['body'],
): PageView {
  const { text, csrf, form: sent, newId } = call;
  const { draft } = open;
  const spots = spotsOf(open, draft);
  const questions = topicsOf(open.form).flatMap((topic) => questionsOfTopic(open.form, draft, spots, topic));
  const toMend = mistakesAt(open.form, draft, questions, open.reader);
  const title = text.say('declare.sign.title');
  const value = (name: string) => signatureText(draft, name);
  const input = (field: string, label: MessageKey, hint?: MessageKey) => (
    <Input
      name={field}
      label={{ text: text.say(label), classes: 'govuk-label--s' }}
      hint={hint && { text: text.say(hint) }}
      errorMessage={errorAt(mistakes, field, text)}
      value={value(field)}
    />
  );
  const day = (field: string, legend: MessageKey) => (
    <DateInput
      id={field}
      namePrefix={field}
      errorMessage={errorAt(mistakes, field, text)}
      fieldset={{ legend: { text: text.say(legend), classes: 'govuk-fieldset__legend--s' } }}
      items={dayParts.map((part) => ({ part, label: text.say(`declare.${part}`), value: value(`${field}-${part}`) }))}
    />
  );
  return {
    kind: 'page',
    title,
    ...(mistakes.length > 0 ? { status: 422 } : {}),
    failed: mistakes.length + toMend.length > 0,
    back: { href: `${declarePath(open)}/check`, text: text.say('declare.sign.back') },
    body: (
      <>
        {notice}
        {mistakes.length > 0 && (
          <ErrorSummary
            titleText={text.say('declare.summary-title')}
            errorList={mistakes.map(({ field, key }) => ({ text: text.say(key), href: `#${field}` }))}
          />
        )}
        {mistakes.length === 0 && (
          <MistakeSummary
            mistakes={toMend}
            text={text}
            hrefOf={({ field, pointer }) => `${pageOf(open, pointer)}#${field}`}
          />
        )}
        <span class="govuk-caption-l">
          {text.say('declare.caption', { form: text.say(`form.${open.form}`), party: open.party.name })}
        </span>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{text.say('declare.sign.lead')}</p>
        <Form
          action={`${declarePath(open)}/sign`}
          csrf={csrf}
          formKey={String(sent.get('key') ?? newId())}
          ifMatch={open.etag ?? ''}
        >
          <h2 class="govuk-heading-m">{text.say('declare.sign.period')}</h2>
          {day('/period/from', 'declare.sign.from')}
          {day('/period/to', 'declare.sign.to')}
          <h2 class="govuk-heading-m">{text.say('declare.sign.who')}</h2>
          {input('/signature/name', 'declare.sign.name', 'declare.sign.name-hint')}
          {input('/signature/role', 'declare.sign.role')}
          {input('/signature/contact', 'declare.sign.contact', 'declare.sign.contact-hint')}
          <Radios
            name="/signature/authorised"
            fieldset={{ legend: { text: text.say('declare.sign.authorised'), classes: 'govuk-fieldset__legend--s' } }}
            value={value('/signature/authorised')}
            classes="govuk-radios--small"
            items={[
              { value: 'true', text: text.say('declare.sign.yes') },
              { value: 'false', text: text.say('declare.sign.no') },
            ]}
          />
          <Checkboxes
            name="confirmed"
            errorMessage={errorAt(mistakes, 'confirmed', text)}
            fieldset={{ legend: { text: text.say('declare.sign.confirm'), classes: 'govuk-fieldset__legend--s' } }}
            items={confirmations.map((key) => ({ value: key, text: text.say(key) }))}
            values={mistakes.includes(changedMeanwhile) ? [] : sent.getAll('confirmed').map(String)}
          />
          <Button text={text.say('declare.sign.send')} preventDoubleClick />
        </Form>
      </>
    ),
  };
}
