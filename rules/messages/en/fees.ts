import { repayFirst } from './repay-first.ts';
import { shortForm } from './short-form.ts';

const nobody = 'Nobody was recruited in the period.';
const endLast = 'End a contract with an agency last, and only when no worker is left unpaid or stranded by it.';

export const fees = {
  'FEE-01.breach': 'Workers bore a cost of their recruitment that has not been repaid and is not being repaid on time.',
  'FEE-01.remedying':
    'Workers bore a cost of their recruitment; it came to light from within, and all of them are being repaid by a day that has not passed.',
  'FEE-01.conflict':
    "Workers bore a cost of their recruitment that the law of the place of recruitment permits, by the declarant's account, so that it may be lawful there; paragraph 13 encourages States to prohibit it.",
  'FEE-01.met': "By the declarant's account, no worker bore a cost of their recruitment.",
  'FEE-01.met.repaid':
    "By the declarant's account, workers bore a cost of their recruitment; all of it has been repaid, also to those who left.",
  'FEE-01.not_applicable': nobody,
  'FEE-01.unknown':
    'It is not known whether workers bore a cost of their recruitment, or whether it was repaid: the fee table does not account for every recruit and every cost, or leaves open how a cost was dealt with.',
  'FEE-01.advice': `${repayFirst} Then have your agencies bill you instead. ${endLast}`,

  'FEE-02.breach':
    'A cost of recruitment was taken from workers by deduction, loan, lower pay, kickback, in kind or by unpaid work, and has not been repaid and is not being repaid on time.',
  'FEE-02.breach.recovered':
    'Recruitment costs were later taken back from workers; not all of it has been repaid, and the fee table shows no repayment to come.',
  'FEE-02.breach.loans':
    'Workers were lent money for recruitment costs by the declarant, an agency or a lender tied to either; not all of it has been cancelled and returned, and the fee table shows no repayment to come.',
  'FEE-02.remedying':
    'A cost of recruitment was taken from workers in another form; it came to light from within, and all of them are being repaid by a day that has not passed.',
  'FEE-02.met': "By the declarant's account, no cost of recruitment was taken from workers in another form.",
  'FEE-02.met.repaid':
    "By the declarant's account, a cost of recruitment was taken from workers in another form; all of it has been repaid or cancelled, also for those who left.",
  'FEE-02.not_applicable': 'Nobody was recruited in the period, and no cost or loan was recovered from workers.',
  'FEE-02.unknown':
    'It is not known whether a cost of recruitment was taken from workers by deduction, loan, lower pay, kickback, in kind or by unpaid work.',
  'FEE-02.advice': `Stop the deductions, and cancel the debts, today; no worker who owes may be kept from leaving. ${repayFirst} ${endLast}`,

  'FEE-03.breach':
    'An employer, agency, sub-agent or other member of the recruitment chain collected a cost from workers that has not been repaid and is not being repaid on time.',
  'FEE-03.remedying':
    'A member of the recruitment chain collected a cost from workers; it came to light from within, and all of them are being repaid by a day that has not passed.',
  'FEE-03.conflict':
    "A member of the recruitment chain collected a cost from workers that the law of the place of recruitment permits, by the declarant's account, so that it may be lawful there; paragraph 13 encourages States to prohibit it.",
  'FEE-03.conflict.others':
    'By the account of the other side of a link, an employer, agency or sub-agent collected a cost from workers which the declarant does not say they bore. The days to respond are over, and it weighs as the worse of the two accounts.',
  'FEE-03.met': "By the declarant's account, no member of the recruitment chain collected a cost from workers.",
  'FEE-03.met.repaid':
    "By the declarant's account, a member of the recruitment chain collected a cost from workers; all of it has been repaid, also to those who left.",
  'FEE-03.not_applicable': nobody,
  'FEE-03.unknown':
    'It is not known whether a member of the recruitment chain collected a cost from workers, or whether it was repaid.',
  'FEE-03.advice': `${repayFirst} Then settle with whoever collected it, bind every agency and sub-agent to a written ban on fees, and ask newly arrived workers, in confidence, what they paid and to whom. ${endLast}`,

  'FEE-04.breach':
    'A deposit, bond, collateral or penalty for leaving was taken from or agreed with workers, and not all of it has been returned or cancelled.',
  'FEE-04.met':
    "By the declarant's account, no deposit, bond, collateral or penalty for leaving was taken from or agreed with a worker.",
  'FEE-04.met.returned':
    "By the declarant's account, a deposit, bond, collateral or penalty for leaving was taken from or agreed with workers; all of it has been returned or cancelled, also for those who left.",
  'FEE-04.unknown':
    'It is not known whether a deposit, bond, collateral or penalty for leaving was taken from or agreed with workers, or whether all of it was returned or cancelled.',
  'FEE-04.advice':
    'Tell all workers in writing, in their language, that they may leave with notice and lose nothing. Return every deposit and collateral and cancel every bond and penalty, also for those who have left; then take the clauses out of your contracts and those of your agencies.',

  'FEE-05.gap':
    'There is no written policy that no worker pays for recruitment, or it is not public, not given to workers or agencies, or not in every language that the workers need.',
  'FEE-05.met':
    "By the declarant's account, a written policy that no worker pays for recruitment is public, and is given to workers and agencies in every language that the workers need.",
  'FEE-05.not_applicable': shortForm,
  'FEE-05.unknown':
    'It is not known whether a written policy that no worker pays for recruitment is public, and given to workers and agencies in every language that the workers need.',
  'FEE-05.advice':
    'Write down that no worker pays for recruitment, which costs that covers, who bears them instead, and how what was paid is repaid. Publish it, and give it to workers before they commit, in their language, and to every agency and sub-agent.',

  'FEE-06.gap':
    'At least one contract with a recruitment agency does not say that the employer bears all recruitment costs, or does not itemise the price.',
  'FEE-06.met':
    "By the declarant's account, every contract with a recruitment agency says that the employer bears all recruitment costs, and itemises the price.",
  'FEE-06.not_applicable': 'No recruitment agency was used.',
  'FEE-06.unknown':
    'It is not known whether every contract with a recruitment agency says that the employer bears all recruitment costs, and itemises the price.',
  'FEE-06.advice':
    'Agree with each agency in writing that you bear all recruitment costs, and have it itemise its price cost by cost: a price below what recruiting costs is a sign that workers pay the rest.',

  'FEE-06A.gap':
    "The declarant's contracts with employers do not say that the employer bears all recruitment costs, or employers get no itemised price list.",
  'FEE-06A.met':
    "By the declarant's account, the declarant's contracts with employers say that the employer bears all recruitment costs, and employers get an itemised price list.",
  'FEE-06A.unknown':
    "It is not known whether the declarant's contracts with employers say that the employer bears all recruitment costs, and whether employers get an itemised price list.",
  'FEE-06A.advice':
    'Give each employer a price list that itemises every cost, and agree in writing that the employer bears all of them. Decline orders whose price does not cover what recruiting costs.',

  'FEE-08.conflict.funded':
    "Workers bore an unrepaid cost that the law of the place of recruitment permits, by the declarant's account, so that it may be lawful there; public money pays for this work, and paragraph 13 encourages States to bar those who receive it from charging workers.",
  'FEE-08.conflict':
    "Workers bore an unrepaid cost that the law of the place of recruitment permits, by the declarant's account, so that it may be lawful there; paragraph 13 encourages States to prohibit it.",
  'FEE-08.met':
    "By the declarant's account, no unrepaid cost borne by workers rests on the law of the place of recruitment alone.",
  'FEE-08.not_applicable': nobody,
  'FEE-08.unknown':
    'It is not known whether workers bore an unrepaid cost that the law of the place of recruitment permits, or whether public money pays for this work.',
  'FEE-08.advice':
    'What local law permits, it seldom demands: bear the cost yourself, and repay those who bore it. Where the law does demand that workers pay something, name the law, repay them all the same, and tell your buyer.',

  'FEE-09.breach.overdue': 'What workers bore was to be repaid by a day that has passed.',
  'FEE-09.breach':
    "What workers bore has not been repaid, and no plan of the declarant's own, made before an outsider found it, repays all of them, also those who left, by a stated day within {days} days of finding it.",
  'FEE-09.remedying':
    'What workers bore is being repaid to all of them, also to those who left, by a day that has not passed and is not long after it was found.',
  'FEE-09.gap.slow':
    "What workers bore is being repaid to all of them on time by the declarant's own plan, but the plan takes longer than is usual in responsible recruitment.",
  'FEE-09.conflict':
    "What workers bore has not been repaid; the law of the place of recruitment permits the charge, by the declarant's account, so that it may be lawful there.",
  'FEE-09.met': "By the declarant's account, what workers bore has been repaid in full, also to those who left.",
  'FEE-09.not_applicable': 'No worker bore a cost of their recruitment.',
  'FEE-09.unknown':
    'It is not known whether all that workers bore has been repaid, or is being repaid by a day that has not passed.',
  'FEE-09.advice': `${repayFirst} Begin with those who are in debt or about to leave; ask former workers through channels that they use. Where a day cannot be kept, pay what you can at once, tell the workers and your buyer why, and settle later with those who caused it, never with workers.`,

  'FEE-12.breach':
    'Seafarers or fishers bore a cost that their conventions do not leave to them, and it has not been repaid and is not being repaid on time.',
  'FEE-12.remedying':
    'Seafarers or fishers bore a cost that their conventions do not leave to them; it came to light from within, and all of them are being repaid by a day that has not passed.',
  'FEE-12.conflict':
    "Seafarers or fishers bore a cost that their conventions do not leave to them; the law of the place of recruitment permits it, by the declarant's account, so that it may be lawful there.",
  'FEE-12.met': "By the declarant's account, seafarers and fishers bore no cost of their recruitment.",
  'FEE-12.met.repaid':
    "By the declarant's account, seafarers or fishers bore a cost that their conventions do not leave to them; all of it has been repaid, also to those who left.",
  'FEE-12.met.own_cost':
    "By the declarant's account, seafarers bore only what the Maritime Labour Convention leaves to them: passport, seafarer's book or statutory medical certificate.",
  'FEE-12.not_applicable': 'No seafarers or fishers were recruited in the period.',
  'FEE-12.unknown':
    'It is not known whether seafarers or fishers bore a cost that their conventions do not leave to them.',
  'FEE-12.advice': `${repayFirst} Have the shipowner or vessel owner bear visas and all else from now on; fishers bear nothing, not even their passport. Never leave a crew without pay or passage home over it.`,
} as const satisfies Record<string, string>;
