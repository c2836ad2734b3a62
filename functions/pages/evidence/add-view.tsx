import { Button } from '../components/button.tsx';
import { Checkboxes } from '../components/checkboxes.tsx';
import { DateInput } from '../components/date-input.tsx';
import { FileUpload } from '../components/file-upload.tsx';
import { Form } from '../components/form.tsx';
import { Input } from '../components/input.tsx';
import { dayParts } from '../declare/form/read-day.ts';
import type { PageCall } from '../define-page.ts';
import { errorAt, type Mistake } from '../field-error.ts';
import { MistakeList } from '../mistake-list.tsx';
import type { PageView } from '../view.ts';
import { answerOf, documentsPage } from './answer-of.ts';
import { acceptedFiles } from './kinds.ts';

/** In millions of bytes: what a browser sends by itself, and what comes through this page. */
export const most = { sent: 20, through: 4 };

/**
 * The form for a new document. With JavaScript the file goes straight to where it is kept, and may be larger (see
 * browser/send-file.ts, which finds its texts here).
 */
export function addView(call: PageCall, mistakes: readonly Mistake[] = [], status = 422): PageView {
  const { text, csrf, form, newId, params, query } = call;
  const own = `/my/${params.party}/evidence`;
  const title = text.say('evidence.add-title');
  const value = (name: string) => String(form.get(name) ?? '');
  const answer = answerOf(
    form.get('form')?.toString() ?? query.get('form'),
    form.get('at')?.toString() ?? query.get('at'),
  );
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
    ...(mistakes.length > 0 ? { failed: true, status } : {}),
    back:
      answer === undefined
        ? { href: own, text: text.say('evidence.title') }
        : { href: documentsPage(params.party ?? '', answer), text: text.say('evidence.pick-title') },
    body: (
      <>
        <MistakeList mistakes={mistakes} text={text} />
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{text.say('evidence.no-worker')}</p>
        <div
          data-send-file
          data-announce={`${own}/announced`}
          data-sending={text.say('evidence.sending', { percent: '{percent}' })}
          data-again={text.say('evidence.again')}
          data-looking={text.say('evidence.looking')}
          data-failed={text.say('evidence.failed')}
        >
          <Form action={`${own}/new`} csrf={csrf} formKey={value('key') || newId()} enctype="multipart/form-data">
            {answer !== undefined && (
              <>
                <input type="hidden" name="form" value={answer.form} />
                <input type="hidden" name="at" value={answer.pointer} />
              </>
            )}
            <FileUpload
              name="file"
              label={{ text: text.say('evidence.choose'), classes: 'govuk-label--s' }}
              hint={{ text: <FileHint text={text} /> }}
              errorMessage={errorAt(mistakes, 'file', text)}
              accept={acceptedFiles}
            />
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
              values={form.getAll('confirmed').map(String)}
            />
            <Button text={text.say('evidence.send')} preventDoubleClick />
          </Form>
        </div>
      </>
    ),
  };
}

/** Each of the two sizes is said only where it holds. */
const FileHint = ({ text }: Pick<PageCall, 'text'>) => (
  <>
    {text.say('evidence.choose-hint')}{' '}
    <span class="app-with-script">{text.say('evidence.most', { most: most.sent })}</span>
    <span class="app-without-script">{text.say('evidence.most-without', { most: most.through })}</span>
  </>
);
