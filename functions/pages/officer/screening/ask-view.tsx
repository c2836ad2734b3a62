import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { FileUpload } from '../../components/file-upload.tsx';
import { Form } from '../../components/form.tsx';
import { Input } from '../../components/input.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Textarea } from '../../components/textarea.tsx';
import type { PageCall } from '../../define-page.ts';
import { tableLimits } from '../../upload/table.ts';
import type { PageView } from '../../view.ts';
import { ReasonField } from '../reason-bar.tsx';
import { columns, headingOf } from './columns.ts';
import { mostLines } from './read-lines.ts';

/** What was typed, and what is wrong with it. */
export interface AskState {
  reference: string;
  /** Why they are looked up. */
  reason: string;
  list: string;
  mistakes: readonly Mistake[];
}

export interface Mistake {
  field: 'reference' | 'access-reason' | 'list';
  words: string;
}

const mostShown = 50;

/** Where somebody says whom to screen. */
export function askView(call: PageCall, { reference, reason, list, mistakes }: AskState): PageView {
  const { text, csrf, newId } = call;
  const title = text.say('screening.new');
  const shown = mistakes.slice(0, mostShown);
  const errorAt = (name: Mistake['field']) => {
    const mistake = mistakes.find(({ field }) => field === name);
    return mistake && { text: mistake.words, visuallyHiddenText: text.say('declare.error') };
  };
  return {
    kind: 'page',
    title,
    ...(mistakes.length > 0 ? { failed: true, status: 422 } : {}),
    back: { href: '/screenings', text: text.say('screening.title') },
    body: (
      <>
        {mistakes.length > 0 && (
          <ErrorSummary
            titleText={text.say('screening.nothing-kept')}
            errorList={[
              ...shown.map(({ field, words }) => ({ text: words, href: `#${field}` })),
              ...(mistakes.length > shown.length
                ? [{ text: text.say('screening.more-mistakes', { count: mistakes.length - shown.length }) }]
                : []),
            ]}
          />
        )}
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{text.say('screening.new-lead', { most: mostLines })}</p>
        <Form action="/screenings/new" csrf={csrf} formKey={newId()} enctype="multipart/form-data">
          <Input
            name="reference"
            label={{ text: text.say('screening.reference'), classes: 'govuk-label--s' }}
            hint={{ text: text.say('screening.reference-hint') }}
            errorMessage={errorAt('reference')}
            value={reference}
            classes="govuk-input--width-20"
          />
          <ReasonField text={text} value={reason} mistake={errorAt('access-reason')?.text} />
          <FileUpload
            name="file"
            label={{ text: text.say('screening.file'), classes: 'govuk-label--s' }}
            hint={{ text: text.say('screening.file-hint', { megabytes: tableLimits.bytes / 1024 / 1024 }) }}
            accept=".csv,text/csv,.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          />
          <Details summaryText={text.say('screening.columns')}>
            <p>{text.say('screening.columns-lead')}</p>
            <SummaryList
              rows={columns.map((column) => ({
                key: { text: headingOf(column, text) },
                value: { text: text.say(`screening.column.${column}-means`) },
              }))}
            />
            <a class="govuk-link" href="/screenings/new/template">
              {text.say('screening.template')}
            </a>
          </Details>
          <Textarea
            name="list"
            label={{ text: text.say('screening.list'), classes: 'govuk-label--s' }}
            hint={{ text: text.say('screening.list-hint') }}
            errorMessage={errorAt('list')}
            value={list}
            rows={12}
            spellcheck={false}
          />
          <Button text={text.say('screening.look-up')} preventDoubleClick />
        </Form>
      </>
    ),
  };
}
