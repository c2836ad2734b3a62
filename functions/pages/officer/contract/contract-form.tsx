import { Button } from '../../components/button.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Form } from '../../components/form.tsx';
import { Input } from '../../components/input.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Select } from '../../components/select.tsx';
import { fieldText } from '../../declare/form/field-text.ts';
import type { Asking } from '../../declare/form/questions-on.ts';
import { dayParts } from '../../declare/form/read-day.ts';
import { type SignatureMistake, signatureText } from '../../declare/form/signature.ts';
import { mistakeWords } from '../../declare/mistake-summary.tsx';
import { asksOf, QuestionField } from '../../declare/question-field.tsx';
import type { PageCall } from '../../define-page.ts';
import { errorAt } from '../../field-error.ts';
import type { PageView } from '../../view.ts';
import type { Authority } from '../authorities.ts';
import type { ContractDraft } from './contract-draft.ts';

interface ContractFormProps {
  contract: ContractDraft;
  authorities: readonly Authority[];
  /** What is wrong with the fields that are no questions of the form. */
  signing?: readonly SignatureMistake[];
  /** Questions that came with what was sent, and that nobody has seen yet. */
  opened?: readonly Asking[];
  /** Why the API did not take it. */
  refusals?: readonly string[];
}

/** The whole form of a contract on one page. */
export function contractView(call: PageCall, props: ContractFormProps): PageView {
  const { text, csrf, form, newId } = call;
  const { contract, signing = [], opened = [], refusals = [] } = props;
  const isSent = form.has('csrf') || form.has('key');
  const mistakes = isSent ? contract.mistakes : [];
  const isWrong = opened.length === 0 && mistakes.length + signing.length + refusals.length > 0;
  const title = text.say('contracts.new-title');
  const [first] = opened;
  return {
    kind: 'page',
    title,
    ...(isWrong ? { failed: true, status: 422 } : {}),
    back: { href: '/contracts', text: text.say('nav.contracts') },
    body: (
      <>
        {isWrong && (
          <ErrorSummary
            titleText={text.say('declare.summary-title')}
            errorList={[
              ...mistakes.map((mistake) => ({ text: mistakeWords(mistake, text), href: `#${mistake.field}` })),
              ...signing.map(({ field, key }) => ({ text: text.say(key), href: `#${field}` })),
              ...refusals.map((words) => ({ text: words })),
            ]}
          />
        )}
        {first !== undefined && (
          <NotificationBanner titleText={text.say('contracts.more-title')}>
            <p class="govuk-notification-banner__heading">
              {text.say('contracts.more', { count: opened.length })}{' '}
              <a class="govuk-notification-banner__link" href={`#${first.pointer}`}>
                {text.say('contracts.more-link')}
              </a>
            </p>
          </NotificationBanner>
        )}
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{text.say('contracts.new-lead')}</p>
        <p class="govuk-body">{text.say('declare.nobody-named')}</p>
        <Form action="/contracts/new" csrf={csrf} formKey={String(form.get('key') ?? '') || newId()}>
          <Parties call={call} {...props} />
          <Questions call={call} {...props} at="/contract" title={text.say('contracts.about')} />
          <Questions call={call} {...props} at="/clauses" title={text.say('contracts.clauses')} />
          <Questions call={call} {...props} at="/allegations" title={text.say('contracts.allegations')} />
          <Signing call={call} {...props} />
          <Button text={text.say('contracts.send')} preventDoubleClick />
        </Form>
      </>
    ),
  };
}

type SectionProps = ContractFormProps & { call: PageCall };

function Parties(props: SectionProps) {
  const { authorities, signing = [], call } = props;
  const { text, form } = call;
  const only = authorities.length === 1 ? authorities[0]?.id : undefined;
  return (
    <>
      {authorities.length > 0 && (
        <Select
          name="buyer"
          label={{ text: text.say('contracts.authority'), classes: 'govuk-label--s' }}
          items={[
            { value: '', text: text.say('deciding.no-buyer') },
            ...authorities.map(({ id, name }) => ({ value: id, text: name })),
          ]}
          value={String(form.get('buyer') ?? only ?? '')}
        />
      )}
      <Input
        name="supplier"
        label={{ text: text.say('contracts.supplier'), classes: 'govuk-label--s' }}
        hint={{ text: text.say('contracts.supplier-hint') }}
        errorMessage={errorAt(signing, 'supplier', text)}
        value={String(form.get('supplier') ?? '')}
        spellcheck={false}
      />
    </>
  );
}

function Questions({ at, title, ...props }: SectionProps & { at: string; title: string }) {
  const { contract, call } = props;
  const { text, form } = call;
  const { draft } = contract;
  const mistakes = form.has('key') ? contract.mistakes : [];
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      {contract.askings
        .filter(({ pointer }) => pointer.startsWith(`${at}/`))
        .map((asking) => {
          const field = { form: 'contract' as const, draft, asking, mistakes, text };
          return (
            <>
              <input type="hidden" name="shown" value={asking.pointer} />
              {asking.control.kind === 'counted' ? <Count {...field} /> : <QuestionField {...field} />}
            </>
          );
        })}
    </>
  );
}

/** How many rows there are: so many are asked for next. */
function Count(props: Parameters<typeof QuestionField>[0]) {
  const { asking, draft, text } = props;
  const { title, hint, errorMessage } = asksOf(props);
  return (
    <Input
      name={`${asking.pointer}/total`}
      id={asking.pointer}
      label={{ text: title, classes: 'govuk-label--s' }}
      hint={hint ?? { text: text.say('contracts.count-hint') }}
      errorMessage={errorMessage}
      value={fieldText(draft, asking, '/total', text.language)}
      inputmode="numeric"
      classes="govuk-input--width-3"
    />
  );
}

function Signing(props: SectionProps) {
  const { contract, signing = [], call } = props;
  const { text } = call;
  const value = (name: string) => signatureText(contract.draft, name);
  const day = (field: string, legend: string) => (
    <DateInput
      id={field}
      namePrefix={field}
      errorMessage={errorAt(signing, field, text)}
      fieldset={{ legend: { text: legend, classes: 'govuk-fieldset__legend--s' } }}
      items={dayParts.map((part) => ({ part, label: text.say(`declare.${part}`), value: value(`${field}-${part}`) }))}
    />
  );
  const line = (field: string, label: string, hint?: string) => (
    <Input
      name={field}
      label={{ text: label, classes: 'govuk-label--s' }}
      {...(hint === undefined ? {} : { hint: { text: hint } })}
      errorMessage={errorAt(signing, field, text)}
      value={value(field)}
    />
  );
  return (
    <>
      <h2 class="govuk-heading-m">{text.say('contracts.period')}</h2>
      {day('/period/from', text.say('declare.sign.from'))}
      {day('/period/to', text.say('declare.sign.to'))}
      <h2 class="govuk-heading-m">{text.say('declare.sign.who')}</h2>
      {line('/signature/name', text.say('declare.sign.name'), text.say('declare.sign.name-hint'))}
      {line('/signature/role', text.say('declare.sign.role'))}
    </>
  );
}
