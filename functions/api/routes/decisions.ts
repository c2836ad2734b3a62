import * as z from 'zod';
import { partyNotFound } from '../../../shared/access/permissions.ts';
import { type DecisionChange, decide, type NewDecision } from '../../../shared/deciding/decide.ts';
import { noDecision, respond } from '../../../shared/deciding/respond.ts';
import { streams } from '../../../shared/store/audit-trail.ts';
import { type Decision, decisionKinds, decisionsOn, getDecision } from '../../../shared/store/decision.ts';
import { isMember } from '../../../shared/store/member.ts';
import { getParties, getParty } from '../../../shared/store/party.ts';
import { jsonAnswer } from '../answer.ts';
import { defineRoute } from '../define-route.ts';
import { listAnswer, paging, placeOf } from '../list.ts';
import { type Call, nothing } from '../route.ts';
import { requireRuleSet } from '../rule-sets.ts';
import { showDecision, shownDecision } from '../show-decision.ts';
import { ruleSetQuery } from '../show-score.ts';
import { write } from '../write.ts';
import { partyPath } from './party-schemas.ts';

const text = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[\P{Cc}\n\t]*$/u, { error: 'Write it without control characters.' });

const body = z
  .strictObject({
    party: z.uuid().meta({ description: 'The contractor.' }),
    reference: text(100).meta({ description: 'Your reference of the procurement.' }),
    buyer: z.uuid().optional().meta({ description: 'The contracting authority, where it is registered.' }),
    screening: z
      .uuid()
      .optional()
      .meta({ description: 'It rests on the verdict in this screening; else on that of now.' }),
    decision: z.enum(decisionKinds),
    reason: text(4000).meta({ description: 'The organisation sees it. Name no worker and no other person in it.' }),
    conditions: z.array(text(500)).min(1).max(20).optional().meta({ description: 'For `proceed_with_conditions`.' }),
    respondBy: z.iso.date().optional().meta({ description: 'Until when the organisation is asked to respond.' }),
  })
  .superRefine(({ decision, conditions, respondBy }, context) => {
    const mistake = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (decision === 'proceed_with_conditions' && conditions === undefined)
      mistake('conditions', 'Name the conditions.');
    if (decision !== 'proceed_with_conditions' && conditions !== undefined)
      mistake('conditions', 'Only proceed_with_conditions has conditions.');
    if (decision === 'do_not_proceed_yet' && respondBy === undefined)
      mistake('respondBy', 'Say until when the organisation can respond: it is heard before it is passed over.');
  })
  .meta({
    example: {
      party: '01890a5d-ac96-774b-bcce-b302099a8057',
      reference: 'TENDER-2026-017',
      decision: 'do_not_proceed_yet',
      reason: 'Identity documents are kept; we ask how they will be returned.',
      respondBy: '2099-12-31',
    },
  });

export const makeDecisionRoute = defineRoute({
  id: 'make-decision',
  method: 'POST',
  path: '/v1/decisions',
  tag: 'Decisions',
  summary: 'Decide on a contractor, with a reason, and give it time to respond',
  description:
    'It keeps the very verdict that it rests on. A later decision under the same reference of the same authority takes its place, ' +
    'and both stay readable. The organisation sees it, and can respond.',
  request: { ...nothing, query: z.strictObject({ ruleSet: ruleSetQuery }), body },
  effect: 'write',
  reads: 'others',
  answers: { 201: { description: 'The decision.', schema: shownDecision } },
  handle: async (call) => {
    const { services, query } = call;
    const { id: ruleSet } = requireRuleSet(query.ruleSet);
    const { conditions = [], buyer, screening, respondBy, ...rest } = call.body;
    const optional = { ...(buyer && { buyer }), ...(screening && { screening }), ...(respondBy && { respondBy }) };
    const asked: NewDecision = { id: services.newId(), ...rest, conditions, ...optional };
    return keep(call, asked.party, 201, (attempt) => decide(services.store, asked, { ...attempt, ruleSet }));
  },
});

export const showDecisionRoute = defineRoute({
  id: 'show-decision',
  method: 'GET',
  path: '/v1/decisions/{id}',
  tag: 'Decisions',
  summary: 'Show a decision on a contractor',
  request: { ...nothing, params: z.strictObject({ id: z.uuid() }) },
  effect: 'read',
  reads: 'others',
  answers: { 200: { description: 'The decision.', schema: shownDecision } },
  handle: async ({ services, params }) => {
    const decision = await getDecision(services.store, params.id);
    if (decision === undefined) throw noDecision();
    const names = await getParties(services.store, partiesOf([decision]));
    return jsonAnswer(200, showDecision(decision, names, false));
  },
});

export const listDecisionsRoute = defineRoute({
  id: 'list-decisions',
  method: 'GET',
  path: '/v1/parties/{id}/decisions',
  tag: 'Decisions',
  summary: 'List the decisions on an organisation, newest first',
  description: 'Its own members see them too. One a moment old may be missing.',
  request: { ...nothing, params: partyPath, query: z.strictObject(paging) },
  effect: 'read',
  reads: 'others',
  partyOf: ({ params }) => params.id,
  answers: {
    200: { description: 'Superseded ones too.', schema: z.strictObject({ items: z.array(shownDecision) }) },
  },
  handle: async (call) => {
    const { services, params, query, grant } = call;
    if ((await getParty(services.store, params.id)) === undefined) throw partyNotFound();
    const after = placeOf(call, {}, z.string());
    const page = await decisionsOn(services.store, params.id, { limit: query.limit, after });
    const names = await getParties(services.store, partiesOf(page.items));
    const own = grant.reach === 'own';
    return listAnswer(call, {}, { ...page, items: page.items.map((each) => showDecision(each, names, own)) });
  },
});

export const respondToDecisionRoute = defineRoute({
  id: 'respond-to-decision',
  method: 'POST',
  path: '/v1/decisions/{id}/responses',
  tag: 'Decisions',
  summary: 'Respond to a decision on your organisation',
  description: 'Also after the day until which there was time; it is marked as late then.',
  request: {
    ...nothing,
    params: z.strictObject({ id: z.uuid() }),
    body: z
      .strictObject({ text: text(2000).meta({ description: 'It is kept: name no worker and no other person in it.' }) })
      .meta({ example: { text: 'All documents were returned on 2 March; an inspection report says so.' } }),
  },
  effect: 'write',
  answers: {
    201: { description: 'The decision with your response.', schema: shownDecision },
    404: { description: 'There is no such decision on an organisation that you speak for.' },
  },
  handle: async (call) => {
    const { services, params, principal } = call;
    const { store, newId } = services;
    const { issuer, subject } = principal;
    const decision = await getDecision(store, params.id);
    const speaksFor = decision !== undefined && (await isMember(store, decision.party, { issuer, subject }));
    if (!speaksFor) throw noDecision();
    const said = { id: params.id, party: decision.party, text: call.body.text };
    return keep(call, decision.party, 201, ({ at }) => respond(store, said, { at, newId }));
  },
});

type Change = (attempt: { at: Date; actor: string }) => Promise<DecisionChange>;

async function keep(call: Call, party: string, status: number, change: Change) {
  return write(call, {
    stream: streams.party(party),
    prepare: async (attempt) => {
      const { decision, writes, audit } = await change(attempt);
      const names = await getParties(call.services.store, partiesOf([decision]));
      const shown = showDecision(decision, names, call.grant.role === 'declarant');
      return { writes, audit, answer: jsonAnswer(status, shown, { location: `/v1/decisions/${decision.id}` }) };
    },
  });
}

const partiesOf = (decisions: readonly Decision[]): string[] =>
  decisions.flatMap(({ party, buyer }) => (buyer === undefined ? [party] : [party, buyer]));
