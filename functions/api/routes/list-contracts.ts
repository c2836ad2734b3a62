import * as z from 'zod';
import { partyNotFound } from '../../../shared/access/permissions.ts';
import { dayOf } from '../../../shared/assessing/day-of.ts';
import { verdictOn } from '../../../shared/showing/verdict-on.ts';
import { contractsOf } from '../../../shared/store/contract.ts';
import { getParty } from '../../../shared/store/party.ts';
import { ruleSetReferenceSchema } from '../../../shared/store/verdict.ts';
import { defineRoute } from '../define-route.ts';
import { listAnswer, paging, placeOf } from '../list.ts';
import { nothing } from '../route.ts';
import { shownVerdict } from '../show-assessment.ts';

export const listedContract = z.strictObject({
  id: z.uuid(),
  buyer: z.string().nullable(),
  supplier: z.string().nullable(),
  reference: z.string(),
  createdAt: z.iso.datetime(),
  digest: z.string(),
  ruleSet: ruleSetReferenceSchema,
  ...shownVerdict,
});

/** The contracts of one contracting authority: for its own officers, and for auditors. */
export const listContractsRoute = defineRoute({
  id: 'list-contracts',
  method: 'GET',
  path: '/v1/contracts',
  tag: 'Contracts',
  summary: 'List the contracts of a contracting authority, newest first',
  description: 'One a moment old may be missing.',
  request: {
    ...nothing,
    query: z.strictObject({ buyer: z.uuid().meta({ description: 'The id of the contracting authority.' }), ...paging }),
  },
  effect: 'read',
  reads: 'others',
  partyOf: ({ query }) => query.buyer,
  answers: {
    200: {
      description: 'Each with the verdict on its clauses.',
      schema: z.strictObject({ items: z.array(listedContract) }),
    },
  },
  handle: async (call) => {
    const { services, query } = call;
    if ((await getParty(services.store, query.buyer)) === undefined) throw partyNotFound();
    const filter = { buyer: query.buyer };
    const after = placeOf(call, filter, z.string());
    const page = await contractsOf(services.store, query.buyer, { limit: query.limit, after });
    const today = dayOf(services.now());
    const items = page.items.map((contract): z.input<typeof listedContract> => verdictOn(contract, today));
    return listAnswer(call, filter, { ...page, items });
  },
});
