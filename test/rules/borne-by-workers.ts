import type { FeeCategory } from '../../rules/forms/fee-table.ts';
import type { Body, Changes } from '../builders/change.ts';
import { feeRowId } from '../builders/rows.ts';

/** The corridor Nepal to Qatar of the builders. */
export const corridor = '/answers/recruitment/corridors/rows/np-qa';
export const rowAt = (category: FeeCategory) => `${corridor}/fees/${feeRowId(category)}`;

/** One cost of the corridor Nepal to Qatar, borne by its 40 workers. */
export const borne = (category: FeeCategory, said: Body = {}): Changes => ({
  [rowAt(category)]: {
    id: feeRowId(category),
    category,
    workers: 40,
    payer: 'worker',
    requiredBy: 'agency',
    amount: { amount: '900.00', currency: 'NPR' },
    method: 'direct_payment',
    collector: 'agency',
    timing: 'before_departure',
    locallyPermitted: false,
    repayment: { status: 'none' },
    ...said,
  },
});
const owed = { amount: '36000', currency: 'NPR' };
/** Found by the party in September, all covered, due in December. */
export const plan = {
  status: 'planned',
  foundBy: 'self',
  foundOn: '2026-09-20',
  dueOn: '2026-12-10',
  includesLeavers: true,
  owed,
};
export const repaid = { ...plan, status: 'repaid_in_full', repaid: owed };
