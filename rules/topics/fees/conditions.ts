import { feeTable } from '../../forms/fee-table.ts';
import { corridors } from '../../forms/recruitment.ts';
import {
  all,
  asOf,
  type Condition,
  compare,
  field,
  hasRows,
  is,
  not,
  notStated,
  oneOf,
  parameter,
  plusDays,
  some,
  term,
} from '../../language.ts';

/** A document or certificate held before recruitment began and not required by it is no cost of recruitment. */
export const heldBefore = term(
  'it is a document or certificate that was held before recruitment began',
  'it is no document or certificate that was held before recruitment began',
  all(
    is('requiredBy', 'held_before'),
    oneOf('category', [
      'FAR-vi(passport)',
      'FAR-vi(seafarers_book)',
      'FAR-vi(other_documents)',
      'FAR-vii(statutory_medical)',
      'FAR-vii(other_access)',
    ]),
  ),
);

/**
 * MLC, 2006, Standard A1.4(5)(b): these three may be the seafarer's own; visas are the shipowner's. Public money does
 * not change it here: paragraph 13 defines no fees, so the convention of the trade says what one is.
 */
export const seafarersOwnCost = term(
  "it is a seafarer's own cost under the Maritime Labour Convention",
  "it is no seafarer's own cost under the Maritime Labour Convention",
  all(
    is('../workerType', 'seafarer'),
    oneOf('category', ['FAR-vi(passport)', 'FAR-vi(seafarers_book)', 'FAR-vii(statutory_medical)']),
  ),
);

export const workerBore = term(
  'workers bore a cost that is not theirs to bear',
  'workers bore no cost that is not theirs to bear',
  all(is('payer', 'worker'), not(heldBefore), not(seafarersOwnCost)),
);

/** The collectors of FAR 52.222-50(a), recruitment fees (2)(v)(A)-(G); a licence makes no difference there. */
export const inTheChain = term(
  'somebody in the recruitment chain collected it',
  'nobody in the recruitment chain collected it',
  oneOf('collector', ['employer', 'affiliate', 'agency', 'sub_agent', 'labour_broker', 'subcontractor']),
);

/** Receipts are never required: the amounts may be estimates. */
export const repaidInFull = term(
  'it has been repaid in full',
  'it has not been repaid in full',
  all(
    is('repayment/status', 'repaid_in_full'),
    is('repayment/includesLeavers', true),
    compare(field('repayment/repaid'), '>=', field('repayment/owed')),
  ),
);

/** A promise for some day far ahead repays nobody: counted from when the cost was found, which a later plan cannot move. */
export const longestPlan = parameter('fees.repayment.longest.days');

/**
 * Disclosed by the party before an outsider found it, all who paid are covered, and the day by which it is repaid has
 * not passed and lies within the longest plan. What its own workers told it counts as well: else a grievance channel
 * that works would be punished.
 */
export const repayingOnTime = term(
  'it is being repaid on time',
  'it is not being repaid on time',
  all(
    is('repayment/status', 'planned'),
    oneOf('repayment/foundBy', ['self', 'worker']),
    is('repayment/includesLeavers', true),
    compare(field('repayment/dueOn'), '>=', asOf),
    compare(field('repayment/dueOn'), '<=', plusDays(field('repayment/foundOn'), longestPlan)),
  ),
);

/** Borne by a worker, neither repaid nor being repaid on time. */
export const stillOpen = all(workerBore, not(repaidInFull), not(repayingOnTime));

/** The same as far as it is admitted: that it is repaid, or being repaid, is not stated. */
export const openAsStated = all(workerBore, notStated(repaidInFull), notStated(repayingOnTime));

/** Chapeau of paragraph 13: "in accordance with domestic law". Public money narrows what local law can excuse. */
export const localLawPermits = is('locallyPermitted', true);
export const notPubliclyFunded = is('/funding/publicFunding', 'none');
export const publiclyFunded = oneOf('/funding/publicFunding', ['contract', 'grant', 'both']);

/** Local law permits the fee and no public money pays for the work: sources disagree, which is not a breach. */
export const excused = term(
  'local law excuses it',
  'local law does not excuse it',
  all(localLawPermits, notPubliclyFunded),
);

/** Admitted, and nothing that would excuse it is stated either. */
export const unexcusedAsStated = all(openAsStated, notStated(excused));

export const inSomeFeeRow = (condition: Condition): Condition => some(corridors, some(feeTable, condition));

export const someoneRecruited = term(
  'somebody was recruited in the period',
  'nobody was recruited in the period',
  hasRows(corridors),
);
