import { TRUE } from '../../../rules/engine/truth.ts';
import { feeCategories } from '../../../rules/forms/fee-table.ts';
import { ApiProblem } from '../api-problem.ts';
import { Button } from '../components/button.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import { FileUpload } from '../components/file-upload.tsx';
import { Form } from '../components/form.tsx';
import { Textarea } from '../components/textarea.tsx';
import type { PageCall, PageSpec } from '../define-page.ts';
import type { Speaker } from '../texts/speaker.ts';
import { readCsvText } from '../upload/read-csv.ts';
import { readTable } from '../upload/read-table.ts';
import type { Refused, Table } from '../upload/table.ts';
import { csvOf, workbookOf, workbookType } from '../upload/write-table.ts';
import type { PageView } from '../view.ts';
import { FeeColumns } from './fee-columns.tsx';
import { answerAt, rowIds } from './form/answer-at.ts';
import { columnsOf, feeLinesOf, feeTemplate } from './form/fee-lines.ts';
import { isFeeTable } from './form/fee-rows.ts';
import { withRows } from './form/open-rows.ts';
import { questionsOn } from './form/questions-on.ts';
import type { Spot } from './form/standing.ts';
import { type LineMistake, takeLines } from './form/take-lines.ts';
import { mistakeWords } from './mistake-summary.tsx';
import { notHere, type OpenDraft, openDraft, pageAt, saveDraft, spotsOf } from './open-draft.ts';
import { optionLabel } from './option-labels.ts';
import { questionWords } from './question-words.ts';
import { placeOf } from './topic-of.ts';

const path = '/my/{party}/declare/{form}/{topic}/table';

function feesOf(call: PageCall): string {
  const at = placeOf(call);
  if (!isFeeTable(at)) throw notHere();
  return at;
}

/** Every column that a fee table can have, whatever is asked of its rows by now. */
function columnsIn(open: OpenDraft, fees: string, text: Speaker) {
  const row = `${fees}/template`;
  const draft = withRows(open.form, open.draft, [row]);
  const spots = spotsOf(open, draft).map((spot): Spot => ({ ...spot, asked: TRUE }));
  return columnsOf(questionsOn(open.form, draft, spots, row), ({ pointer, title }, part) =>
    [questionWords(open.form, pointer, text), title].map((question) =>
      part === '/currency' ? text.say('upload.fees.currency-of', { question }) : question,
    ),
  );
}

const showTable: PageSpec = {
  method: 'GET',
  path,
  for: ['declarant'],
  handle: async (call) => tableView(call, await openDraft(call), feesOf(call)),
};

async function templateRows(call: PageCall): Promise<string[][]> {
  const open = await openDraft(call);
  const fees = feesOf(call);
  const recruits = answerAt(open.draft.answers, fees.replace(/fees$/, 'recruits'));
  const costs = Object.values(feeCategories).map((cost) => call.text.law(cost).text);
  return feeTemplate(columnsIn(open, fees, call.text), costs, typeof recruits === 'number' ? recruits : undefined);
}

const csvTemplate: PageSpec = {
  method: 'GET',
  path: `${path}/template`,
  for: ['declarant'],
  handle: async (call) => ({
    kind: 'file',
    // Without the mark Excel takes UTF-8 for the code page of its country.
    bytes: new TextEncoder().encode(`\uFEFF${csvOf(await templateRows(call))}`),
    mediaType: 'text/csv; charset=utf-8',
    name: 'fees.csv',
  }),
};

const workbookTemplate: PageSpec = {
  method: 'GET',
  path: `${path}/workbook`,
  for: ['declarant'],
  handle: async (call) => ({
    kind: 'file',
    bytes: workbookOf('fees', await templateRows(call)),
    mediaType: workbookType,
    name: 'fees.xlsx',
  }),
};

/** Puts a whole table in the place of the one that is there, or says of each line what is wrong, and changes nothing. */
const takeTable: PageSpec = {
  method: 'POST',
  path,
  for: ['declarant'],
  handle: async (call) => {
    const { text, form: sent } = call;
    const fees = feesOf(call);
    const open = await openDraft(call);
    const { table, pasted } = await sentTable(sent);
    if ('refused' in table) return tableView(call, open, fees, pasted, [text.say(table.refused, table.values)]);
    const csv = pasted === '' ? csvOf(table.rows) : pasted;
    const columns = columnsIn(open, fees, text);
    const read = feeLinesOf(table, columns);
    if ('problem' in read) {
      const words =
        read.problem === 'empty'
          ? text.say('upload.empty')
          : text.say(`declare.table.${read.problem}`, {
              column: read.problem === 'column' ? read.column : (columns[0]?.names[0] ?? ''),
            });
      return tableView(call, open, fees, csv, [words]);
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

export const feeUploadPages = [showTable, csvTemplate, workbookTemplate, takeTable];

/** The table in the file, or else what was pasted: who sends a file again still has the old table below it. */
async function sentTable(form: FormData): Promise<{ table: Table | Refused; pasted: string }> {
  const file = form.get('file');
  if (file instanceof File && file.size > 0) return { table: await readTable(file), pasted: '' };
  const pasted = form.get('table');
  const text = typeof pasted === 'string' ? pasted : '';
  return { table: readCsvText(text), pasted: text };
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
            errorList={mistakes.slice(0, 50).map((words) => ({ text: words, href: csv === '' ? '#file' : '#table' }))}
          />
        )}
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{text.say('upload.fees.lead')}</p>
        {listed > 0 && <p class="govuk-body">{text.say('declare.table.replaces', { count: listed })}</p>}
        <p class="govuk-body">{text.say('upload.fees.template')}</p>
        <ul class="govuk-list govuk-list--bullet">
          <li>
            <a class="govuk-link" href={`${own}/workbook${at}`}>
              {text.say('upload.fees.workbook')}
            </a>
          </li>
          <li>
            <a class="govuk-link" href={`${own}/template${at}`}>
              {text.say('upload.fees.csv')}
            </a>
          </li>
        </ul>
        <FeeColumns columns={columnsIn(open, fees, text)} text={text} />
        <Form action={`${own}${at}`} csrf={csrf} enctype="multipart/form-data">
          <FileUpload
            name="file"
            label={{ text: text.say('upload.fees.file'), classes: 'govuk-label--s' }}
            hint={{ text: text.say('upload.fees.file-hint') }}
            accept=".xlsx,.csv,text/csv"
          />
          <Textarea
            name="table"
            label={{ text: text.say('declare.table.paste'), classes: 'govuk-label--s' }}
            hint={{ text: text.say(csv === '' ? 'declare.table.paste-hint' : 'upload.fees.sent') }}
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
