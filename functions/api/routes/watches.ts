import * as z from 'zod';
import { ruleSets } from '../../../rules/sets/all.ts';
import { shownWebhook, showWebhook, webhookInput } from '../../../shared/delivering/change-webhook.ts';
import { eventKinds } from '../../../shared/events/event.ts';
import { invalidRequest } from '../../../shared/http/problem.ts';
import { personHash } from '../../../shared/store/keys.ts';
import { getParties, type Party } from '../../../shared/store/party.ts';
import type { Store } from '../../../shared/store/store.ts';
import { type ListedWatch, type Watch, watchesOf } from '../../../shared/store/watch.ts';
import { getWebhook } from '../../../shared/store/webhook.ts';
import { endWatch, keepWatch, requireWatch, watchTag } from '../../../shared/watching/keep-watch.ts';
import { jsonAnswer } from '../answer.ts';
import { defineRoute } from '../define-route.ts';
import { listAnswer, paging, placeOf } from '../list.ts';
import { type Call, nothing } from '../route.ts';

const watchPath = z.strictObject({ id: z.uuid().meta({ description: 'The id of the watch, chosen by its owner.' }) });

const filters = {
  events: z
    .array(z.enum(eventKinds))
    .min(1)
    .max(eventKinds.length)
    .optional()
    .meta({ description: 'The kinds of events to be told of; all where left out.' }),
  ruleSets: z
    .array(z.string().max(60))
    .min(1)
    .max(20)
    .optional()
    .meta({ description: 'Under which rule sets bands, tiers and findings are watched; all where left out.' }),
};
const watchName = z.string().trim().min(1).max(200);

const statedWatch = z
  .strictObject({
    name: watchName,
    parties: z.array(z.uuid()).min(1).max(1000).meta({ description: 'The ids of the parties to watch.' }),
    ...filters,
    webhook: webhookInput.optional(),
  })
  .meta({
    example: {
      name: 'Contractors of TENDER-2026-017',
      parties: ['01890a5d-ac96-774b-bcce-b302099a8057'],
      events: ['band_changed', 'critical_finding', 'licence_ended', 'link_denied'],
    },
  });

export const listedWatch = {
  id: z.uuid(),
  name: z.string(),
  ...filters,
  count: z.int().meta({ description: 'How many parties it watches.' }),
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
};
export const shownWatch = z
  .strictObject({
    ...listedWatch,
    parties: z.array(z.string()),
    names: z.record(z.string(), z.string()).optional().meta({
      description: 'What these parties are called, by their ids; where one watch is shown.',
    }),
    webhook: shownWebhook.optional(),
  })
  .meta({ id: 'Watch' });

const notYours = { description: 'There is no watch with this id among yours.' };
const stale = { description: 'Somebody changed it in the meantime.' };

export const keepWatchRoute = defineRoute({
  id: 'keep-watch',
  method: 'PUT',
  path: '/v1/watches/{id}',
  tag: 'Watching',
  summary: 'Watch a list of parties, or change a watch',
  description:
    'What comes about with these parties from now on is told in your feed, `GET /v1/events`, once however many of your ' +
    'watches name the party, and to the webhook where there is one. Its secret is shown in the answer that made it, and ' +
    'never again. A new watch wants `If-None-Match: *`.',
  request: { params: watchPath, query: nothing.query, body: statedWatch },
  effect: 'replace',
  answers: {
    200: { description: 'The watch as changed, and its new `ETag`.', schema: shownWatch },
    201: { description: 'The new watch, and its `ETag`.', schema: shownWatch },
    404: notYours,
    412: stale,
  },
  handle: async (call) => {
    const { services, params, body } = call;
    await requireKnown(services.store, body);
    const { watch, isNew, webhook } = await keepWatch(keeping(call), asked(call, params.id), body);
    const shown = { ...showWatch(watch), ...(webhook && { webhook }) };
    return jsonAnswer(isNew ? 201 : 200, shown, { etag: watchTag(watch), location: `/v1/watches/${watch.id}` });
  },
});

export const listWatchesRoute = defineRoute({
  id: 'list-watches',
  method: 'GET',
  path: '/v1/watches',
  tag: 'Watching',
  summary: 'List your watches',
  description: 'Those of others are shown to nobody. One a moment old may be missing.',
  request: { ...nothing, query: z.strictObject(paging) },
  effect: 'read',
  answers: {
    200: { description: 'Your watches.', schema: z.strictObject({ items: z.array(z.strictObject(listedWatch)) }) },
  },
  handle: async (call) => {
    const { services, principal, query } = call;
    const after = placeOf(call, {}, z.string());
    const page = await watchesOf(services.store, personHash(principal), { limit: query.limit, after });
    return listAnswer(call, {}, { ...page, items: page.items.map(showListed) });
  },
});

export const showWatchRoute = defineRoute({
  id: 'show-watch',
  method: 'GET',
  path: '/v1/watches/{id}',
  tag: 'Watching',
  summary: 'Show one of your watches',
  request: { ...nothing, params: watchPath },
  effect: 'read',
  answers: { 200: { description: 'The watch, and its `ETag`.', schema: shownWatch }, 404: notYours },
  handle: async ({ services, params, principal }) => {
    const watch = await requireWatch(services.store, params.id, personHash(principal));
    const webhook = showWebhook(await getWebhook(services.store, watch.id), services.now());
    const known = await knownOf(services.store, watch.parties);
    const names = Object.fromEntries([...known].map(([id, { name }]) => [id, name]));
    return jsonAnswer(200, { ...showWatch(watch), names, ...(webhook && { webhook }) }, { etag: watchTag(watch) });
  },
});

export const endWatchRoute = defineRoute({
  id: 'end-watch',
  method: 'DELETE',
  path: '/v1/watches/{id}',
  tag: 'Watching',
  summary: 'End one of your watches',
  description: "What it told stays in your feed. Its webhook and that one's secrets are removed.",
  request: { ...nothing, params: watchPath },
  effect: 'replace',
  answers: { 204: { description: 'It has ended.' }, 404: notYours, 412: stale },
  handle: async (call) => {
    await endWatch(keeping(call), asked(call, call.params.id));
    return { status: 204, headers: {}, body: '' };
  },
});

const keeping = ({ services: { store, retries, now, webhookReach } }: Call) => ({
  store,
  timing: { ...retries, now },
  reach: webhookReach,
});

const asked = ({ principal: { issuer, subject }, grant, precondition }: Call, id: string) => ({
  id,
  by: { issuer, subject, role: grant.role },
  precondition,
});

const partiesARead = 100;

/** Those of many parties that there are, by id. */
async function knownOf(store: Store, ids: readonly string[]): Promise<Map<string, Party>> {
  const known = new Map<string, Party>();
  for (let start = 0; start < ids.length; start += partiesARead) {
    for (const [id, party] of await getParties(store, ids.slice(start, start + partiesARead))) known.set(id, party);
  }
  return known;
}

/** Throws `Problem('invalid-request')` naming each party and rule set that there is not. */
async function requireKnown(store: Store, { parties, ruleSets: asked = [] }: z.output<typeof statedWatch>) {
  const known = await knownOf(store, parties);
  const mistakes = [
    ...parties.flatMap((id, index) =>
      known.has(id) ? [] : [{ pointer: `/parties/${index}`, detail: 'There is no party with this id.' }],
    ),
    ...asked.flatMap((id, index) =>
      ruleSets.some((ruleSet) => ruleSet.id === id)
        ? []
        : [{ pointer: `/ruleSets/${index}`, detail: `There is no rule set "${id}".` }],
    ),
  ];
  if (mistakes.length > 0) throw invalidRequest(mistakes);
}

function showListed({ owner: _owner, version: _version, ...listed }: ListedWatch) {
  return listed;
}

const showWatch = ({ parties, ...listed }: Watch) => ({ ...showListed(listed), parties });
