import { TRUE } from '../../../rules/engine/truth.ts';
import { ApiProblem } from '../api-problem.ts';
import { Button } from '../components/button.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import { FileUpload } from '../components/file-upload.tsx';
import { Form } from '../components/form.tsx';
import { Textarea } from '../components/textarea.tsx';
import type { PageCall, PageSpec } from '../define-page.ts';
import type { PageView } from '../view.ts';
import { answerAt, rowIds } from './form/answer-at.ts';
import { columnsOf, feeTemplate, readFeeCsv } from './form/fee-csv.ts';
import { isFeeTable } from './form/fee-rows.ts';
import { withRows } from './form/open-rows.ts';
import { questionsOn } from './form/questions-on.ts';
import type { Spot } from './form/standing.ts';
import { type LineMistake, takeLines } from './form/take-lines.ts';
import { mistakeWords } from './mistake-summary.tsx';
import { notHere, type OpenDraft, openDraft, pageAt, saveDraft, spotsOf } from './open-draft.ts';
import { optionLabel } from './option-labels.ts';
import { placeOf } from './topic-of.ts';

const path = '/my/{party}/declare/{form}/{topic}/table';
const mostCharacters = 1_000_000;

function feesOf(call: PageCall): string {
  const at = placeOf(call);
  if (!isFeeTable(at)) throw notHere();
  return at;
}

/** Every column that a fee table can have, whatever is asked of its rows by now. */
function columnsIn(open: OpenDraft, fees: string) {
  const row = `${fees}/template`;
  const draft = withRows(open.form, open.draft, [row]);
  const spots = spotsOf(open, draft).map((spot): Spot => ({ ...spot, asked: TRUE }));
  return columnsOf(questionsOn(open.form, draft, spots, row));
}

const showTable: PageSpec = {
  method: 'GET',
  path,
  for: ['declarant'],
  handle: async (call) => tableView(call, await openDraft(call), feesOf(call)),
};

const templateFile: PageSpec = {
  method: 'GET',
  path: `${path}/template`,
  for: ['declarant'],
  handle: async (call) => {
    const open = await openDraft(call);
    const fees = feesOf(call);
    const recruits = answerAt(open.draft.answers, fees.replace(/fees$/, 'recruits'));
    const csv = feeTemplate(columnsIn(open, fees), typeof recruits === 'number' ? recruits : undefined);
    return {
      kind: 'file',
      bytes: new TextEncoder().encode(csv),
      mediaType: 'text/csv; charset=utf-8',
      name: 'fees.csv',
    };
  },
};

/** Puts a whole table in the place of the one that is there, or says of each line what is wrong, and changes nothing. */
const takeTable: PageSpec = {
  method: 'POST',
  path,
  for: ['declarant'],
  handle: async (call) => {
    const { text, form: sent } = call;
    const fees = feesOf(call);
    const csv = await sentTable(sent);
    const open = await openDraft(call);
    const read = readFeeCsv(csv.slice(0, mostCharacters), columnsIn(open, fees));
    if ('problem' in read) {
      const column = read.problem === 'column' ? read.column : '';
      return tableView(call, open, fees, csv, [text.say(`declare.table.${read.problem}`, { column })]);
    }
    const english = (pattern: string, value: string | boolean) => optionLabel(pattern, value) ?? String(value);
    const taken = takeLines(open, fees, read.lines, {
      newId: call.newId,
      spotsOf: (draft) => spotsOf(open, draft),
      namesOf: ({ pattern }, value) => [String(value), english(pattern, value), text.law(english(pattern, value)).text],
    });
    if (taken.mistakes.length > 0) {
      const words = taken.mistakes.map((mistake) => lineWords(mistake, call));
      return tableView(call, open, fees, csv, words);
    }
    try {
      await saveDraft(call, open.form, taken.draft, open.etag);
    } catch (refused) {
      if (!(refused instanceof ApiProblem) || ![400, 412, 413, 503].includes(refused.status)) throw refused;
      const isBusy = refused.status === 503 || refused.status === 412;
      const words = isBusy
        ? text.say('declare.not-saved-busy')
        : text.say('declare.not-saved-refused', { detail: refused.detail });
      return tableView(call, open, fees, csv, [words]);
    }
    return { kind: 'redirect', to: pageAt(open, fees) };
  },
};

export const feeUploadPages = [showTable, templateFile, takeTable];

/** What was pasted, or else the text of the file. */
async function sentTable(form: FormData): Promise<string> {
  const pasted = form.get('table');
  if (typeof pasted === 'string' && pasted.trim() !== '') return pasted;
  const file = form.get('file');
  return file instanceof File ? await file.text() : '';
}

function lineWords({ line, mistake }: LineMistake, { text }: PageCall): string {
  const words = mistake === 'category' ? text.say('declare.table.category') : mistakeWords(mistake, text);
  return text.say('declare.table.line', { line, mistake: words });
}

function tableView(
  { text, csrf }: PageCall,
  open: OpenDraft,
  fees: string,
  csv = '',
  mistakes: readonly string[] = [],
): PageView {
  const title = text.say('declare.table.title');
  const at = `?at=${encodeURIComponent(fees)}`;
  const own = `/my/${open.party.id}/declare/${open.form}/recruitment/table`;
  const listed = rowIds(open.draft.answers, fees).length;
  return {
    kind: 'page',
    title,
    ...(mistakes.length > 0 ? { failed: true, status: 422 } : {}),
    back: { href: pageAt(open, fees), text: text.say('declare.row-back') },
    body: (
      <>
        {mistakes.length > 0 && (
          <ErrorSummary
            titleText={text.say('declare.table.nothing-taken')}
            errorList={mistakes.slice(0, 50).map((words) => ({ text: words, href: '#table' }))}
          />
        )}
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{text.say('declare.table.lead')}</p>
        {listed > 0 && <p class="govuk-body">{text.say('declare.table.replaces', { count: listed })}</p>}
        <p class="govuk-body">
          <a class="govuk-link" href={`${own}/template${at}`}>
            {text.say('declare.table.template')}
          </a>
        </p>
        <Form action={`${own}${at}`} csrf={csrf} enctype="multipart/form-data">
          <FileUpload
            name="file"
            label={{ text: text.say('declare.table.file'), classes: 'govuk-label--s' }}
            accept=".csv,text/csv"
          />
          <Textarea
            name="table"
            label={{ text: text.say('declare.table.paste'), classes: 'govuk-label--s' }}
            hint={{ text: text.say('declare.table.paste-hint') }}
            value={csv}
            rows={10}
            spellcheck={false}
          />
          <Button text={text.say('declare.table.send')} preventDoubleClick />
        </Form>
      </>
    ),
  };
}
