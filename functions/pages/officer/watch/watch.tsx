import * as z from 'zod';
import { eventKinds } from '../../../../shared/events/event.ts';
import { shownDelivery } from '../../../api/routes/deliveries.ts';
import { shownWatch } from '../../../api/routes/watches.ts';
import { ApiProblem } from '../../api-problem.ts';
import { Button } from '../../components/button.tsx';
import { Form } from '../../components/form.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { ScrollPane } from '../../components/scroll-pane.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Table } from '../../components/table.tsx';
import type { PageCall, PageSpec } from '../../define-page.ts';
import type { MessageKey } from '../../texts/messages.ts';
import { statedAs } from './stated-as.ts';
import { WatchedParties } from './watched-parties.tsx';

const deliveries = z.object({ items: z.array(shownDelivery) });

/** One watch: whom it watches, of what it tells, and what went to the officer's own system where there is one. */
const showWatch: PageSpec = {
  method: 'GET',
  path: '/watches/{watch}',
  for: ['procurement_officer'],
  handle: async (call) => {
    const { api, params, query, text, csrf } = call;
    const path = `/v1/watches/${params.watch}`;
    const { body: watch, etag } = await api.get(path, shownWatch);
    const sent =
      watch.webhook === undefined
        ? undefined
        : (await api.get(`${path}/deliveries`, deliveries, { query: { limit: '25' } })).body.items;
    const notice = noticeOf(query);
    const title = text.say('watching.of', { name: watch.name });
    const kinds = watch.events ?? [];
    return {
      kind: 'page',
      title,
      back: { href: '/watches', text: text.say('watching.title') },
      body: (
        <>
          {notice !== undefined && <NotificationBanner titleText={text.say('watching.done')} text={text.say(notice)} />}
          <h1 class="govuk-heading-l app-name">{title}</h1>
          <p class="govuk-body">{text.say('watching.since', { day: text.date(watch.createdAt) })}</p>
          <SummaryList
            rows={[
              {
                key: { text: text.say('watching.events') },
                value: {
                  text:
                    kinds.length === 0
                      ? text.say('watching.every-kind')
                      : text.list(kinds.map((kind) => text.say(`event.kind.${kind}`))),
                },
              },
            ]}
          />
          <h2 class="govuk-heading-m">{text.say('watching.parties')}</h2>
          <WatchedParties watch={watch} etag={etag} call={call} />
          {sent !== undefined && <Deliveries deliveries={sent} text={text} />}
          <Form action={`/watches/${watch.id}/end`} csrf={csrf} ifMatch={etag}>
            <p class="govuk-hint">{text.say('watching.end-hint')}</p>
            <Button text={text.say('watching.end')} classes="govuk-button--warning" preventDoubleClick />
          </Form>
        </>
      ),
    };
  },
};

const removeParty: PageSpec = {
  method: 'POST',
  path: '/watches/{watch}/remove',
  for: ['procurement_officer'],
  handle: async (call) => {
    const { api, params, form } = call;
    const path = `/v1/watches/${params.watch}`;
    const { body: watch } = await api.get(path, shownWatch);
    const parties = watch.parties.filter((party) => party !== form.get('party'));
    const own = `/watches/${watch.id}`;
    // Sent twice: it is out already.
    if (parties.length === watch.parties.length) return { kind: 'redirect', to: `${own}?removed=1` };
    return changed(
      call,
      () => api.send('PUT', path, shownWatch, { body: statedAs(watch, parties), ifMatch: tagIn(form) }),
      `${own}?removed=1`,
    );
  },
};

const endWatch: PageSpec = {
  method: 'POST',
  path: '/watches/{watch}/end',
  for: ['procurement_officer'],
  handle: async (call) => {
    const { api, params, form } = call;
    const path = `/v1/watches/${params.watch}`;
    return changed(call, () => api.send('DELETE', path, z.unknown(), { ifMatch: tagIn(form) }), '/watches?ended=1');
  },
};

export const watchPages = [showWatch, removeParty, endWatch];

const tagIn = (form: FormData): string => String(form.get('if-match') ?? '');

/** Goes on once something is done; where somebody else was there first, back to look at it as it is now. */
async function changed({ params }: PageCall, change: () => Promise<unknown>, to: string) {
  try {
    await change();
    return { kind: 'redirect' as const, to };
  } catch (refused) {
    if (!(refused instanceof ApiProblem)) throw refused;
    if (refused.status === 412) return { kind: 'redirect' as const, to: `/watches/${params.watch}?changed=1` };
    if (refused.status === 404) return { kind: 'redirect' as const, to: '/watches' };
    throw refused;
  }
}

function noticeOf(query: URLSearchParams): MessageKey | undefined {
  if (query.has('removed')) return 'watching.removed';
  if (query.has('added')) return 'watching.added';
  return query.has('changed') ? 'watching.changed-meanwhile' : undefined;
}

interface DeliveriesProps {
  deliveries: readonly z.output<typeof shownDelivery>[];
  text: PageCall['text'];
}

function Deliveries({ deliveries: sent, text }: DeliveriesProps) {
  const title = text.say('watching.deliveries');
  if (sent.length === 0) {
    return (
      <>
        <h2 class="govuk-heading-m">{title}</h2>
        <p class="govuk-body">{text.say('watching.no-deliveries')}</p>
      </>
    );
  }
  const kindOf = (kind: string) => eventKinds.find((each) => each === kind);
  return (
    <ScrollPane label={title}>
      <Table
        caption={title}
        captionClasses="govuk-table__caption--m"
        head={(['event', 'state', 'told', 'attempts'] as const).map((column) => ({
          text: text.say(`watching.delivery.${column}`),
        }))}
        firstCellIsHeader
        rows={sent.map(({ kind, state, toldAt, attempts }) => {
          const known = kindOf(kind);
          return [
            { text: text.say(known === undefined ? 'event.kind.invitation_used' : `event.kind.${known}`) },
            { text: text.say(`watching.delivery.${state}`) },
            { text: text.time(toldAt) },
            { text: text.number(attempts) },
          ];
        })}
      />
    </ScrollPane>
  );
}
