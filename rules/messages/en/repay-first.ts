/** How every advice on a cost that workers bore begins. */
export const repayFirst =
  'See that no worker is worse off for speaking of it. Repay every worker who paid, also those who have left, as soon as you can and by a day that you name and keep; no receipts are needed, an estimate by corridor and period is enough.';
