import { repayFirst } from './repay-first.ts';

/** How every breach of principle 7 is to be read. */
const principle =
  "the ILO's principles for fair recruitment, which bind nobody by themselves, ask that workers bear none.";
const nobody = 'Nobody was recruited in the period.';
const endLast = 'End a contract with an agency last, and only when no worker is left unpaid or stranded by it.';

const costs = {
  'ILO-01': 'a fee or related cost of their recruitment',
  'ILO-02': 'a fee for recruiting or placing them',
  'ILO-03': 'a cost of medical examinations, tests or vaccinations',
  'ILO-04': 'a cost of insurance',
  'ILO-05': 'a cost of skills and qualification tests',
  'ILO-06': 'a cost of training and orientation',
  'ILO-07': 'a cost of tools, uniforms or safety gear',
  'ILO-08': 'a cost of travel and lodging',
  'ILO-09': 'an administrative cost, such as for a visa, a passport or a permit',
} as const;

const textsOf = (id: string, cost: string): { [code: string]: string } => ({
  [`${id}.breach`]: `Workers bore ${cost} that has not been repaid and is not being repaid on time, and no exception that the authorities set holds for it: ${principle}`,
  [`${id}.remedying`]: `Workers bore ${cost}; it came to light from within, and all of them are being repaid by a day that has not passed.`,
  [`${id}.met`]: `No worker bore ${cost}.`,
  [`${id}.met.excepted`]: `Workers bore ${cost} under an exception that the competent authority set after consulting employers and workers, in the workers' interest, for limited groups or services, and that was disclosed before they accepted. So the declarant says; whether it holds is for a person to look at.`,
  [`${id}.met.repaid`]: `Workers bore ${cost}; all of it has been repaid, also to those who left.`,
  [`${id}.not_applicable`]: nobody,
  [`${id}.unknown`]: `It is not known whether workers bore ${cost}, whether an exception holds for it, or whether it was repaid.`,
  [`${id}.advice`]: `${repayFirst} Then bear the cost yourself. Where you rely on an exception, name the decision that set it and whom it covers, and tell workers of the cost before they accept. ${endLast}`,
});

export const iloFees: { readonly [code: string]: string } = {
  ...Object.assign({}, ...Object.entries(costs).map(([id, cost]) => textsOf(id, cost))),

  'ILO-10.breach': `Workers bore a deposit or bond, or something was taken from them as a kickback, in kind or by unpaid work, and it has not been repaid and is not being repaid on time. No exception reaches such a cost: ${principle}`,
  'ILO-10.remedying':
    'Workers bore a deposit, bond, kickback or other illegitimate cost; it came to light from within, and all of them are being repaid by a day that has not passed.',
  'ILO-10.met': 'No worker bore a deposit, bond, kickback or other illegitimate cost.',
  'ILO-10.met.repaid':
    'Workers bore a deposit, bond, kickback or other illegitimate cost; all of it has been repaid, also to those who left.',
  'ILO-10.not_applicable': nobody,
  'ILO-10.unknown':
    'It is not known whether workers bore a deposit, bond, kickback or other illegitimate cost, or whether it was repaid.',
  'ILO-10.advice': `Tell all workers that they owe nothing and may leave with notice. ${repayFirst} Then find out who took it, and see that nobody who spoke of it loses work. ${endLast}`,

  'ILO-11.breach': `{percent} per cent of the revenue came from workers, and the fee table shows no cost that they bore: ${principle}`,
  'ILO-11.conflict.others':
    'By the account of the other side of a link, workers bore a cost that an agency collected from them, while the declarant states no revenue from workers. The days to respond are over, and it weighs as the worse of the two accounts.',
  'ILO-11.met': 'No revenue came from workers that the fee table does not show.',
  'ILO-11.unknown': 'It is not known whether revenue came from workers, or whether the fee table shows it.',
  'ILO-11.advice': `${repayFirst} Put what workers paid into the fee table, cost by cost, and have employers pay for recruiting from now on. ${endLast}`,
};
