import * as z from 'zod';
import { replay, replayInput } from '../../../shared/delivering/replay.ts';
import { streams } from '../../../shared/store/audit-trail.ts';
import { deliveryStates, listDeliveries } from '../../../shared/store/delivery.ts';
import { personHash } from '../../../shared/store/keys.ts';
import { getWebhook } from '../../../shared/store/webhook.ts';
import { requireWatch } from '../../../shared/watching/keep-watch.ts';
import { jsonAnswer } from '../answer.ts';
import { defineRoute } from '../define-route.ts';
import { listAnswer, paging, placeOf } from '../list.ts';
import { nothing } from '../route.ts';
import { write } from '../write.ts';

const params = z.strictObject({ id: z.uuid() });

export const shownDelivery = z
  .strictObject({
    event: z.string().meta({ description: 'The id of the event, and the `webhook-id` of every attempt.' }),
    kind: z.string(),
    state: z.enum(deliveryStates).meta({
      description:
        '`waiting` for its turn or its next attempt; `delivered`: the receiver answered with success; `dead`: nobody ' +
        'tries any more, unless it is asked for again.',
    }),
    attempts: z.int(),
    toldAt: z.iso.datetime(),
    lastAttemptAt: z.iso.datetime().optional(),
    lastResult: z.string().optional().meta({ description: 'What became of the last attempt, in a sentence.' }),
  })
  .meta({ id: 'Delivery' });

const notYours = { description: 'There is no watch with this id among yours.' };

export const listDeliveriesRoute = defineRoute({
  id: 'list-deliveries',
  method: 'GET',
  path: '/v1/watches/{id}/deliveries',
  tag: 'Watching',
  summary: 'List what was, is or could not be delivered to the webhook of one of your watches',
  description:
    'Newest turn first: one that was asked for again stands where it stands in line now. What is over is kept for 30 ' +
    'days. None is listed of before the watch got its webhook. One a moment old may be missing.',
  request: {
    params,
    query: z.strictObject({ ...paging, state: z.enum(deliveryStates).optional() }),
    body: nothing.body,
  },
  effect: 'read',
  answers: {
    200: { description: 'Deliveries.', schema: z.strictObject({ items: z.array(shownDelivery) }) },
    404: notYours,
  },
  handle: async (call) => {
    const { services, principal, query } = call;
    const watch = await requireWatch(services.store, call.params.id, personHash(principal));
    const webhook = await getWebhook(services.store, watch.id);
    const { state } = query;
    if (webhook === undefined || webhook.state === 'removed') return listAnswer(call, { state }, { items: [] });
    const after = placeOf(call, { state }, z.int());
    const filter = { state, toldSince: webhook.since };
    const page = await listDeliveries(services.store, watch.id, filter, { limit: query.limit, after });
    const items = page.items.map(({ watch: _watch, turn: _turn, ...delivery }) => delivery);
    return listAnswer(call, { state }, { ...page, items });
  },
});

const replayed = z.strictObject({
  events: z.array(z.string()).meta({ description: 'The events that stand in line again, oldest first.' }),
  next: replayInput.nullable().meta({
    description: 'What to send next, under a new Idempotency-Key, where not all came in at once; else null.',
  }),
});

export const replayDeliveriesRoute = defineRoute({
  id: 'replay-deliveries',
  method: 'POST',
  path: '/v1/watches/{id}/deliveries/replays',
  tag: 'Watching',
  summary: 'Have events delivered once more to the webhook of one of your watches',
  description:
    'Named ones, all that are dead, or all that were told since a time; fifty at once. The same event comes under the ' +
    'same `webhook-id` with a new time and signature, behind what waits. What waits already is left where it stands.',
  request: {
    params,
    query: nothing.query,
    body: replayInput.meta({ example: { state: 'dead' } }),
  },
  effect: 'write',
  answers: {
    202: { description: 'They stand in line again.', schema: replayed },
    404: notYours,
    409: { description: 'The watch has no webhook, or it is disabled.' },
  },
  handle: async (call) => {
    const { services, principal, body } = call;
    const { store } = services;
    const watch = await requireWatch(store, call.params.id, personHash(principal));
    return write(call, {
      stream: streams.webhook(watch.id),
      prepare: async ({ at }) => {
        const { writes, digest, version, events, next } = await replay(store, watch.id, body, at);
        const audit = { action: 'deliveries.replayed', object: `watch/${watch.id}`, version, digest };
        return { writes, audit, answer: jsonAnswer(202, { events, next }) };
      },
    });
  },
});
