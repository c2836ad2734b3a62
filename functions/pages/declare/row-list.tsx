import { Button } from '../components/button.tsx';
import { Input } from '../components/input.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { answerWords } from './answer-words.ts';
import { rowIds } from './form/answer-at.ts';
import { fieldText } from './form/field-text.ts';
import { mistakesAt } from './form/mistakes.ts';
import { questionsOn } from './form/questions-on.ts';
import type { Spot } from './form/standing.ts';
import type { OpenDraft } from './open-draft.ts';
import { QuestionExtras } from './question-extras.tsx';
import { asksOf, type QuestionProps } from './question-field.tsx';
import { rowName } from './row-name.ts';

interface RowListProps extends QuestionProps {
  open: OpenDraft;
  spots: readonly Spot[];
  newId: () => string;
}

/** Where the rows of a list stand, below its question. */
const rowsPlace = ({ asking }: Pick<QuestionProps, 'asking'>): string =>
  asking.control.kind === 'ledger' ? asking.pointer : `${asking.pointer}/rows`;

/** A list: how many there are, those that are listed, and the way to each. Whoever goes there saves the page. */
export function RowList(props: RowListProps) {
  const { asking, text, newId } = props;
  const { title, hint, errorMessage } = asksOf(props);
  const row = text.law(asking.question?.row ?? '').text;
  return (
    <div class="app-question">
      <h2 class="govuk-heading-m">{title}</h2>
      <Input
        name={`${asking.pointer}/total`}
        label={{ text: text.say('declare.total') }}
        hint={hint}
        errorMessage={errorMessage}
        value={fieldText(props.draft, asking, '/total', text.language)}
        inputmode="numeric"
        classes="govuk-input--width-5"
      />
      <Rows {...props} />
      <Button
        text={text.say('declare.row-add', { row })}
        name="then"
        value={`open ${rowsPlace(props)}/${newId()}`}
        classes="govuk-button--secondary"
      />
      <QuestionExtras {...props} />
    </div>
  );
}

function Rows(props: RowListProps) {
  const { asking, draft, form, spots, text, open } = props;
  const place = rowsPlace(props);
  const ids = rowIds(draft.answers, place);
  if (ids.length === 0) return <p class="govuk-body">{text.say('declare.rows-none')}</p>;
  const word = text.law(asking.question?.row ?? '').text;
  const rows = ids.map((id, index) => {
    const row = `${place}/${id}`;
    const questions = questionsOn(form, draft, spots, row).filter(({ waiting }) => !waiting);
    const mistakes = mistakesAt(form, draft, questions, open.reader).length;
    const name = rowName(form, draft, row, text) ?? text.say('declare.row-of', { row: word, number: index + 1 });
    const said = questions.slice(0, 4).flatMap((each) => answerWords(draft, each, text) ?? []);
    const about =
      mistakes > 0
        ? [text.say('declare.row-mistakes', { count: mistakes })]
        : said.filter((words) => !name.includes(words));
    return {
      key: { text: name },
      value: {
        text: (
          <>
            {about.map((words) => (
              <>
                <bdi>{words}</bdi>
                <br />
              </>
            ))}
            <LinkButton value={`open ${row}`} text={text.say('declare.row-change')} about={name} />{' '}
            <LinkButton value={`remove ${row}`} text={text.say('declare.row-remove')} about={name} />
          </>
        ),
      },
    };
  });
  return <SummaryList rows={rows} />;
}

/** A button that saves the page and goes on, and looks like a link. */
export const LinkButton = ({ value, text, about }: { value: string; text: string; about: string }) => (
  <button type="submit" name="then" value={value} class="govuk-link govuk-link--no-visited-state app-link-button">
    {text}
    <span class="govuk-visually-hidden"> {about}</span>
  </button>
);
