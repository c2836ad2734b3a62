import * as z from 'zod';
import { partyNotFound } from '../../../shared/access/permissions.ts';
import { raiseDispute } from '../../../shared/disputing/raise-dispute.ts';
import { actorIdOf } from '../../../shared/store/actor.ts';
import { streams } from '../../../shared/store/audit-trail.ts';
import { type Dispute, disputesBy, disputesOf, openDisputes } from '../../../shared/store/dispute.ts';
import { isMember } from '../../../shared/store/member.ts';
import { findPartyByIdentifier, getParty } from '../../../shared/store/party.ts';
import { type Answer, jsonAnswer } from '../answer.ts';
import { defineRoute } from '../define-route.ts';
import { identifierOf, identifierText } from '../identifier-text.ts';
import { listAnswer, paging, placeOf } from '../list.ts';
import { type Call, nothing } from '../route.ts';
import { disputeAbout, showDispute, shownDispute } from '../show-dispute.ts';
import { write } from '../write.ts';
import { partyPath } from './party-schemas.ts';

const statement = z
  .string()
  .trim()
  .min(1)
  .max(2000)
  .regex(/^[\P{Cc}\n\t]*$/u, { error: 'Write it without control characters.' })
  .meta({ description: 'What is wrong, and what shows it. It is kept: name no worker and no other person in it.' });

const raised = {
  description: 'It is open, and what it is about is marked wherever it is shown.',
  schema: shownDispute,
};
const refused = { description: 'The same is disputed already, or nobody may dispute so much at once.' };

export const raiseDisputeRoute = defineRoute({
  id: 'raise-dispute',
  method: 'POST',
  path: '/v1/parties/{id}/disputes',
  tag: 'Disputes',
  summary: 'Dispute a finding on your organisation, or that somebody else registered it',
  description:
    'A finding is disputed by members of the organisation, a registration by anyone who is none. Until an administrator ' +
    'has decided, it is marked as disputed wherever it is shown, and no news of it is sent out, for at most 30 days. ' +
    'Verdicts, declarations and the audit go on as ever.',
  request: {
    ...nothing,
    params: partyPath,
    body: z
      .discriminatedUnion('about', [
        z.strictObject({ about: z.literal('finding'), ...disputeAbout.finding.omit({ kind: true }).shape, statement }),
        z.strictObject({ about: z.literal('registration'), statement }),
      ])
      .meta({
        example: {
          about: 'registration',
          statement: 'Nobody who speaks for this company registered it. Our entry in the register names who does.',
        },
      }),
  },
  effect: 'write',
  answers: { 201: raised, 409: refused },
  handle: async (call) => {
    const { params, body } = call;
    if (body.about === 'registration') return raise(call, params.id, { kind: 'registration' }, body.statement);
    const { ruleSet, assessment, rule } = body;
    return raise(call, params.id, { kind: 'finding', ruleSet, assessment, rule }, body.statement);
  },
});

export const disputeRegistrationRoute = defineRoute({
  id: 'dispute-registration',
  method: 'POST',
  path: '/v1/disputes',
  tag: 'Disputes',
  summary: 'Dispute that somebody else registered your organisation, by its number',
  description: 'For whoever wanted to register it, and was told that its number is registered already.',
  request: {
    ...nothing,
    body: z.strictObject({ identifier: identifierText, statement }).meta({
      example: {
        identifier: 'NP-OCR:204417/075/076',
        statement: 'Nobody who speaks for this company registered it. Our entry in the register names who does.',
      },
    }),
  },
  effect: 'write',
  answers: { 201: raised, 404: { description: 'No organisation is registered with this number.' }, 409: refused },
  handle: async (call) => {
    const party = await findPartyByIdentifier(call.services.store, identifierOf(call.body.identifier));
    if (party === undefined) throw partyNotFound();
    return raise(call, party.id, { kind: 'registration' }, call.body.statement);
  },
});

async function raise(call: Call, party: string, about: Dispute['about'], said: string): Promise<Answer> {
  const { services, principal } = call;
  const { issuer, subject } = principal;
  const id = services.newId();
  return write(call, {
    stream: streams.party(party),
    prepare: async ({ at, actor }) => {
      const speaksFor = await isMember(services.store, party, { issuer, subject });
      const asked = { id, party, about, statement: said, isMember: speaksFor };
      const { dispute, writes, audit } = await raiseDispute(services.store, asked, { at, actor });
      const shown = showDispute(dispute, { reader: actor, inFull: false });
      return { writes, audit, answer: jsonAnswer(201, shown, { location: `/v1/parties/${party}/disputes` }) };
    },
  });
}

const list = z.strictObject({ items: z.array(shownDispute) });

export const listPartyDisputesRoute = defineRoute({
  id: 'list-party-disputes',
  method: 'GET',
  path: '/v1/parties/{id}/disputes',
  tag: 'Disputes',
  summary: 'List what is disputed of an organisation, newest first',
  request: { ...nothing, params: partyPath, query: z.strictObject(paging) },
  effect: 'read',
  reads: 'others',
  partyOf: ({ params }) => params.id,
  answers: { 200: { description: 'Decided and withdrawn ones too.', schema: list } },
  handle: async (call) => {
    const { store } = call.services;
    const { params, query } = call;
    const after = placeOf(call, {}, z.string());
    const [party, page] = await Promise.all([
      getParty(store, params.id),
      disputesOf(store, params.id, { limit: query.limit, after }),
    ]);
    if (party === undefined) throw partyNotFound();
    return listed(call, page);
  },
});

export const listOpenDisputesRoute = defineRoute({
  id: 'list-open-disputes',
  method: 'GET',
  path: '/v1/disputes',
  tag: 'Disputes',
  summary: 'List what is disputed of all organisations and undecided, oldest first',
  description: 'One a moment old may be missing.',
  request: { ...nothing, query: z.strictObject(paging) },
  effect: 'read',
  reads: 'others',
  answers: { 200: { description: 'Open disputes.', schema: list } },
  handle: async (call) => {
    const after = placeOf(call, {}, z.string());
    return listed(call, await openDisputes(call.services.store, { limit: call.query.limit, after }));
  },
});

export const listRaisedDisputesRoute = defineRoute({
  id: 'list-raised-disputes',
  method: 'GET',
  path: '/v1/disputes/raised',
  tag: 'Disputes',
  summary: 'List the disputes that you raised, newest first',
  description: 'Also those on organisations that you do not speak for. One a moment old may be missing.',
  request: { ...nothing, query: z.strictObject(paging) },
  effect: 'read',
  answers: { 200: { description: 'Your disputes.', schema: list } },
  handle: async (call) => {
    const { services, principal, query } = call;
    const after = placeOf(call, {}, z.string());
    const actor = await actorIdOf(services.store, { issuer: principal.issuer, subject: principal.subject });
    if (actor === undefined) return listed(call, { items: [] });
    return listed(call, await disputesBy(services.store, actor, { limit: query.limit, after }));
  },
});

async function listed(call: Call, page: { items: Dispute[]; next?: string }): Promise<Answer> {
  const { issuer, subject } = call.principal;
  const reader = await actorIdOf(call.services.store, { issuer, subject });
  const inFull = call.grant.role === 'auditor' || call.grant.role === 'administrator';
  return listAnswer(call, {}, { ...page, items: page.items.map((each) => showDispute(each, { reader, inFull })) });
}
