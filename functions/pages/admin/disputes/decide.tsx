import * as z from 'zod';
import { Problem } from '../../../../shared/errors.ts';
import { shownParty } from '../../../api/routes/party-schemas.ts';
import { shownDispute } from '../../../api/show-dispute.ts';
import { ApiProblem } from '../../api-problem.ts';
import { Button } from '../../components/button.tsx';
import { Form } from '../../components/form.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Radios } from '../../components/radios.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Textarea } from '../../components/textarea.tsx';
import type { PageCall } from '../../define-page.ts';
import { errorAt, type Mistake } from '../../field-error.ts';
import { formPage } from '../../form-page.ts';
import { MistakeList } from '../../mistake-list.tsx';
import { reasonOf } from '../../officer/reason.ts';
import { typedIn } from '../../typed.ts';
import type { PageView } from '../../view.ts';
import { type Dispute, disputeRows } from './dispute-rows.tsx';

const path = '/admin/disputes/{party}/{dispute}';
const list = z.object({ items: z.array(shownDispute) });

/** Decides a dispute; a decision without a reason is none. */
export const decideDisputePages = formPage({
  path,
  for: ['administrator'],
  show: disputeView,
  send: async (call) => {
    const { api, params, form } = call;
    const sent = typedIn(form);
    const [decision, reason] = [sent('decision'), sent('reason')];
    const mistakes: Mistake[] = [
      ...(decision === '' ? [{ field: 'decision', key: 'admin.dispute.decision-missing' } as const] : []),
      ...(reason === '' || reason.length > 2000
        ? [{ field: 'reason', key: 'admin.dispute.reason-missing' } as const]
        : []),
    ];
    if (mistakes.length > 0) return disputeView(call, mistakes);
    const at = `/v1/parties/${params.party}/disputes/${params.dispute}/decision`;
    const body = { decision, reason: reason.replaceAll('\r\n', '\n') };
    try {
      await api.send('POST', at, shownDispute, { body, key: sent('key') });
    } catch (refused) {
      if (!(refused instanceof ApiProblem)) throw refused;
      const key = { 409: 'admin.dispute.ended', 400: 'admin.dispute.reason-missing' } as const;
      if (refused.status !== 409 && refused.status !== 400) throw refused;
      return disputeView(call, [{ field: 'reason', key: key[refused.status] }]);
    }
    return { kind: 'redirect', to: `/admin/disputes/${params.party}/${params.dispute}?decided` };
  },
});

/** A dispute of a party, wherever it stands among them. Throws `Problem('not-found')`. */
async function findDispute(call: PageCall): Promise<Dispute> {
  const { api, params } = call;
  const reason = reasonOf(call);
  let path: string | undefined = `/v1/parties/${params.party}/disputes`;
  let query: Record<string, string> = { limit: '100' };
  while (path !== undefined) {
    const { body, next }: { body: z.output<typeof list>; next?: string } = await api.get(path, list, {
      query,
      reason,
    });
    const found = body.items.find(({ id }) => id === params.dispute);
    if (found !== undefined) return found;
    if (next === undefined) break;
    const url = new URL(next, 'http://api.invalid');
    [path, query] = [url.pathname, Object.fromEntries(url.searchParams)];
  }
  throw new Problem('not-found', 'There is no such dispute.');
}

async function disputeView(call: PageCall, mistakes: readonly Mistake[]): Promise<PageView> {
  const { api, params, query, text } = call;
  const [dispute, { body: party }] = await Promise.all([
    findDispute(call),
    api.get(`/v1/parties/${params.party}`, shownParty),
  ]);
  const title = text.say('admin.dispute.title');
  return {
    kind: 'page',
    title,
    ...(mistakes.length > 0 ? { failed: true, status: 422 } : {}),
    back: { href: '/admin/disputes', text: text.say('admin.disputes.title') },
    body: (
      <>
        {query.has('decided') && (
          <NotificationBanner
            type="success"
            titleText={text.say('admin.dispute.decided-title')}
            text={text.say('admin.dispute.decided')}
          />
        )}
        <MistakeList mistakes={mistakes} text={text} />
        <span class="govuk-caption-l">
          <bdi>{party.name}</bdi>
        </span>
        <h1 class="govuk-heading-l">{title}</h1>
        <SummaryList
          rows={[
            {
              key: { text: text.say('admin.dispute.state') },
              value: { text: text.say(`admin.dispute.state.${dispute.state}`) },
            },
            ...disputeRows(dispute, text),
            ...(dispute.closedAt === undefined
              ? []
              : [{ key: { text: text.say('admin.dispute.closed') }, value: { text: text.time(dispute.closedAt) } }]),
            ...(dispute.reason === undefined
              ? []
              : [{ key: { text: text.say('admin.dispute.reason') }, value: { text: <bdi>{dispute.reason}</bdi> } }]),
          ]}
        />
        <p class="govuk-body">
          {dispute.about.kind === 'finding' ? (
            <a class="govuk-link" href={`/parties/${party.id}/findings?ruleSet=${dispute.about.ruleSet}`}>
              {text.say('officer.all-findings')}
            </a>
          ) : (
            <a class="govuk-link" href={`/parties/${party.id}`}>
              {text.say('admin.dispute.open-party')}
            </a>
          )}
        </p>
        {dispute.state === 'open' ? (
          <Decision dispute={dispute} mistakes={mistakes} call={call} />
        ) : (
          dispute.about.kind === 'registration' && (
            <p class="govuk-body">
              <a class="govuk-link" href={`/admin/parties/${party.id}`}>
                {text.say('admin.dispute.add-members')}
              </a>
            </p>
          )
        )}
      </>
    ),
  };
}

interface DecisionProps {
  dispute: Dispute;
  mistakes: readonly Mistake[];
  call: PageCall;
}

function Decision({ dispute, mistakes, call: { text, form, csrf, newId } }: DecisionProps) {
  const value = typedIn(form);
  return (
    <Form action={`/admin/disputes/${dispute.partyId}/${dispute.id}`} csrf={csrf} formKey={value('key') || newId()}>
      <Radios
        name="decision"
        errorMessage={errorAt(mistakes, 'decision', text)}
        fieldset={{ legend: { text: text.say('admin.dispute.question'), classes: 'govuk-fieldset__legend--m' } }}
        items={[
          {
            value: 'rejected',
            text: text.say('admin.dispute.reject'),
            hint: { text: text.say('admin.dispute.reject-hint') },
          },
          {
            value: 'upheld',
            text: text.say('admin.dispute.uphold'),
            hint: { text: text.say(`admin.dispute.uphold-${dispute.about.kind}-hint`) },
          },
        ]}
        value={value('decision')}
      />
      <Textarea
        name="reason"
        label={{ text: text.say('admin.dispute.reason'), classes: 'govuk-label--m' }}
        hint={{ text: text.say('admin.dispute.reason-hint') }}
        errorMessage={errorAt(mistakes, 'reason', text)}
        value={value('reason')}
      />
      <Button text={text.say('admin.dispute.send')} preventDoubleClick />
    </Form>
  );
}
