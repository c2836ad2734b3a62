export const fees = {
  'FEE-01.breach':
    'Workers bore a cost of their recruitment that has not been repaid and is not being repaid on time: a practice that paragraph 13 encourages States to prohibit; not a finding of trafficking or of illegality.',
  'FEE-01.remedying':
    'Workers bore a cost of their recruitment; you found it yourself and are repaying all of them by a day that has not passed.',
  'FEE-01.conflict':
    'Workers bore a cost of their recruitment that the law of the place of recruitment permits, by your account; paragraph 13 encourages States to prohibit it.',
  'FEE-01.met': 'No worker bore a cost of their recruitment.',
  'FEE-01.met.repaid': 'Workers bore a cost of their recruitment; all of it has been repaid, also to those who left.',
  'FEE-01.not_applicable': 'Nobody was recruited in the period.',
  'FEE-01.unknown':
    'It is not known whether workers bore a cost of their recruitment: the fee table does not account for every recruit and every cost.',
  'FEE-01.advice':
    'Repay every worker who paid, also those who have left, by a day that you set and keep; no receipts are needed, an estimate by corridor and period is enough. Then have your agencies bill you instead. End a contract with an agency last, and only when no worker is left unpaid or stranded by it.',
} as const satisfies Record<string, string>;
