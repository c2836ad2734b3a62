import { CharacterCount } from '../components/character-count.tsx';
import { DateInput } from '../components/date-input.tsx';
import { Details } from '../components/details.tsx';
import { Radios } from '../components/radios.tsx';
import { DocumentsOf } from '../evidence/documents-of.tsx';
import { countWords } from './count-words.ts';
import { qualifierFields, qualifierText } from './form/qualifier-fields.ts';
import { dayParts } from './form/read-day.ts';
import { LawWords } from './law-words.tsx';
import type { QuestionProps } from './question-field.tsx';
import { rulesFedBy } from './why-asked.ts';

/** A question that opens others is read by many. */
const mostRules = 6;

/** Why a question is asked, and what may be added to its answer: closed until somebody opens it, or something is there. */
export function QuestionExtras(props: QuestionProps) {
  if (props.asking.question === undefined) return null;
  return (
    <div class="app-extras">
      <Why {...props} />
      <Qualifier {...props} />
    </div>
  );
}

function Why({ form, asking, text }: QuestionProps) {
  const rules = rulesFedBy(form, asking);
  const cites = asking.question?.serves ?? [];
  return (
    <Details summaryText={text.say('declare.why')}>
      <p>{text.say('declare.why-serves', { cites: text.list(cites.map((cite) => text.law(cite).text)) })}</p>
      {rules.length > 0 && (
        <>
          <p>{text.say('declare.why-rules')}</p>
          <ul class="govuk-list govuk-list--bullet">
            {rules.slice(0, mostRules).map((rule) => (
              <li>
                {rule.id}: <LawWords text={text} english={rule.title} />
              </li>
            ))}
            {rules.length > mostRules && <li>{text.say('declare.why-more', { count: rules.length - mostRules })}</li>}
          </ul>
        </>
      )}
    </Details>
  );
}

function Qualifier({ form, asking, draft, mistakes, text }: QuestionProps) {
  const { pointer, control } = asking;
  const at = qualifierFields(pointer);
  const value = (part: string) => qualifierText(draft, pointer, part);
  const wrong = mistakes.filter(({ field }) => field.startsWith(`${at}/`));
  const errorAt = (name: string) => {
    const mistake = wrong.find(({ field }) => field.startsWith(`${at}${name}`));
    const visuallyHiddenText = text.say('declare.error');
    return mistake && { text: text.say(mistake.key, mistake.values), visuallyHiddenText };
  };
  // In place of an answer to choose there are choices of their own for what is not known.
  const bases =
    control.kind === 'choice'
      ? (['known', 'estimated'] as const)
      : (['known', 'estimated', 'not_known', 'cannot_know'] as const);
  const isUsed =
    value('/note') !== '' ||
    draft.qualifiers[pointer]?.evidence !== undefined ||
    dayParts.some((part) => value(`/asOf-${part}`) !== '') ||
    ['cannot_know', ...bases].includes(value('/basis'));
  const asks = text.say(control.kind === 'choice' ? 'declare.basis' : 'declare.basis-unknown');
  return (
    <Details
      summaryText={text.say(form === 'contract' ? 'declare.more' : 'evidence.more')}
      open={isUsed || wrong.length > 0}
    >
      <Radios
        name={`${at}/basis`}
        idPrefix={`${at}/basis`}
        fieldset={{ legend: { text: asks } }}
        classes="govuk-radios--small"
        items={bases.map((basis) => ({ value: basis, text: text.say(`declare.basis.${basis}`) }))}
        value={value('/basis')}
      />
      <DateInput
        id={`${at}/asOf`}
        namePrefix={`${at}/asOf`}
        fieldset={{ legend: { text: text.say('declare.as-of') } }}
        errorMessage={errorAt('/asOf')}
        items={dayParts.map((part) => ({
          part,
          label: text.say(`declare.${part}`),
          value: value(`/asOf-${part}`),
        }))}
      />
      <CharacterCount
        name={`${at}/note`}
        label={{ text: text.say('declare.note') }}
        hint={{ text: text.say('declare.note-hint') }}
        errorMessage={errorAt('/note')}
        value={value('/note')}
        rows={3}
        {...countWords(text, 2000)}
      />
      {form !== 'contract' && <DocumentsOf pointer={pointer} draft={draft} text={text} />}
    </Details>
  );
}
