import { Button } from '../components/button.tsx';
import { Details } from '../components/details.tsx';
import { Fieldset } from '../components/fieldset.tsx';
import { Tag } from '../components/tag.tsx';
import { answerAt } from './form/answer-at.ts';
import { rowsByCost } from './form/fee-rows.ts';
import type { Asking } from './form/questions-on.ts';
import { costsLeft } from './form/topics.ts';
import { hintOf } from './hint-of.ts';
import { LawWords } from './law-words.tsx';
import { optionLabel } from './option-labels.ts';
import { QuestionExtras } from './question-extras.tsx';
import { asksOf, QuestionField, type QuestionProps } from './question-field.tsx';
import { LinkButton } from './row-list.tsx';

const categoryAt = '/recruitment/corridors/rows/*/fees/*/category';

/** The way to the fee table of a corridor, and how far it is. */
export function FeeTableLink(props: QuestionProps) {
  const { asking, draft, text } = props;
  const { title, hint } = asksOf(props);
  const left = costsLeft(draft, asking.pointer);
  return (
    <div class="app-question">
      <h2 class="govuk-heading-m">{title}</h2>
      {hint && <p class="govuk-hint">{hint.text}</p>}
      <p class="govuk-body">
        {left === 0 ? <Tag text={text.say('declare.fees.done')} /> : text.say('declare.fees.left', { count: left })}
      </p>
      <Button
        text={text.say('declare.fees.open')}
        name="then"
        value={`open ${asking.pointer}`}
        classes="govuk-button--secondary"
      />
      <QuestionExtras {...props} />
    </div>
  );
}

interface FeeTableProps extends Omit<QuestionProps, 'asking'> {
  at: string;
  inRows: readonly Asking[];
  newId: () => string;
  /** Where it can be filled in from a spreadsheet. */
  tableHref: string;
}

/** Every cost of a corridor with who bore it, for how many; more is asked of a row in which workers bore it. */
export function FeeTable(props: FeeTableProps) {
  const { draft, text, at, inRows, newId, tableHref } = props;
  const recruits = answerAt(draft.answers, at.replace(/fees$/, 'recruits'));
  const payer = inRows.find(({ pattern }) => pattern.endsWith('/payer'));
  return (
    <>
      <p class="govuk-body">
        {typeof recruits === 'number'
          ? text.say('declare.fees.lead', { recruits })
          : text.say('declare.fees.lead-without-recruits')}
      </p>
      {payer && <p class="govuk-hint">{hintOf(payer, text)}</p>}
      <p class="govuk-body">
        <a class="govuk-link" href={tableHref}>
          {text.say('declare.table.open')}
        </a>
      </p>
      {rowsByCost(draft, at).map(({ category, rows }) => (
        <Fieldset
          legend={{
            text: <LawWords text={text} english={optionLabel(categoryAt, category) ?? category} />,
            classes: 'govuk-fieldset__legend--s',
          }}
        >
          {rows.map((row) => (
            <div class="app-fee-row">
              {inRows
                .filter((asking) => asking.row === row)
                .map((asking) => (
                  <QuestionField {...props} asking={asking} bare compact />
                ))}
              {answerAt(draft.answers, `${row}/category`) !== undefined && (
                <RowButtons {...props} row={row} category={category} />
              )}
            </div>
          ))}
        </Fieldset>
      ))}
      <Details summaryText={text.say('declare.fees.split')}>
        <p>{text.say('declare.fees.split-how')}</p>
        <Button
          text={text.say('declare.fees.add')}
          name="then"
          value={`open ${at}/${newId()}`}
          classes="govuk-button--secondary"
        />
      </Details>
    </>
  );
}

function RowButtons({ draft, text, row, category }: Omit<QuestionProps, 'asking'> & { row: string; category: string }) {
  const about = text.law(optionLabel(categoryAt, category) ?? category).text;
  const isWorkers = answerAt(draft.answers, `${row}/payer`) === 'worker';
  return (
    <p class="govuk-body">
      <LinkButton
        value={`open ${row}`}
        text={text.say(isWorkers ? 'declare.fees.say-more' : 'declare.row-change')}
        about={about}
      />{' '}
      <LinkButton value={`remove ${row}`} text={text.say('declare.row-remove')} about={about} />
    </p>
  );
}
