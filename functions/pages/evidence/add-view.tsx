import { Button } from '../components/button.tsx';
import { Checkboxes } from '../components/checkboxes.tsx';
import { DateInput } from '../components/date-input.tsx';
import { Form } from '../components/form.tsx';
import { Input } from '../components/input.tsx';
import { dayParts } from '../declare/form/read-day.ts';
import type { PageCall } from '../define-page.ts';
import { errorAt, type Mistake } from '../field-error.ts';
import { MistakeList } from '../mistake-list.tsx';
import type { PageView } from '../view.ts';
import { answerOf, documentsPage } from './answer-of.ts';
import { typedOf } from './read-announced.ts';

/** Asks what there is to say of a new document; its file is asked for on a page of its own, which can lose nothing else. */
export function addView(call: PageCall, mistakes: readonly Mistake[] = []): PageView {
  const { text, csrf, params } = call;
  const own = `/my/${params.party}/evidence`;
  const title = text.say('evidence.add-title');
  const typed = typedOf(call);
  const value = (name: string) => typed.get(name) ?? '';
  const answer = answerOf(typed.get('form'), typed.get('at'));
  const day = (name: 'effectiveOn' | 'expiresOn') => (
    <DateInput
      id={name}
      namePrefix={name}
      fieldset={{ legend: { text: text.say(`evidence.${name}`), classes: 'govuk-fieldset__legend--s' } }}
      hint={{ text: text.say(`evidence.${name}-hint`) }}
      errorMessage={errorAt(mistakes, name, text)}
      items={dayParts.map((part) => ({ part, label: text.say(`declare.${part}`), value: value(`${name}-${part}`) }))}
    />
  );
  return {
    kind: 'page',
    title,
    ...(mistakes.length > 0 ? { failed: true, status: 422 } : {}),
    back:
      answer === undefined
        ? { href: own, text: text.say('evidence.title') }
        : { href: documentsPage(params.party ?? '', answer), text: text.say('evidence.pick-title') },
    body: (
      <>
        <MistakeList mistakes={mistakes} text={text} />
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{text.say('evidence.no-worker')}</p>
        <Form action={`${own}/new`} csrf={csrf}>
          {answer !== undefined && (
            <>
              <input type="hidden" name="form" value={answer.form} />
              <input type="hidden" name="at" value={answer.pointer} />
            </>
          )}
          <Input
            name="title"
            label={{ text: text.say('evidence.name'), classes: 'govuk-label--s' }}
            hint={{ text: text.say('evidence.name-hint') }}
            errorMessage={errorAt(mistakes, 'title', text)}
            value={value('title')}
          />
          {day('effectiveOn')}
          {day('expiresOn')}
          <Checkboxes
            name="confirmed"
            fieldset={{ legend: { text: text.say('evidence.confirm'), classes: 'govuk-fieldset__legend--s' } }}
            errorMessage={errorAt(mistakes, 'confirmed', text)}
            items={[{ value: 'true', text: text.say('evidence.confirmed') }]}
            values={[value('confirmed')]}
          />
          <Button text={text.say('evidence.to-file')} />
        </Form>
      </>
    ),
  };
}
