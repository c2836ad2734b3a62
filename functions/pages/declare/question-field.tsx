import type { Child } from 'hono/jsx';
import type { FormName } from '../../../rules/vocabulary.ts';
import { CharacterCount } from '../components/character-count.tsx';
import { DateInput } from '../components/date-input.tsx';
import { Fieldset } from '../components/fieldset.tsx';
import { Hint } from '../components/hint.tsx';
import { Input } from '../components/input.tsx';
import { Radios } from '../components/radios.tsx';
import { Select } from '../components/select.tsx';
import type { Speaker } from '../texts/speaker.ts';
import { countWords } from './count-words.ts';
import { countriesIn } from './countries.ts';
import type { Draft } from './form/draft.ts';
import { fieldText } from './form/field-text.ts';
import type { FieldMistake } from './form/mistakes.ts';
import type { Asking } from './form/questions-on.ts';
import { dayParts } from './form/read-day.ts';
import { hintOf } from './hint-of.ts';
import { LawWords } from './law-words.tsx';
import { optionLabel } from './option-labels.ts';
import { QuestionExtras } from './question-extras.tsx';

export interface QuestionProps {
  form: FormName;
  draft: Draft;
  asking: Asking;
  /** All mistakes of the page. */
  mistakes: readonly FieldMistake[];
  text: Speaker;
  /** Without what is said beside the question itself, where many of a kind stand together. */
  bare?: boolean;
  /** In as little room as it takes, where the same is asked of row after row and its hint stands above them all. */
  compact?: boolean;
}

/** More than these are chosen from a list that opens. */
const mostRadios = 9;

/** One question with its field, what is wrong with it, why it is asked, and what may be added to the answer. */
export function QuestionField(props: QuestionProps) {
  return (
    <div class="app-question">
      <Field {...props} />
      {props.bare ? null : <QuestionExtras {...props} />}
    </div>
  );
}

/** What every control of a question is given, whatever its kind. */
export function asksOf({ asking, mistakes, text, compact }: QuestionProps) {
  const wrong = mistakes.filter(
    ({ field, pointer }) => pointer === asking.pointer && !field.startsWith('/qualifiers/'),
  );
  const hint = compact ? undefined : hintOf(asking, text);
  const [first] = wrong;
  return {
    wrong,
    title: <LawWords text={text} english={asking.title} />,
    hint: hint === undefined ? undefined : { text: hint },
    errorMessage:
      first === undefined
        ? undefined
        : { text: text.say(first.key, first.values), visuallyHiddenText: text.say('declare.error') },
  };
}

function Field(props: QuestionProps) {
  const { asking, draft, text } = props;
  const { pointer, control } = asking;
  const { title, hint, errorMessage } = asksOf(props);
  const value = (part = '') => fieldText(draft, asking, part, text.language);
  const label = { text: title, classes: 'govuk-label--s' };
  switch (control.kind) {
    case 'choice':
      return <ChoiceField {...props} />;
    case 'day':
      return <DayField {...props} />;
    case 'money':
      return <MoneyField {...props} />;
    case 'country':
      return (
        <Select
          name={pointer}
          label={label}
          hint={hint}
          errorMessage={errorMessage}
          items={[{ value: '', text: text.say('declare.choose') }, ...countriesIn(text)]}
          value={value()}
        />
      );
    case 'text':
      if (!control.lines) {
        return <Input name={pointer} label={label} hint={hint} errorMessage={errorMessage} value={value()} />;
      }
      return (
        <CharacterCount
          name={pointer}
          label={label}
          hint={hint}
          errorMessage={errorMessage}
          value={value()}
          {...countWords(text, control.most)}
        />
      );
    case 'number':
      return (
        <Input
          {...{ name: pointer, label, hint, errorMessage, value: value() }}
          inputmode="numeric"
          classes="govuk-input--width-10"
          spellcheck={false}
        />
      );
    case 'language':
    case 'hsCode':
      return (
        <Input
          {...{ name: pointer, label, hint, errorMessage, value: value() }}
          classes="govuk-input--width-20"
          spellcheck={false}
        />
      );
    case 'counted':
    case 'ledger':
    case 'group':
      return null;
  }
}

function ChoiceField(props: QuestionProps) {
  const { asking, draft, text, compact } = props;
  const { pointer, pattern, control } = asking;
  const { title, hint, errorMessage } = asksOf(props);
  const values = control.kind === 'choice' ? control.values : [];
  const named = values.map((value) => ({
    value: String(value),
    text: text.law(optionLabel(pattern, value) ?? String(value)).text,
  }));
  const value = fieldText(draft, asking, '', text.language);
  const unknown = [
    ...(values.includes('not_known') ? [] : [{ value: '=not_known', text: text.say('declare.not-known') }]),
    // Its reason is a note, for which a row of many has no room.
    ...(compact && value !== '=cannot_know' ? [] : [{ value: '=cannot_know', text: text.say('declare.cannot-know') }]),
  ];
  const items = [...named, ...(asking.question === undefined ? [] : unknown)];
  const shared = { name: pointer, hint, errorMessage, value };
  if (compact || items.length > mostRadios) {
    const choose = { value: '', text: text.say('declare.choose') };
    return <Select {...shared} label={{ text: title, classes: 'govuk-label--s' }} items={[choose, ...items]} />;
  }
  return (
    <Radios
      {...shared}
      idPrefix={pointer}
      fieldset={{ legend: { text: title, classes: 'govuk-fieldset__legend--s' } }}
      classes={items.length > 4 ? '' : 'govuk-radios--small'}
      items={items}
    />
  );
}

function DayField(props: QuestionProps) {
  const { asking, draft, text } = props;
  const { title, hint, errorMessage, wrong } = asksOf(props);
  const isWrong = (part: string) => wrong.some(({ field }) => field === `${asking.pointer}-${part}`);
  const isWhole = wrong.some(({ key }) => key === 'declare.mistake.day-unreal' || key === 'declare.mistake.day-future');
  return (
    <DateInput
      id={asking.pointer}
      namePrefix={asking.pointer}
      hint={hint}
      errorMessage={errorMessage}
      fieldset={{ legend: { text: title, classes: 'govuk-fieldset__legend--s' } }}
      items={dayParts.map((part) => ({
        part,
        label: text.say(`declare.${part}`),
        value: fieldText(draft, asking, `-${part}`, text.language),
        error: isWhole || isWrong(part),
      }))}
    />
  );
}

function MoneyField(props: QuestionProps): Child {
  const { asking, draft, text } = props;
  const { title, hint, wrong } = asksOf(props);
  const { pointer } = asking;
  const part = (name: '/amount' | '/currency') => {
    const mistake = wrong.find(({ field }) => field === `${pointer}${name}`);
    return {
      name: `${pointer}${name}`,
      value: fieldText(draft, asking, name, text.language),
      spellcheck: false,
      errorMessage: mistake && {
        text: text.say(mistake.key, mistake.values),
        visuallyHiddenText: text.say('declare.error'),
      },
    };
  };
  return (
    <Fieldset
      legend={{ text: title, classes: 'govuk-fieldset__legend--s' }}
      describedBy={hint && `${pointer}-hint`}
      role="group"
    >
      {hint && <Hint {...hint} id={`${pointer}-hint`} />}
      <Input
        {...part('/amount')}
        label={{ text: text.say('declare.amount') }}
        inputmode="decimal"
        classes="govuk-input--width-10"
      />
      <Input
        {...part('/currency')}
        label={{ text: text.say('declare.currency') }}
        classes="govuk-input--width-3"
        autocapitalize="characters"
      />
    </Fieldset>
  );
}
