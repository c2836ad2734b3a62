import * as z from 'zod';
import { bands } from '../../../../rules/vocabulary.ts';
import { dataFormats, datasets } from '../../../../shared/exporting/job.ts';
import { Button } from '../../components/button.tsx';
import { Checkboxes } from '../../components/checkboxes.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { Form } from '../../components/form.tsx';
import { Radios } from '../../components/radios.tsx';
import { Select } from '../../components/select.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { dayParts } from '../../declare/form/read-day.ts';
import type { PageCall } from '../../define-page.ts';
import { errorAt, type Mistake } from '../../field-error.ts';
import { MistakeList } from '../../mistake-list.tsx';
import type { PageView } from '../../view.ts';
import { mostNamed } from './parties-named.ts';

const ruleSets = z.object({ items: z.array(z.object({ id: z.string(), title: z.string() })) });

/** The form by which an export is asked for, as it was filled in. */
export async function askView(call: PageCall, mistakes: readonly Mistake[]): Promise<PageView> {
  const { api, text, form, query, csrf, newId } = call;
  const { body } = await api.get('/v1/rule-sets', ruleSets);
  const title = text.say('export.new.title');
  const value = (name: string) => String(form.get(name) ?? query.get(name) ?? '');
  const field = (name: string) => ({ name, errorMessage: errorAt(mistakes, name, text) });
  const all = { value: '', text: text.say('export.new.all') };
  const small = 'govuk-label--s';
  const day = (name: 'from' | 'to') => (
    <DateInput
      id={name}
      namePrefix={name}
      errorMessage={errorAt(mistakes, name, text)}
      fieldset={{ legend: { text: text.say(`export.new.${name}`), classes: 'govuk-fieldset__legend--s' } }}
      items={dayParts.map((part) => ({ part, label: text.say(`declare.${part}`), value: value(`${name}-${part}`) }))}
    />
  );
  return {
    kind: 'page',
    title,
    ...(mistakes.length > 0 ? { failed: true, status: 422 } : {}),
    back: { href: '/exports', text: text.say('exports.title') },
    body: (
      <>
        <MistakeList mistakes={mistakes} text={text} />
        <h1 class="govuk-heading-l">{title}</h1>
        <Form action="/exports/new" csrf={csrf} formKey={value('key') || newId()}>
          <Radios
            {...field('dataset')}
            fieldset={{ legend: { text: text.say('export.new.dataset'), classes: 'govuk-fieldset__legend--m' } }}
            items={datasets.map((each) => ({
              value: each,
              text: text.say(`export.dataset.${each}`),
              hint: { text: text.say(`export.dataset.${each}-hint`) },
            }))}
            value={value('dataset')}
          />
          <Radios
            {...field('format')}
            fieldset={{ legend: { text: text.say('export.new.format'), classes: 'govuk-fieldset__legend--m' } }}
            hint={{ text: text.say('export.new.format-hint') }}
            items={dataFormats.map((each) => ({ value: each, text: text.say(`export.format.${each}`) }))}
            value={value('format')}
          />
          <Textarea
            {...field('reason')}
            rows={2}
            label={{ text: text.say('export.new.reason'), classes: 'govuk-label--m' }}
            hint={{ text: text.say('export.new.reason-hint') }}
            value={value('reason')}
          />
          <h2 class="govuk-heading-m">{text.say('export.new.narrow')}</h2>
          <p class="govuk-hint">{text.say('export.new.narrow-hint')}</p>
          <Select
            {...field('ruleSet')}
            label={{ text: text.say('export.new.rule-set'), classes: small }}
            hint={{ text: text.say('export.new.judged-only') }}
            items={[all, ...body.items.map(({ id, title: name }) => ({ value: id, text: text.law(name).text }))]}
            value={value('ruleSet')}
          />
          <Select
            {...field('band')}
            label={{ text: text.say('export.new.band'), classes: small }}
            hint={{ text: text.say('export.new.judged-only') }}
            items={[all, ...bands.map((band) => ({ value: band, text: text.say(`band.${band}`) }))]}
            value={value('band')}
          />
          <p class="govuk-hint">{text.say('export.new.period-hint')}</p>
          {day('from')}
          {day('to')}
          <Textarea
            {...field('parties')}
            rows={3}
            label={{ text: text.say('export.new.parties'), classes: small }}
            hint={{ text: text.say('export.new.parties-hint', { most: mostNamed }) }}
            value={value('parties')}
            spellcheck={false}
          />
          <Textarea
            {...field('since')}
            rows={3}
            label={{ text: text.say('export.new.since'), classes: small }}
            hint={{ text: text.say('export.new.since-hint') }}
            value={value('since')}
            spellcheck={false}
          />
          <Checkboxes
            name="replay"
            fieldset={{ legend: { text: text.say('export.new.replay'), classes: 'govuk-fieldset__legend--s' } }}
            items={[{ value: 'no', text: text.say('export.new.no-replay') }]}
            values={form.getAll('replay').map(String)}
          />
          <Button text={text.say('export.new.send')} preventDoubleClick />
        </Form>
      </>
    ),
  };
}
