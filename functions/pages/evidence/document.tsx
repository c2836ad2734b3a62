import { shownEvidence } from '../../api/show-evidence.ts';
import { ApiProblem } from '../api-problem.ts';
import { Button } from '../components/button.tsx';
import { Form } from '../components/form.tsx';
import { InsetText } from '../components/inset-text.tsx';
import { NotificationBanner } from '../components/notification-banner.tsx';
import { Radios } from '../components/radios.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import type { PageCall, PageSpec } from '../define-page.ts';
import { errorAt, type Mistake } from '../field-error.ts';
import { MistakeList } from '../mistake-list.tsx';
import type { MessageKey } from '../texts/messages.ts';
import type { PageView } from '../view.ts';
import { citingAnswers } from './citing.ts';
import { documentName, documentRows } from './document-rows.tsx';
import { documentAt } from './documents.ts';

const path = '/my/{party}/evidence/{evidence}';
const reasons = ['mistake', 'asked_by_person', 'retention_ended'] as const;
const done = ['kept', 'before', 'erased'] as const;

/** One document with the link to its file, which is good for a quarter of an hour, and the way to erase it. */
const documentPage: PageSpec = {
  method: 'GET',
  path,
  for: ['declarant'],
  handle: async (call) => documentView(call),
};

/** Erases the file of a document, for a reason that stays. */
const erasePage: PageSpec = {
  method: 'POST',
  path: `${path}/erase`,
  for: ['declarant'],
  handle: async (call) => {
    const { api, form, params } = call;
    const reason = reasons.find((each) => each === form.get('reason'));
    if (reason === undefined) return documentView(call, 'evidence.mistake.reason');
    try {
      await api.send('DELETE', `/v1/parties/${params.party}/evidence/${params.evidence}`, shownEvidence, {
        query: { reason },
        ifMatch: String(form.get('if-match') ?? ''),
      });
    } catch (refused) {
      if (!(refused instanceof ApiProblem) || (refused.status !== 412 && refused.status !== 409)) throw refused;
      return documentView(call, 'evidence.mistake.changed');
    }
    return { kind: 'redirect', to: `/my/${params.party}/evidence/${params.evidence}?done=erased` };
  },
};

export const documentPages = [documentPage, erasePage];

async function documentView(call: PageCall, mistake?: MessageKey): Promise<PageView> {
  const mistakes = mistake === undefined ? [] : [{ field: 'reason', key: mistake }];
  const { text, params, query } = call;
  const [{ document, etag }, citing] = await Promise.all([documentAt(call), citingAnswers(call)]);
  const own = `/my/${params.party}/evidence`;
  const said = done.find((each) => each === query.get('done'));
  const title = document.title ?? text.say('evidence.document');
  return {
    kind: 'page',
    title,
    ...(mistake === undefined ? {} : { failed: true, status: 422 }),
    back: { href: own, text: text.say('evidence.title') },
    body: (
      <>
        <MistakeList mistakes={mistakes} text={text} />
        {said !== undefined && mistake === undefined && (
          <NotificationBanner
            type="success"
            titleText={text.say('evidence.done')}
            text={text.say(`evidence.done.${said}`)}
          />
        )}
        <h1 class="govuk-heading-l">{documentName(document, call)}</h1>
        <SummaryList rows={documentRows(document, citing.get(document.sha256) ?? [], call)} />
        {document.state === 'awaiting' && (
          <>
            <InsetText>
              {text.say('evidence.not-arrived', { until: text.time(document.awaitedUntil ?? document.announcedAt) })}
            </InsetText>
            <Button text={text.say('evidence.send-again')} href={`${own}/new`} />
          </>
        )}
        {document.download !== null && (
          <>
            <p class="govuk-body">{text.say('evidence.download-hint')}</p>
            <Button text={text.say('evidence.download')} href={document.download.href} />
          </>
        )}
        {document.state !== 'erased' && <EraseForm call={call} etag={etag ?? ''} mistakes={mistakes} />}
      </>
    ),
  };
}

function EraseForm({ call, etag, mistakes }: { call: PageCall; etag: string; mistakes: readonly Mistake[] }) {
  const { text, csrf, params } = call;
  return (
    <>
      <h2 class="govuk-heading-m">{text.say('evidence.erase-title')}</h2>
      <p class="govuk-body">{text.say('evidence.erase-lead')}</p>
      <Form action={`/my/${params.party}/evidence/${params.evidence}/erase`} csrf={csrf} ifMatch={etag}>
        <Radios
          name="reason"
          fieldset={{ legend: { text: text.say('evidence.erase-why'), classes: 'govuk-fieldset__legend--s' } }}
          errorMessage={errorAt(mistakes, 'reason', text)}
          items={reasons.map((value) => ({ value, text: text.say(`evidence.reason.${value}`) }))}
        />
        <Button text={text.say('evidence.erase')} classes="govuk-button--warning" preventDoubleClick />
      </Form>
    </>
  );
}
