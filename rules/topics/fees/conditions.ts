import { feeTable } from '../../forms/fee-table.ts';
import { corridors } from '../../forms/recruitment.ts';
import { all, asOf, type Condition, compare, field, is, not, oneOf, some } from '../../language.ts';

/** A document or certificate held before recruitment began and not required by it is no cost of recruitment. */
const heldBefore = all(
  is('requiredBy', 'held_before'),
  oneOf('category', [
    'FAR-vi(passport)',
    'FAR-vi(seafarers_book)',
    'FAR-vi(other_documents)',
    'FAR-vii(statutory_medical)',
    'FAR-vii(other_access)',
  ]),
);

/**
 * MLC, 2006, Standard A1.4(5)(b): these three may be the seafarer's own; visas are the shipowner's. Public money does
 * not change it here: paragraph 13 defines no fees, so the convention of the trade says what one is.
 */
export const seafarersOwnCost = all(
  is('../workerType', 'seafarer'),
  oneOf('category', ['FAR-vi(passport)', 'FAR-vi(seafarers_book)', 'FAR-vii(statutory_medical)']),
);

/** A fee row whose cost a worker bore and should not have. */
export const workerBore = all(is('payer', 'worker'), not(heldBefore), not(seafarersOwnCost));

/** Receipts are never required: the amounts may be estimates. */
export const repaidInFull = all(
  is('repayment/status', 'repaid_in_full'),
  is('repayment/includesLeavers', true),
  compare(field('repayment/repaid'), '>=', field('repayment/owed')),
);

/**
 * Disclosed by the party before an outsider found it, all who paid are covered, and the day by which it is repaid has
 * not passed. What its own workers told it counts as well: else a grievance channel that works would be punished.
 */
export const repayingOnTime = all(
  is('repayment/status', 'planned'),
  oneOf('repayment/foundBy', ['self', 'worker']),
  is('repayment/includesLeavers', true),
  compare(field('repayment/dueOn'), '>=', asOf),
);

/** Borne by a worker, neither repaid nor being repaid on time. */
export const stillOpen = all(workerBore, not(repaidInFull), not(repayingOnTime));

/** Chapeau of paragraph 13: "in accordance with domestic law". Public money narrows what local law can excuse. */
export const localLawPermits = is('locallyPermitted', true);
export const notPubliclyFunded = is('/funding/publicFunding', 'none');
export const publiclyFunded = oneOf('/funding/publicFunding', ['contract', 'grant', 'both']);

/** Local law permits the fee and no public money pays for the work: sources disagree, which is not a breach. */
export const excused = all(localLawPermits, notPubliclyFunded);

export const inSomeFeeRow = (condition: Condition): Condition => some(corridors, some(feeTable, condition));

/** Somebody was recruited in the period. */
export const someoneRecruited = compare(field('/recruitment/corridors/total'), '>', { value: 0 });
