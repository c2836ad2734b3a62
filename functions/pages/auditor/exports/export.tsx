import type * as z from 'zod';
import { downloadName } from '../../../../shared/exporting/export-link.ts';
import { shownExport } from '../../../api/show-export.ts';
import { Button } from '../../components/button.tsx';
import { Form } from '../../components/form.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import type { PageCall, PageSpec } from '../../define-page.ts';
import { Code } from '../../my/code.tsx';
import type { Speaker } from '../../texts/speaker.ts';
import { ExportTag } from './export-tag.tsx';
import { scopeRows } from './scope-rows.tsx';
import { keyInForce, VerifySteps } from './verify-steps.tsx';

type Shown = z.output<typeof shownExport>;

/** One export: how far it has come, where to fetch it, and how to check it without us. */
export const exportPage: PageSpec = {
  method: 'GET',
  path: '/exports/{export}',
  for: ['auditor'],
  handle: async (call) => {
    const { api, params, text } = call;
    const [{ body: job }, vkey] = await Promise.all([
      api.get(`/v1/exports/${params.export}`, shownExport),
      keyInForce(api),
    ]);
    const title = text.say('export.title', { dataset: text.say(`export.dataset.${job.dataset}`) });
    return {
      kind: 'page',
      title,
      back: { href: '/exports', text: text.say('exports.title') },
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            <ExportTag state={job.state} text={text} />
          </p>
          <State job={job} call={call} />
          <h2 class="govuk-heading-m">{text.say('export.asked-for')}</h2>
          <SummaryList rows={scopeRows(job, text)} />
          <p class="govuk-body">{text.say('export.compare')}</p>
          {job.bundle !== null && (
            <VerifySteps vkey={vkey} sha256={job.bundle.sha256} file={downloadName(job)} text={text} />
          )}
        </>
      ),
    };
  },
};

function State({ job, call }: { job: Shown; call: PageCall }) {
  const { text } = call;
  switch (job.state) {
    case 'queued':
    case 'running':
      return <UnderWay job={job} call={call} />;
    case 'ready':
      return <Ready job={job} text={text} />;
    case 'failed':
      return (
        <InsetText>
          <p>{text.say('export.failed')}</p>
          <p lang="en" dir="ltr">
            {job.failure}
          </p>
        </InsetText>
      );
    case 'cancelled':
      return <p class="govuk-body">{text.say('export.cancelled')}</p>;
  }
}

function UnderWay({ job, call: { text, csrf, newId } }: { job: Shown; call: PageCall }) {
  const { file, files, rows, bytes } = job.progress;
  const own = `/exports/${job.id}`;
  return (
    <>
      <p class="govuk-body">{text.say(job.state === 'queued' ? 'export.queued' : 'export.running')}</p>
      {job.state === 'running' && (
        <>
          <h2 class="govuk-heading-s govuk-!-margin-bottom-1">{text.say('export.progress')}</h2>
          <ul class="govuk-list">
            {files !== null && <li>{text.say('export.files', files)}</li>}
            <li>{text.say('export.rows', { rows })}</li>
            <li>{text.say('export.kept-bytes', { megabytes: megabytesOf(bytes, text) })}</li>
            {file !== null && <li>{text.say('export.file', { file })}</li>}
          </ul>
        </>
      )}
      <p class="govuk-body">{text.say('export.again-hint')}</p>
      <div class="govuk-button-group">
        <Button text={text.say('export.again')} href={own} />
        <Form action={`${own}/cancellation`} csrf={csrf} formKey={newId()}>
          <Button text={text.say('export.cancel')} classes="govuk-button--secondary" preventDoubleClick />
        </Form>
      </div>
    </>
  );
}

function Ready({ job: { bundle, download }, text }: { job: Shown; text: Speaker }) {
  if (bundle === null) return null;
  return (
    <>
      {download === null ? (
        <InsetText>{text.say('export.gone')}</InsetText>
      ) : (
        <>
          <p class="govuk-body">{text.say('export.ready')}</p>
          <Button
            text={text.say('export.download', { megabytes: megabytesOf(bundle.bytes, text) })}
            href={download.href}
          />
          <p class="govuk-hint">{text.say('export.download-until', { until: text.time(download.expiresAt) })}</p>
        </>
      )}
      <SummaryList
        rows={[
          {
            key: { text: text.say('export.size') },
            value: { text: text.say('export.bytes', { bytes: bundle.bytes }) },
          },
          { key: { text: text.say('export.hash') }, value: { text: <Code of={bundle.sha256} /> } },
        ]}
      />
    </>
  );
}

/** With one digit behind the point, and never nothing for something. */
const megabytesOf = (bytes: number, text: Speaker): string =>
  text.number(bytes === 0 ? 0 : Math.max(0.1, Math.round(bytes / 100_000) / 10));

/** Calls an export off that is not ready. */
export const cancelExportPage: PageSpec = {
  method: 'POST',
  path: '/exports/{export}/cancellation',
  for: ['auditor'],
  handle: async ({ api, params, form }) => {
    const key = String(form.get('key') ?? '');
    await api.send('POST', `/v1/exports/${params.export}/cancellation`, shownExport, { key });
    return { kind: 'redirect', to: `/exports/${params.export}` };
  },
};
