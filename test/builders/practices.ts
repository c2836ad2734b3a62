import type { Json } from '../../rules/engine/scope.ts';
import type { Pointer } from '../../rules/vocabulary.ts';
import { type Body, type Changes, change } from './change.ts';
import { placesIn } from './places.ts';

/** A practice that puts a critical group in breach, and its whole repair; each by the form's own answers. */
export interface Practice {
  name: string;
  forms: readonly string[];
  breach: (body: Body) => Body | undefined;
  mend?: (body: Body) => Body;
}

const say = (changes: Changes) => (body: Body) => change(body, changes);
const parties = ['supplier', 'agency'] as const;

const visaRows = (body: Body): Pointer[] => feeRowsOf(body).filter((pointer) => at(body, pointer).category === 'FAR-v');
const feeRowsOf = (body: Body): Pointer[] => placesIn(body).filter((place) => /\/fees\/[^/]+$/.test(place));

function at(body: Body, pointer: Pointer): Body {
  let here: Json = body;
  for (const step of pointer.split('/').slice(1)) {
    const next: Json | undefined = Array.isArray(here)
      ? here.find((row) => typeof row === 'object' && row !== null && 'id' in row && row.id === step)
      : typeof here === 'object' && here !== null
        ? here[step]
        : undefined;
    here = next ?? null;
  }
  return typeof here === 'object' && here !== null && !Array.isArray(here) ? here : {};
}

const repaid = {
  status: 'repaid_in_full',
  foundBy: 'self',
  includesLeavers: true,
  owed: { amount: '100', currency: 'NPR' },
  repaid: { amount: '100.00', currency: 'NPR' },
};

export const practices: readonly Practice[] = [
  {
    name: 'a visa that workers paid and nobody repays',
    forms: parties,
    breach: (body) => {
      const [row] = visaRows(body);
      if (row === undefined) return undefined;
      const { id, workers, category } = at(body, row);
      const paid = { payer: 'worker', requiredBy: 'agency', locallyPermitted: false, repayment: { status: 'none' } };
      return change(body, {
        [row]: { id: id ?? '', category: category ?? '', ...(workers ? { workers } : {}), ...paid },
      });
    },
    mend: (body) =>
      feeRowsOf(body)
        .filter((row) => at(body, row).payer === 'worker')
        .reduce((left, row) => change(left, { [`${row}/repayment`]: repaid }), body),
  },
  {
    name: 'deposits taken and not returned',
    forms: parties,
    breach: say({ '/answers/deposits/taken': true, '/answers/deposits/allReturned': false }),
    mend: say({ '/answers/deposits/allReturned': true, '/answers/deposits/returnedOn': '2026-09-01' }),
  },
  {
    name: 'identity documents denied and not returned',
    forms: parties,
    breach: say({ '/answers/identityDocuments/denied': true, '/answers/identityDocuments/allReturned': false }),
    mend: say({ '/answers/identityDocuments/allReturned': true, '/answers/identityDocuments/endedOn': '2026-09-01' }),
  },
  {
    name: 'identity documents given back only at a cost',
    forms: parties,
    breach: say({
      '/answers/identityDocuments/kept': true,
      '/answers/identityDocuments/safekeeping/withoutCost': false,
    }),
  },
  {
    name: 'contracts changed for the worse on arrival',
    forms: parties,
    breach: say({
      '/answers/workerContracts/changedForTheWorse': true,
      '/answers/workerContracts/changeRepaired': false,
    }),
    mend: say({ '/answers/workerContracts/changeRepaired': true }),
  },
  {
    name: 'workers who leave and are penalised',
    forms: parties,
    breach: say({ '/answers/workerContracts/leavingPenalised': true }),
    mend: say({ '/answers/workerContracts/leavingPenalised': false }),
  },
  {
    name: 'children recruited',
    forms: ['agency'],
    breach: say({ '/answers/conduct/underMinimumAge': true }),
  },
  {
    name: 'a contract that does not ban fees',
    forms: ['contract'],
    breach: say({ '/answers/clauses/feesBanned': false }),
    mend: say({ '/answers/clauses/feesBanned': true, '/answers/clauses/documentRetentionBanned': true }),
  },
];
