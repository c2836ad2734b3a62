import type { Role } from '../../../shared/access/principal.ts';
import { longestReason } from '../../../shared/http/access-reason.ts';
import { ErrorSummary } from '../components/error-summary.tsx';
import type { PageCall, PageSpec } from '../define-page.ts';
import { wayBack } from '../session/way-back.ts';
import type { PageView } from '../view.ts';
import { canBeReason, reasonOf } from './reason.ts';
import { ReasonForm } from './reason-bar.tsx';

const path = '/reason';
const readers = ['procurement_officer', 'auditor', 'administrator'] as const satisfies readonly Role[];

const showReason: PageSpec = {
  method: 'GET',
  path,
  for: readers,
  handle: async (call) => reasonView(call, { value: reasonOf(call) ?? '', back: wayBack(call.query.get('to')) }),
};

/** Keeps the reason until the session ends, and leads back to where it was said; an empty one takes it back. */
const keepReason: PageSpec = {
  method: 'POST',
  path,
  for: readers,
  handle: async (call) => {
    const { form, text, keepReason: keep } = call;
    const value = String(form.get('access-reason') ?? '').trim();
    const back = wayBack(String(form.get('back') ?? ''));
    if (!canBeReason(value)) {
      return reasonView(call, { value, back, mistake: text.say('reason.wrong', { most: longestReason }) });
    }
    await keep(value);
    return { kind: 'redirect', to: back };
  },
};

export const reasonPages = [showReason, keepReason];

interface ReasonView {
  value: string;
  back: string;
  mistake?: string;
}

function reasonView(call: PageCall, { value, back, mistake }: ReasonView): PageView {
  const { text } = call;
  const title = text.say('reason.title');
  return {
    kind: 'page',
    title,
    ...(mistake === undefined ? {} : { failed: true, status: 422 }),
    back: { href: back, text: text.say('reason.back') },
    body: (
      <>
        {mistake !== undefined && (
          <ErrorSummary
            titleText={text.say('declare.summary-title')}
            errorList={[{ text: mistake, href: '#access-reason' }]}
          />
        )}
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{text.say('reason.lead')}</p>
        <ReasonForm call={call} value={value} back={back} mistake={mistake} />
      </>
    ),
  };
}
