import * as z from 'zod';
import { assess } from '../../../rules/assess.ts';
import { contractDeclarationBody } from '../../../rules/forms/declaration.ts';
import { ruleSets } from '../../../rules/sets/all.ts';
import type { Principal } from '../../../shared/access/principal.ts';
import { dayOf } from '../../../shared/assessing/day-of.ts';
import { judgesContracts } from '../../../shared/assessing/judging.ts';
import { receive, requireSound } from '../../../shared/assessing/receive.ts';
import { ruleSetReference } from '../../../shared/assessing/rule-set-digest.ts';
import { digestOf } from '../../../shared/audit/canonical.ts';
import { Problem } from '../../../shared/errors.ts';
import { invalidRequest } from '../../../shared/http/problem.ts';
import { maskAnswers } from '../../../shared/showing/mask.ts';
import { streams } from '../../../shared/store/audit-trail.ts';
import { getContract, type KeptContract, putContract } from '../../../shared/store/contract.ts';
import { isMember } from '../../../shared/store/member.ts';
import { getParty } from '../../../shared/store/party.ts';
import type { Store } from '../../../shared/store/store.ts';
import { ruleSetReferenceSchema } from '../../../shared/store/verdict.ts';
import { jsonAnswer } from '../answer.ts';
import { defineRoute } from '../define-route.ts';
import { contractExample } from '../examples.ts';
import { nothing } from '../route.ts';
import { requireRuleSet } from '../rule-sets.ts';
import { showAssessment, shownAssessment, shownVerdict, showVerdict } from '../show-assessment.ts';
import { ruleSetQuery } from '../show-score.ts';
import { write } from '../write.ts';

export const shownContract = z.strictObject({
  id: z.uuid(),
  buyer: z.string().nullable(),
  supplier: z.string().nullable(),
  reference: z.string(),
  createdAt: z.iso.datetime(),
  digest: z.string(),
  answers: z.record(z.string(), z.unknown()),
  scores: z
    .array(z.strictObject({ ruleSet: ruleSetReferenceSchema, ...shownVerdict }))
    .meta({ description: 'Under every rule set that has rules on contracts.' }),
  assessment: shownAssessment.meta({ description: 'In full under the rule set that was asked for.' }),
});

const partyId = z.uuid().optional();
const body = contractDeclarationBody
  .extend({
    buyer: partyId.meta({
      description: 'The contracting authority, where it is registered here and you are a member of it.',
    }),
    supplier: partyId.meta({
      description: 'The contractor, where it is registered here; its own score is not touched.',
    }),
  })
  .meta({ example: contractExample });

/** The authority's own clauses are assessed, never the supplier: paragraph 13(k)-4 is a duty of the buyer. */
export const declareContractRoute = defineRoute({
  id: 'declare-contract',
  method: 'POST',
  path: '/v1/contracts',
  tag: 'Contracts',
  summary: "Declare one of the authority's own contracts, and see what its clauses miss",
  request: { ...nothing, query: z.strictObject({ ruleSet: ruleSetQuery }), body },
  effect: 'write',
  answers: { 201: { description: 'It is kept and assessed.', schema: shownContract } },
  handle: async (call) => {
    const {
      services,
      principal,
      query,
      body: { buyer, supplier, ...declared },
    } = call;
    const { store, now, newId } = services;
    const asked = requireJudging(query.ruleSet);
    await requireParties(store, principal, { buyer, supplier });
    const id = newId();
    requireSound(declared, now());
    const { declaration, sealed, personal } = receive(declared, id);
    return write(call, {
      stream: streams.contract(id),
      prepare: async ({ at }) => {
        const context = { party: { id: buyer ?? id, forms: [] } };
        const [verdict, ...others] = judging.map((ruleSet) => ({
          ruleSet: ruleSetReference(ruleSet),
          context,
          body: assess({ declarations: [declaration], context, ruleSet, asOf: dayOf(at) }),
        }));
        if (verdict === undefined) throw new RangeError('There is no rule set to assess a contract under.');
        const kept = {
          id,
          buyer: buyer ?? null,
          supplier: supplier ?? null,
          reference: declared.answers.contract?.reference ?? id,
          createdAt: at.toISOString(),
          declaration,
          ...verdict,
          others,
        };
        return {
          writes: [putContract(kept, sealed), personal],
          audit: {
            action: 'contract.declared',
            object: `contract/${id}`,
            version: 1,
            digest: digestOf({
              declaration: sealed.digest,
              assessments: [verdict, ...others].map(({ body: each }) => digestOf(each)),
            }),
          },
          answer: jsonAnswer(201, showContract({ ...kept, digest: sealed.digest }, asked, at), {
            location: `/v1/contracts/${id}`,
          }),
        };
      },
    });
  },
});

export const showContractRoute = defineRoute({
  id: 'show-contract',
  method: 'GET',
  path: '/v1/contracts/{id}',
  tag: 'Contracts',
  summary: 'Show one contract with what its clauses miss',
  request: { ...nothing, params: z.strictObject({ id: z.uuid() }), query: z.strictObject({ ruleSet: ruleSetQuery }) },
  effect: 'read',
  reads: 'others',
  answers: { 200: { description: 'The contract.', schema: shownContract } },
  handle: async ({ services, params, query }) => {
    const asked = requireJudging(query.ruleSet);
    const contract = await getContract(services.store, params.id);
    if (contract === undefined) throw new Problem('not-found', 'There is no contract with this id.');
    return jsonAnswer(200, showContract(contract, asked, services.now()));
  },
});

const judging = ruleSets.filter(judgesContracts);

/** The id of a rule set that has rules on contracts. Throws `Problem('invalid-request')` naming `?ruleSet`. */
function requireJudging(id: string): string {
  if (judging.includes(requireRuleSet(id))) return id;
  const detail = `"${id}" says nothing of contracts; these do: ${judging.map((each) => each.id).join(', ')}.`;
  throw invalidRequest([{ pointer: '?ruleSet', detail }]);
}

/** An authority's contracts are declared by its own people only; to others it is as if it did not exist. */
async function requireParties(
  store: Store,
  principal: Principal,
  { buyer, supplier }: { buyer: string | undefined; supplier: string | undefined },
): Promise<void> {
  const [authority, contractor] = await Promise.all(
    [buyer, supplier].map(async (id) => (id === undefined ? undefined : getParty(store, id))),
  );
  const own = buyer === undefined || (await isMember(store, buyer, principal));
  const mistakes = [];
  if (buyer !== undefined && !(own && authority?.kinds.includes('contracting_authority'))) {
    mistakes.push({
      pointer: '/buyer',
      detail: 'There is no contracting authority with this id among those that you are a member of.',
    });
  }
  if (buyer !== undefined && buyer === supplier) {
    mistakes.push({ pointer: '/supplier', detail: 'The supplier must be another party than the buyer.' });
  }
  if (supplier !== undefined && !contractor) {
    mistakes.push({ pointer: '/supplier', detail: 'There is no party with this id.' });
  }
  if (mistakes.length > 0) throw invalidRequest(mistakes);
}

/** Throws `Problem('not-found')` where the contract is older than the rule set. */
function showContract(contract: KeptContract, asked: string, now: Date): z.input<typeof shownContract> {
  const { id, buyer, supplier, reference, createdAt, digest, declaration, ruleSet, context, body: first } = contract;
  const { form } = declaration;
  const verdicts = [{ ruleSet, context, body: first }, ...(contract.others ?? [])];
  const verdict = verdicts.find((each) => each.ruleSet.id === asked);
  if (verdict === undefined) throw new Problem('not-found', 'This contract was not assessed under this rule set.');
  const assessment = showAssessment(
    { party: buyer ?? id, createdAt, declarations: [{ form, id, digest }], ...verdict },
    { own: false, now },
  );
  return {
    id,
    buyer,
    supplier,
    reference,
    createdAt,
    digest,
    answers: maskAnswers(form, declaration.answers),
    scores: verdicts.map((each) => ({ ruleSet: each.ruleSet, ...showVerdict(each.body, now) })),
    assessment,
  };
}
