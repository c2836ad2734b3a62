import * as z from 'zod';
import { partyNotFound } from '../../../shared/access/permissions.ts';
import { digestOf } from '../../../shared/audit/canonical.ts';
import { findStub, prepareRegistration } from '../../../shared/chain/claim-stub.ts';
import { Problem } from '../../../shared/errors.ts';
import { acceptInvitation } from '../../../shared/inviting/accept-invitation.ts';
import { normaliseIdentifier } from '../../../shared/party/identifier.ts';
import { streams } from '../../../shared/store/audit-trail.ts';
import { addMember } from '../../../shared/store/member.ts';
import { findPartiesByName, findPartyByIdentifier, getParty, type Party } from '../../../shared/store/party.ts';
import { scoresOfAll } from '../../../shared/store/score.ts';
import { jsonAnswer } from '../answer.ts';
import { defineRoute } from '../define-route.ts';
import { identifierOf, identifierText } from '../identifier-text.ts';
import { listAnswer, paging, placeOf } from '../list.ts';
import { nothing } from '../route.ts';
import { requireRuleSet } from '../rule-sets.ts';
import type { Services } from '../services.ts';
import { ruleSetQuery, shownScore, showScore, viewOf } from '../show-score.ts';
import { write } from '../write.ts';
import { partyPath, registration, shownParty, showParty } from './party-schemas.ts';

/** An organisation comes in; whoever registers it becomes its first member. */
export const registerPartyRoute = defineRoute({
  id: 'register-party',
  method: 'POST',
  path: '/v1/parties',
  tag: 'Parties',
  summary: 'Register an organisation',
  description:
    'You become its first member. Its identity is `claimed` until an administrator or a register verifies it. Where ' +
    'others named the organisation in links, those are there to be confirmed or denied.',
  request: { ...nothing, body: registration },
  effect: 'write',
  answers: {
    201: { description: 'It is registered.', schema: shownParty },
    409: { description: 'One of its identifiers belongs to a party that is registered already.' },
  },
  handle: async (call) => {
    const { services, body, principal } = call;
    const identifiers = body.identifiers.map(normaliseIdentifier);
    const stub = await findStub(services.store, identifiers);
    const id = stub?.id ?? services.newId();
    return write(call, {
      stream: streams.party(id),
      prepare: async ({ at }) => {
        const { invitation: typed, ...said } = body;
        const facts = { ...said, id, identifiers, createdAt: at.toISOString() };
        const { party, writes } = await prepareRegistration(services.store, facts);
        const invited =
          typed === undefined
            ? []
            : await acceptInvitation(services.store, { typed, party, at, newId: services.newId });
        const shown = showParty(party);
        const action = stub === undefined ? 'party.registered' : 'party.claimed';
        return {
          writes: [...writes, ...invited, addMember(id, principal, at, alreadyMember())],
          audit: { action, object: `party/${id}`, version: party.version, digest: digestOf(shown) },
          answer: jsonAnswer(201, shown, { location: `/v1/parties/${id}` }),
        };
      },
    });
  },
});

/** An organisation as a search shows it. */
export const foundParty = shownParty.extend({ score: shownScore.optional() });

export const findPartiesRoute = defineRoute({
  id: 'find-parties',
  method: 'GET',
  path: '/v1/parties',
  tag: 'Parties',
  summary: 'Find organisations by name or identifier',
  request: {
    ...nothing,
    query: z
      .strictObject({
        name: z
          .string()
          .min(1)
          .max(200)
          .optional()
          .meta({ description: 'How the name begins; case and punctuation do not matter.' }),
        identifier: identifierText.optional(),
        ruleSet: ruleSetQuery.unwrap().optional().meta({
          description: 'The id of a rule set: each comes with its current score under it, where it has one.',
        }),
        ...paging,
      })
      .superRefine(({ name, identifier }, context) => {
        if ((name === undefined) === (identifier === undefined)) {
          context.addIssue({ code: 'custom', path: ['name'], message: 'Give either a name or an identifier.' });
        }
      }),
  },
  effect: 'read',
  reads: 'others',
  answers: { 200: { description: 'Those found, by name.', schema: z.strictObject({ items: z.array(foundParty) }) } },
  handle: async (call) => {
    const { services, query } = call;
    const { ruleSet } = query;
    if (ruleSet !== undefined) requireRuleSet(ruleSet);
    const filter = { name: query.name, identifier: query.identifier, ruleSet };
    const shown = (parties: Party[]) => showFound(services, parties, ruleSet);
    if (query.identifier !== undefined) {
      const party = await findPartyByIdentifier(services.store, identifierOf(query.identifier));
      return listAnswer(call, filter, { items: await shown(party === undefined ? [] : [party]) });
    }
    const after = placeOf(call, filter, z.string());
    const page = await findPartiesByName(services.store, query.name ?? '', { limit: query.limit, after });
    return listAnswer(call, filter, { ...page, items: await shown(page.items) });
  },
});

/** Those found, each with its current score where a rule set was named. */
async function showFound({ store, now }: Services, parties: readonly Party[], ruleSet: string | undefined) {
  if (ruleSet === undefined) return parties.map(showParty);
  const ids = parties.map(({ id }) => id);
  const scores = await scoresOfAll(store, ids, ruleSet);
  const view = await viewOf(store, [...scores.values()], { own: false });
  return parties.map((party): z.input<typeof foundParty> => {
    const score = scores.get(party.id);
    return { ...showParty(party), ...(score === undefined ? {} : { score: showScore(score, now(), view) }) };
  });
}

export const showPartyRoute = defineRoute({
  id: 'show-party',
  method: 'GET',
  path: '/v1/parties/{id}',
  tag: 'Parties',
  summary: 'Show one organisation',
  request: { ...nothing, params: partyPath },
  effect: 'read',
  reads: 'others',
  partyOf: ({ params }) => params.id,
  answers: { 200: { description: 'The organisation.', schema: shownParty } },
  handle: async ({ services, params }) => {
    const party = await getParty(services.store, params.id);
    if (party === undefined) throw partyNotFound();
    return jsonAnswer(200, showParty(party));
  },
});

function alreadyMember(): Problem {
  return new Problem('conflict', 'You are a member of this party already.');
}
