import * as z from 'zod';
import { partyNotFound } from '../../../shared/access/permissions.ts';
import { linksOf } from '../../../shared/chain/links-of.ts';
import { stateLinks, tagOf } from '../../../shared/chain/state-links.ts';
import { getParty } from '../../../shared/store/party.ts';
import { getStatedLinks, linkRoles } from '../../../shared/store/stated-links.ts';
import { jsonAnswer } from '../answer.ts';
import { defineRoute } from '../define-route.ts';
import { listAnswer, paging, placeOf } from '../list.ts';
import { nothing } from '../route.ts';
import { showLinks, shownLink } from '../show-link.ts';
import { statedLinks } from './link-schemas.ts';
import { partyPath } from './party-schemas.ts';

const list = z.strictObject({ items: z.array(shownLink) });
const place = z.strictObject({ role: z.enum(linkRoles), after: z.string().optional() });

export const listLinksRoute = defineRoute({
  id: 'list-links',
  method: 'GET',
  path: '/v1/parties/{id}/links',
  tag: 'Supply chain',
  summary: 'List whom an organisation uses and who uses it, and what both sides say of it',
  description:
    'First the links in which it is the user, then those in which it is used; of the latter one a moment old may be ' +
    'missing. `ETag` is that of what the organisation itself says, on every page. Until the other side states a link ' +
    'too, nothing tells its owner who that is, or whether it is registered.',
  request: { params: partyPath, query: z.strictObject(paging), body: nothing.body },
  effect: 'read',
  reads: 'others',
  partyOf: ({ params }) => params.id,
  answers: { 200: { description: 'Its links, with those that have ended.', schema: list } },
  handle: async (call) => {
    const { services, params, query, grant } = call;
    const { store, now } = services;
    const after = placeOf(call, {}, place);
    const [party, stated, page] = await Promise.all([
      getParty(store, params.id),
      getStatedLinks(store, params.id),
      linksOf(store, params.id, { limit: query.limit, after }),
    ]);
    if (party === undefined) throw partyNotFound();
    const view = { party: params.id, own: grant.reach === 'own', day: now().toISOString().slice(0, 10) };
    const items = await showLinks(store, page.items, view);
    const answer = listAnswer(call, {}, { ...page, items });
    return { ...answer, headers: { ...answer.headers, etag: tagOf(stated) } };
  },
});

export const stateLinksRoute = defineRoute({
  id: 'state-links',
  method: 'PUT',
  path: '/v1/parties/{id}/links',
  tag: 'Supply chain',
  summary: 'State all links of your organisation: whom it uses, and who uses it',
  description:
    'This replaces all that your organisation said of its links. A link that is left out ends today, and stays visible. ' +
    'Stating one that the other side claims confirms it. An organisation that is not registered here can be named all ' +
    'the same, and finds the link when it registers. The first time there is nothing to replace: send `If-None-Match: *`.',
  request: { params: partyPath, query: nothing.query, body: statedLinks },
  effect: 'replace',
  partyOf: ({ params }) => params.id,
  answers: {
    200: { description: 'The links as stated, in that order, and the new `ETag`.', schema: list },
    412: { description: 'Somebody changed them in the meantime.' },
  },
  handle: async (call) => {
    const { services, params, body, principal, grant, precondition } = call;
    const { store, now, newId, retries } = services;
    const party = await getParty(store, params.id);
    if (party === undefined) throw partyNotFound();
    const by = { issuer: principal.issuer, subject: principal.subject, role: grant.role };
    const request = { party, by, precondition, rows: body.links };
    const { tag, links } = await stateLinks({ store, newId, timing: { ...retries, now } }, request);
    const view = { party: params.id, own: grant.reach === 'own', day: now().toISOString().slice(0, 10) };
    return jsonAnswer(200, { items: await showLinks(store, links, view) }, { etag: tag });
  },
});
