import { newInvitation } from '../../../api/routes/invitations.ts';
import { ApiProblem } from '../../api-problem.ts';
import { Button } from '../../components/button.tsx';
import { Form } from '../../components/form.tsx';
import { Input } from '../../components/input.tsx';
import { Radios } from '../../components/radios.tsx';
import type { PageCall, PageSpec } from '../../define-page.ts';
import { errorAt, type Mistake as FieldMistake } from '../../field-error.ts';
import { MistakeList } from '../../mistake-list.tsx';
import { directionOf, isLanguage, type Language, languages, nameOf } from '../../texts/languages.ts';
import type { MessageKey } from '../../texts/messages.ts';
import { createSpeaker } from '../../texts/speaker.ts';
import { typedIn } from '../../typed.ts';
import type { PageView } from '../../view.ts';
import { readyView } from './ready.tsx';

const path = '/invitations/new';

type Mistake = FieldMistake<'name' | 'scheme' | 'reference' | 'language'>;

/** `?name=`, `?scheme=`, `?id=` and `?reference=` fill in what is known, as of a line that was screened. */
const askPage: PageSpec = {
  method: 'GET',
  path,
  for: ['procurement_officer'],
  handle: async (call) => inviteView(call, (name) => call.query.get(name) ?? '', []),
};

/** Makes an invitation and shows, this once, the text with its code. */
const invitePage: PageSpec = {
  method: 'POST',
  path,
  for: ['procurement_officer'],
  handle: async (call) => {
    const { api, form } = call;
    const value = typedIn(form);
    const [name, scheme, id, reference, language] = ['name', 'scheme', 'id', 'reference', 'language'].map(value);
    const mistakes = mistakesIn({ name, scheme, id, reference, language });
    if (mistakes.length > 0 || language === undefined || !isLanguage(language))
      return inviteView(call, value, mistakes);
    const body = { name, reference, language, ...(id ? { identifier: { scheme, id } } : {}) };
    try {
      const made = await api.send('POST', '/v1/invitations', newInvitation, { body, key: value('key') });
      return readyView(call, made.body, createSpeaker(language));
    } catch (refused) {
      if (!(refused instanceof ApiProblem) || refused.status !== 400) throw refused;
      return inviteView(call, value, refused.errors.map(mistakeOf));
    }
  },
};

export const invitePages = [askPage, invitePage];

const most = { name: 200, reference: 100 } as const;
const control = /\p{C}/u;

function mistakesIn(typed: Record<'name' | 'scheme' | 'id' | 'reference' | 'language', string | undefined>): Mistake[] {
  const { name = '', scheme = '', id = '', reference = '', language = '' } = typed;
  const isLine = (text: string, longest: number) => text !== '' && text.length <= longest && !control.test(text);
  return [
    ...(isLine(name, most.name) ? [] : [{ field: 'name', key: 'inviting.mistake.name' } as const]),
    ...((scheme === '') === (id === '') ? [] : [{ field: 'scheme', key: 'inviting.mistake.number' } as const]),
    ...(isLine(reference, most.reference) ? [] : [{ field: 'reference', key: 'inviting.mistake.reference' } as const]),
    ...(isLanguage(language) ? [] : [{ field: 'language', key: 'inviting.mistake.language' } as const]),
  ];
}

function mistakeOf({ pointer }: { pointer: string }): Mistake {
  if (pointer.startsWith('/identifier')) return { field: 'scheme', key: 'inviting.mistake.scheme' };
  if (pointer.startsWith('/reference')) return { field: 'reference', key: 'inviting.mistake.reference' };
  return { field: 'name', key: 'inviting.mistake.name' };
}

function inviteView(call: PageCall, value: (name: string) => string, mistakes: readonly Mistake[]): PageView {
  const { text, csrf, newId } = call;
  const title = text.say('inviting.new');
  const line = (name: 'name' | 'reference', label: MessageKey) => (
    <Input
      name={name}
      label={{ text: text.say(label), classes: 'govuk-label--s' }}
      errorMessage={errorAt(mistakes, name, text)}
      value={value(name)}
    />
  );
  return {
    kind: 'page',
    title,
    ...(mistakes.length > 0 ? { failed: true, status: 422 } : {}),
    back: { href: '/invitations', text: text.say('inviting.title') },
    body: (
      <>
        <MistakeList mistakes={mistakes} text={text} />
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{text.say('inviting.lead')}</p>
        <Form action={path} csrf={csrf} formKey={value('key') || newId()}>
          {line('name', 'inviting.name')}
          <Input
            name="scheme"
            label={{ text: text.say('inviting.scheme'), classes: 'govuk-label--s' }}
            hint={{ text: text.say('inviting.scheme-hint') }}
            errorMessage={errorAt(mistakes, 'scheme', text)}
            value={value('scheme')}
            classes="govuk-input--width-10"
            autocapitalize="characters"
            spellcheck={false}
          />
          <Input
            name="id"
            label={{ text: text.say('inviting.id'), classes: 'govuk-label--s' }}
            value={value('id')}
            classes="govuk-input--width-20"
            spellcheck={false}
          />
          {line('reference', 'inviting.reference')}
          <Radios
            name="language"
            fieldset={{ legend: { text: text.say('inviting.language'), classes: 'govuk-fieldset__legend--s' } }}
            errorMessage={errorAt(mistakes, 'language', text)}
            value={value('language') || text.language}
            items={languages.map((language) => ({
              value: language,
              text: <NameOf language={language} />,
            }))}
          />
          <Button text={text.say('inviting.send')} preventDoubleClick />
        </Form>
      </>
    ),
  };
}

const NameOf = ({ language }: { language: Language }) => (
  <span lang={language} dir={directionOf(language)}>
    {nameOf(language)}
  </span>
);
