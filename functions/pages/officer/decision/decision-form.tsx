import { CharacterCount } from '../../components/character-count.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { Input } from '../../components/input.tsx';
import { Radios } from '../../components/radios.tsx';
import { Select } from '../../components/select.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { countWords } from '../../declare/count-words.ts';
import { dayParts } from '../../declare/form/read-day.ts';
import type { PageCall } from '../../define-page.ts';
import { errorAt } from '../../field-error.ts';
import type { Authority } from '../authorities.ts';
import type { DecisionMistake } from './read-decision.ts';

interface DecisionFormProps {
  call: PageCall;
  /** What stands in a field. */
  value: (name: string) => string;
  mistakes: readonly DecisionMistake[];
  /** The authorities that the officer speaks for. */
  authorities: readonly Authority[];
}

/** The fields of a decision. */
export function DecisionFields({ call: { text }, value, mistakes, authorities }: DecisionFormProps) {
  const conditions = (
    <Textarea
      name="conditions"
      label={{ text: text.say('deciding.conditions') }}
      hint={{ text: text.say('deciding.conditions-hint') }}
      errorMessage={errorAt(mistakes, 'conditions', text)}
      value={value('conditions')}
      rows={4}
    />
  );
  return (
    <>
      <input type="hidden" name="screening" value={value('screening')} />
      <Input
        name="reference"
        label={{ text: text.say('deciding.reference'), classes: 'govuk-label--s' }}
        hint={{ text: text.say('deciding.reference-hint') }}
        errorMessage={errorAt(mistakes, 'reference', text)}
        value={value('reference')}
        classes="govuk-input--width-20"
      />
      {authorities.length > 0 && (
        <Select
          name="buyer"
          label={{ text: text.say('deciding.buyer'), classes: 'govuk-label--s' }}
          items={[
            { value: '', text: text.say('deciding.no-buyer') },
            ...authorities.map(({ id, name }) => ({ value: id, text: name })),
          ]}
          value={value('buyer')}
        />
      )}
      <Radios
        name="decision"
        fieldset={{ legend: { text: text.say('deciding.decision'), classes: 'govuk-fieldset__legend--s' } }}
        errorMessage={errorAt(mistakes, 'decision', text)}
        value={value('decision')}
        items={[
          { value: 'proceed', text: text.say('deciding.kind.proceed') },
          {
            value: 'proceed_with_conditions',
            text: text.say('deciding.kind.proceed_with_conditions'),
            conditional: conditions,
          },
          {
            value: 'do_not_proceed_yet',
            text: text.say('deciding.kind.do_not_proceed_yet'),
            hint: { text: text.say('deciding.not-yet-hint') },
          },
        ]}
      />
      <CharacterCount
        name="reason"
        label={{ text: text.say('deciding.reason'), classes: 'govuk-label--s' }}
        hint={{ text: text.say('deciding.reason-hint') }}
        errorMessage={errorAt(mistakes, 'reason', text)}
        value={value('reason')}
        {...countWords(text, 4000)}
      />
      <DateInput
        id="respondBy"
        namePrefix="respondBy"
        fieldset={{ legend: { text: text.say('deciding.respond-by'), classes: 'govuk-fieldset__legend--s' } }}
        hint={{ text: text.say('deciding.respond-hint') }}
        errorMessage={errorAt(mistakes, 'respondBy', text)}
        items={dayParts.map((part) => ({
          part,
          label: text.say(`declare.${part}`),
          value: value(`respondBy-${part}`),
        }))}
      />
    </>
  );
}
