import * as z from 'zod';
import { ApiProblem } from '../../api-problem.ts';
import { Button } from '../../components/button.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { Details } from '../../components/details.tsx';
import { FileUpload } from '../../components/file-upload.tsx';
import { Form } from '../../components/form.tsx';
import { Input } from '../../components/input.tsx';
import { Select } from '../../components/select.tsx';
import { countriesIn } from '../../declare/countries.ts';
import { dayParts, readDay } from '../../declare/form/read-day.ts';
import type { PageCall } from '../../define-page.ts';
import { errorAt, type Mistake } from '../../field-error.ts';
import { formPage } from '../../form-page.ts';
import { MistakeList } from '../../mistake-list.tsx';
import { typedIn } from '../../typed.ts';
import type { PageView } from '../../view.ts';

const path = '/admin/registers/new';
const imported = z.object({ id: z.string() });
const columns = ['number', 'holder', 'authority', 'days', 'status'] as const;

/** Imports a register from a CSV file; rows with mistakes are named on the page of the import. */
export const importPages = formPage({
  path,
  for: ['administrator'],
  show: importView,
  send: async (call) => {
    const { api, form } = call;
    const sent = typedIn(form);
    const [country, source, file] = [sent('country'), sent('source'), form.get('file')];
    const asOf = readDay({ day: sent('asOf-day'), month: sent('asOf-month'), year: sent('asOf-year') });
    const csv = file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : undefined;
    const mistakes: Mistake[] = [];
    if (country === '') mistakes.push({ field: 'country', key: 'admin.import.country-missing' });
    if (asOf === undefined || 'mistake' in asOf) mistakes.push({ field: 'asOf-day', key: 'admin.import.as-of-wrong' });
    if (source === '' || source.length > 200) mistakes.push({ field: 'source', key: 'admin.import.source-missing' });
    if (csv === undefined) mistakes.push({ field: 'file', key: 'admin.import.file-missing' });
    if (mistakes.length > 0 || asOf === undefined || 'mistake' in asOf || csv === undefined) {
      return importView(call, mistakes);
    }
    const query = { asOf: asOf.date, source };
    try {
      const at = `/v1/licence-registers/${country}/imports`;
      const { body } = await api.send('POST', at, imported, { csv, query, key: sent('key') });
      return { kind: 'redirect', to: `/admin/registers/${country}/imports/${body.id}?done` };
    } catch (refused) {
      if (!(refused instanceof ApiProblem) || ![400, 409, 413].includes(refused.status)) throw refused;
      return importView(call, mistakesIn(refused));
    }
  },
});

function mistakesIn({ status, detail, errors }: ApiProblem): Mistake[] {
  if (errors.some(({ pointer }) => pointer === '?asOf'))
    return [{ field: 'asOf-day', key: 'admin.import.as-of-wrong' }];
  if (errors.some(({ pointer }) => pointer === '?source')) {
    return [{ field: 'source', key: 'admin.import.source-missing' }];
  }
  const values = { detail: errors[0]?.detail ?? detail };
  return [{ field: 'file', key: status === 409 ? 'admin.import.refused' : 'admin.import.file-wrong', values }];
}

function importView({ text, form, query, csrf, newId }: PageCall, mistakes: readonly Mistake[]): PageView {
  const title = text.say('admin.import.title');
  const value = (name: string) => String(form.get(name) ?? query.get(name) ?? '');
  const field = (name: string) => ({ name, errorMessage: errorAt(mistakes, name, text) });
  const small = 'govuk-label--s';
  return {
    kind: 'page',
    title,
    ...(mistakes.length > 0 ? { failed: true, status: 422 } : {}),
    back: { href: '/admin/registers', text: text.say('admin.registers.title') },
    body: (
      <>
        <MistakeList mistakes={mistakes} text={text} />
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{text.say('admin.registers.lead')}</p>
        {/* Another key than before: what was refused may come with another file. */}
        <Form action={path} csrf={csrf} formKey={newId()} enctype="multipart/form-data">
          <Select
            {...field('country')}
            label={{ text: text.say('admin.import.country'), classes: small }}
            items={[{ value: '', text: text.say('declare.choose') }, ...countriesIn(text)]}
            value={value('country')}
          />
          <DateInput
            id="asOf"
            namePrefix="asOf"
            errorMessage={errorAt(mistakes, 'asOf', text)}
            fieldset={{ legend: { text: text.say('admin.import.as-of'), classes: 'govuk-fieldset__legend--s' } }}
            items={dayParts.map((part) => ({ part, label: text.say(`declare.${part}`), value: value(`asOf-${part}`) }))}
          />
          <Input
            {...field('source')}
            label={{ text: text.say('admin.import.source'), classes: small }}
            hint={{ text: text.say('admin.import.source-hint') }}
            value={value('source')}
          />
          <FileUpload
            {...field('file')}
            label={{ text: text.say('admin.import.file'), classes: small }}
            hint={{ text: text.say('admin.import.file-hint') }}
            accept=".csv,text/csv"
          />
          <Details summaryText={text.say('admin.import.columns')}>
            <ul class="govuk-list govuk-list--bullet">
              {columns.map((column) => (
                <li>{text.say(`admin.import.column-${column}`)}</li>
              ))}
            </ul>
          </Details>
          <Button text={text.say('admin.import.send')} preventDoubleClick />
        </Form>
      </>
    ),
  };
}
