/** Repayments for the examples of rules, which are judged on 1 November 2026 unless they say another day. */
export const npr = (amount: string) => ({ amount, currency: 'NPR' });

/** Found by the party, all covered, due in time. */
export const planned = {
  status: 'planned',
  foundBy: 'self',
  foundOn: '2026-10-01',
  dueOn: '2026-12-15',
  includesLeavers: true,
} as const;

export const repaidToAll = {
  status: 'repaid_in_full',
  includesLeavers: true,
  owed: npr('300'),
  repaid: npr('300.00'),
} as const;
