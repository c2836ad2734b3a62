import { Button } from '../components/button.tsx';
import { FileUpload } from '../components/file-upload.tsx';
import { Form } from '../components/form.tsx';
import type { PageCall } from '../define-page.ts';
import { errorAt, type Mistake } from '../field-error.ts';
import { MistakeList } from '../mistake-list.tsx';
import type { PageView } from '../view.ts';
import { acceptedFiles } from './kinds.ts';
import { typedOf } from './read-announced.ts';

/** In millions of bytes: what a browser sends by itself, and what comes through this page. */
export const most = { sent: 20, through: 4 };

/**
 * Asks for the file of a new document. With JavaScript it goes straight to where it is kept, and may be larger (see
 * browser/send-file.ts, which finds its texts here).
 */
export function fileView(call: PageCall, mistakes: readonly Mistake[] = []): PageView {
  const { text, csrf, form, newId, params } = call;
  const own = `/my/${params.party}/evidence`;
  const title = text.say('evidence.choose');
  const typed = typedOf(call);
  return {
    kind: 'page',
    title,
    ...(mistakes.length > 0 ? { failed: true, status: 422 } : {}),
    back: { href: `${own}/new?${typed}`, text: text.say('evidence.back-to-said') },
    body: (
      <>
        <MistakeList mistakes={mistakes} text={text} />
        <h1 class="govuk-heading-l">{title}</h1>
        {typed.has('title') && (
          <p class="govuk-body">
            <bdi>{typed.get('title')}</bdi>
          </p>
        )}
        <div
          data-send-file
          data-announce={`${own}/announced`}
          data-sending={text.say('evidence.sending', { percent: '{percent}' })}
          data-again={text.say('evidence.again')}
          data-looking={text.say('evidence.looking')}
          data-failed={text.say('evidence.failed')}
        >
          <Form
            action={`${own}/file`}
            csrf={csrf}
            formKey={String(form.get('key') ?? '') || newId()}
            enctype="multipart/form-data"
          >
            {[...typed].map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
            <FileUpload
              name="file"
              label={{ text: text.say('evidence.file'), classes: 'govuk-label--s' }}
              hint={{ text: <FileHint text={text} /> }}
              errorMessage={errorAt(mistakes, 'file', text)}
              accept={acceptedFiles}
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
