import { Input } from '../components/input.tsx';
import { fieldText } from './form/field-text.ts';
import { type Asking, listOf } from './form/questions-on.ts';
import { QuestionExtras } from './question-extras.tsx';
import { asksOf, QuestionField, type QuestionProps } from './question-field.tsx';

/** A list whose rows are one answer each: all of them in a column, with room for more. One that is emptied goes. */
export function InlineRows(props: QuestionProps & { inRows: readonly Asking[] }) {
  const { asking, draft, text, inRows } = props;
  const { title, hint, errorMessage } = asksOf(props);
  return (
    <div class="app-question">
      <h2 class="govuk-heading-m">{title}</h2>
      <Input
        name={`${asking.pointer}/total`}
        label={{ text: text.say('declare.total') }}
        hint={hint}
        errorMessage={errorMessage}
        value={fieldText(draft, asking, '/total', text.language)}
        inputmode="numeric"
        classes="govuk-input--width-5"
      />
      {inRows
        .filter(({ row }) => listOf(row) === asking.pointer)
        .map((each) => (
          <QuestionField {...props} asking={each} bare />
        ))}
      <QuestionExtras {...props} />
    </div>
  );
}
