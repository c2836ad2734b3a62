import { all, any, type Condition, is, not, notStated, term } from '../../language.ts';
import { heldBefore, inSomeFeeRow, repaidInFull, repayingOnTime, someoneRecruited } from '../fees/conditions.ts';

/**
 * FAR 52.222-50(a) counts each of its thirteen categories "when associated with the recruiting process", whatever the
 * day, the manner or the place of collecting it: so what was held before recruitment began is none, and when it was
 * collected makes no difference. It knows no local law that permits a fee, and no costs of a seafarer's own. Amounts
 * may be estimates: receipts are never required.
 */
export const feeBorne: Condition = term(
  'workers bore a recruitment fee as the clause defines it',
  'workers bore no recruitment fee as the clause defines it',
  all(is('payer', 'worker'), not(heldBefore)),
);

/** A fee told in a row shows that somebody was recruited, also where nobody says how many corridors there are. */
export const recruitedOrCharged: Condition = any(someoneRecruited, inSomeFeeRow(feeBorne));

/** Borne by a worker, neither repaid nor being repaid on time. */
const feeOpen: Condition = all(feeBorne, not(repaidInFull), not(repayingOnTime));

/** The same as far as it is admitted: that it is repaid, or being repaid, is not stated. */
const feeOpenAsStated: Condition = all(feeBorne, notStated(repaidInFull), notStated(repayingOnTime));

/** In some fee row, of the kind that `where` tells. */
export const feeUnpaidBack = (...where: Condition[]): Condition => inSomeFeeRow(all(feeOpen, ...where));
export const feeAdmitted = (...where: Condition[]): Condition => inSomeFeeRow(all(feeOpenAsStated, ...where));
export const feeBeingRepaid = (...where: Condition[]): Condition =>
  inSomeFeeRow(all(feeBorne, ...where, repayingOnTime));
export const feeRepaid = (...where: Condition[]): Condition => inSomeFeeRow(all(feeBorne, ...where, repaidInFull));
