import { partyKinds } from '../../../shared/store/party.ts';
import { shownParty } from '../../api/routes/party-schemas.ts';
import { ApiProblem } from '../api-problem.ts';
import { Button } from '../components/button.tsx';
import { Checkboxes } from '../components/checkboxes.tsx';
import { Details } from '../components/details.tsx';
import { Form } from '../components/form.tsx';
import { Input } from '../components/input.tsx';
import { Select } from '../components/select.tsx';
import { countriesIn } from '../declare/countries.ts';
import type { PageCall } from '../define-page.ts';
import { errorAt, type Mistake as FieldMistake } from '../field-error.ts';
import { formPage } from '../form-page.ts';
import { MistakeList } from '../mistake-list.tsx';
import { typedIn } from '../typed.ts';
import type { PageView } from '../view.ts';
import { disputeRegistrationPath } from './dispute-registration.tsx';

const path = '/my/register';

/**
 * Registers by their codes of org-id.guide, with what each is called where it is kept; any other can be written too. The
 * first two letters are those of the country.
 */
const registers = {
  'AU-ABN': 'Australian Business Number',
  'DK-CVR': 'Centrale Virksomhedsregister',
  'FR-SIREN': 'SIREN',
  'GB-COH': 'Companies House',
  'IN-MCA': 'Ministry of Corporate Affairs',
  'JP-JCN': 'Corporate Number',
  'NL-KVK': 'Kamer van Koophandel',
  'NO-BRC': 'Brønnøysundregistrene',
  'US-UEI': 'SAM.gov',
  'XI-LEI': 'Legal Entity Identifier',
};

type Mistake = FieldMistake<'name' | 'kinds' | 'country' | 'scheme' | 'id' | 'invitation'>;

/** Registers an organisation; whoever does becomes its first member. */
export const registerPages = formPage({
  path,
  for: ['declarant'],
  show: registerView,
  send: async (call) => {
    const { api, form } = call;
    const sent = typedIn(form);
    const kinds = form.getAll('kinds').map(String);
    const mistakes: Mistake[] = [
      ...(sent('name') === '' ? [{ field: 'name', key: 'my.register.name-missing' } as const] : []),
      ...(kinds.length === 0 ? [{ field: 'kinds', key: 'my.register.kinds-missing' } as const] : []),
      ...(sent('country') === '' ? [{ field: 'country', key: 'my.register.country-missing' } as const] : []),
      ...(sent('scheme') === '' ? [{ field: 'scheme', key: 'my.register.scheme-missing' } as const] : []),
      ...(sent('id') === '' ? [{ field: 'id', key: 'my.register.id-missing' } as const] : []),
    ];
    if (mistakes.length > 0) return registerView(call, mistakes);
    const invitation = sent('invitation');
    const body = {
      ...(invitation === '' ? {} : { invitation }),
      name: sent('name'),
      kinds,
      country: sent('country'),
      identifiers: [{ scheme: sent('scheme'), id: sent('id') }],
    };
    try {
      const { body: party } = await api.send('POST', '/v1/parties', shownParty, { body, key: sent('key') });
      return { kind: 'redirect', to: `/my/${party.id}` };
    } catch (refused) {
      if (!(refused instanceof ApiProblem) || ![400, 409].includes(refused.status)) throw refused;
      return registerView(call, mistakesIn(refused), refused.status === 409);
    }
  },
});

function mistakesIn({ status, errors }: ApiProblem): Mistake[] {
  if (status === 409) return [{ field: 'id', key: 'my.register.taken' }];
  const fields = [
    ['/invitation', 'invitation', 'my.register.invitation-wrong'],
    ['/name', 'name', 'my.register.name-wrong'],
    ['/kinds', 'kinds', 'my.register.kinds-missing'],
    ['/country', 'country', 'my.register.country-missing'],
    ['/identifiers/0/scheme', 'scheme', 'my.register.scheme-wrong'],
    ['/identifiers', 'id', 'my.register.id-wrong'],
  ] as const;
  return errors.map(({ pointer }) => {
    const [, field, key] = fields.find(([at]) => pointer.startsWith(at)) ?? fields[1];
    return { field, key };
  });
}

function registerView(call: PageCall, mistakes: readonly Mistake[], isTaken = false): PageView {
  const { text, form, csrf, newId, query } = call;
  const title = text.say('my.register.title');
  const field = (name: Mistake['field']) => ({ name, errorMessage: errorAt(mistakes, name, text) });
  const value = typedIn(form);
  const invitation = value('invitation') || (query.get('invitation') ?? '');
  const known = Object.entries(registers).map(([code, register]) => {
    const country = code.startsWith('XI-') ? text.say('my.register.worldwide') : text.country(code.slice(0, 2));
    return { code, words: text.say('my.register.known', { register, country }) };
  });
  return {
    kind: 'page',
    title,
    ...(mistakes.length > 0 ? { failed: true, status: 422 } : {}),
    back: { href: '/my', text: text.say('my.title') },
    body: (
      <>
        <MistakeList mistakes={mistakes} text={text} />
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{text.say('my.register.lead')}</p>
        {isTaken && (
          <p class="govuk-body">
            <a class="govuk-link" href={disputeRegistrationPath(value('scheme'), value('id'))}>
              {text.say('disputes.registration.link')}
            </a>
          </p>
        )}
        <Form action={path} csrf={csrf} formKey={value('key') || newId()}>
          <Input
            {...field('name')}
            label={{ text: text.say('my.register.name'), classes: 'govuk-label--s' }}
            hint={{ text: text.say('my.register.name-hint') }}
            value={value('name')}
            autocomplete="organization"
          />
          <Checkboxes
            {...field('kinds')}
            fieldset={{ legend: { text: text.say('my.register.kinds'), classes: 'govuk-fieldset__legend--s' } }}
            items={partyKinds
              .filter((kind) => kind !== 'contracting_authority')
              .map((kind) => ({ value: kind, text: text.say(`my.kind.${kind}`) }))}
            values={form.getAll('kinds').map(String)}
          />
          <Select
            {...field('country')}
            label={{ text: text.say('my.register.country'), classes: 'govuk-label--s' }}
            items={[{ value: '', text: text.say('declare.choose') }, ...countriesIn(text)]}
            value={value('country')}
          />
          <Input
            {...field('scheme')}
            label={{ text: text.say('my.register.scheme'), classes: 'govuk-label--s' }}
            hint={{ text: text.say('my.register.scheme-hint') }}
            value={value('scheme')}
            classes="govuk-input--width-10"
            attributes={{ list: 'schemes' }}
            autocapitalize="characters"
            spellcheck={false}
            afterInput={
              <datalist id="schemes">
                {known.map(({ code, words }) => (
                  <option value={code} label={words} />
                ))}
              </datalist>
            }
          />
          <Details summaryText={text.say('my.register.which')}>
            <ul class="govuk-list">
              {known.map(({ code, words }) => (
                <li>
                  <strong>
                    <bdi>{code}</bdi>
                  </strong>
                  <br />
                  {words}
                </li>
              ))}
            </ul>
            <p>{text.say('my.register.which-other')}</p>
            <p>
              <a class="govuk-link" href="https://org-id.guide/" rel="noreferrer">
                {text.say('my.register.guide')}
              </a>
            </p>
          </Details>
          <Input
            {...field('id')}
            label={{ text: text.say('my.register.id'), classes: 'govuk-label--s' }}
            value={value('id')}
            classes="govuk-input--width-20"
            spellcheck={false}
          />
          {invitation !== '' && (
            <Input
              {...field('invitation')}
              label={{ text: text.say('my.register.invitation'), classes: 'govuk-label--s' }}
              hint={{ text: text.say('my.register.invitation-hint') }}
              value={invitation}
              classes="govuk-input--width-20"
              spellcheck={false}
            />
          )}
          <Button text={text.say('my.register.send')} preventDoubleClick />
        </Form>
      </>
    ),
  };
}
