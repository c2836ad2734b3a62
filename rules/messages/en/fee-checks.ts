import { repayFirst } from './repay-first.ts';

const nobody = 'Nobody was recruited in the period.';

export const feeChecks = {
  'FEE-07.breach.heavy':
    'On average over the recruits of a corridor, workers bore at least as much as they earned in their first month, and it has not been repaid and is not being repaid on time.',
  'FEE-07.breach':
    'On average over the recruits of a corridor, workers bore part of what they earned in their first month, and it has not been repaid and is not being repaid on time.',
  'FEE-07.remedying':
    'What workers bore came to light from within, and all of them are being repaid by a day that has not passed.',
  'FEE-07.conflict':
    "Workers bore a cost that the law of the place of recruitment permits, by the declarant's account, so that it may be lawful there; paragraph 13 encourages States to prohibit it.",
  'FEE-07.met':
    "By the declarant's account, what workers bore of their recruitment is nothing beside their first monthly wage.",
  'FEE-07.met.repaid':
    "By the declarant's account, what workers bore of their recruitment has been repaid in full, also to those who left.",
  'FEE-07.not_applicable': nobody,
  'FEE-07.unknown':
    'It is not known how what workers bore of their recruitment compares with their first monthly wage: an amount or the wage is missing, they are in two currencies, or the fee table leaves open how a cost was dealt with.',
  'FEE-07.advice': `${repayFirst} Begin with those whose debt is heaviest beside their wage, and let nobody be kept from leaving because they owe.`,

  'FEE-10.conflict':
    'Workers were recruited abroad through agencies that got nothing for it, or less than such work costs, while the fee table says who bore the costs: one of the two is likely to be wrong, and which of them is for a person to find out.',
  'FEE-10.conflict.others':
    'Workers were recruited abroad through agencies that got nothing for it, or less than such work costs, while by the account of the other side of a link the employer bore its charges there. One of the two is likely to be wrong, and which of them is for a person to find out.',
  'FEE-10.met':
    "By the declarant's account, what agencies got for recruiting abroad goes with what is said of the costs of recruitment.",
  'FEE-10.not_applicable': 'No agency was used, or nobody was recruited from another country.',
  'FEE-10.unknown':
    'It is not known what agencies got for recruiting abroad, or how that compares with a monthly wage.',
  'FEE-10.advice':
    'Ask the workers first, in confidence and without anyone being worse off for answering, what they paid and to whom; repay what they bore. Then ask each agency for its itemised costs, pay what recruiting costs, and correct the answer that was wrong.',

  'FEE-11.gap':
    'Recruits were not asked after they had arrived what they had paid: what is said of fees is the word of the declarant alone. It weighs nothing.',
  'FEE-11.gap.dependent':
    'Recruits were asked what they had paid, but by somebody who depends on their employer or agency, so that they may not have felt free to say. It weighs nothing.',
  'FEE-11.gap.long_ago':
    'Recruits were asked what they had paid, but so long ago that it shows little of those who came since. It weighs nothing.',
  'FEE-11.met':
    "By the declarant's account, recruits were asked in confidence after they had arrived what they had paid, by somebody independent, last on {asked}.",
  'FEE-11.not_applicable': nobody,
  'FEE-11.unknown':
    'It is not known whether recruits were asked after they had arrived what they had paid, when, and by whom.',

  'FEE-13.gap.travel':
    "By the declarant's account nobody had a cost of transport, although workers were recruited from one country to work in another. Nobody travels for nothing: what is not declared may have been paid by the workers themselves.",
  'FEE-13.gap':
    "By the declarant's account nobody had a cost of a visa, or of a medical certificate that the law requires, although workers were recruited from one country to work in another. Within an area of free movement there may be none; elsewhere what is not declared may have been paid by the workers themselves.",
  'FEE-13.conflict.travel':
    'By the account of the declarant nobody had a cost of transport, although workers were recruited from one country to work in another; by that of the other side of a link there was such a cost. Which of them is right has to be checked.',
  'FEE-13.conflict':
    'By the account of the declarant nobody had a cost of a visa, or of a medical certificate that the law requires, although workers were recruited from one country to work in another; by that of the other side of a link there was such a cost. Which of them is right has to be checked.',
  'FEE-13.met':
    "By the declarant's account, somebody bore the visa, the required medical certificate and the journey of workers recruited from another country.",
  'FEE-13.not_applicable': 'Nobody was recruited from another country.',
  'FEE-13.unknown':
    'It is not known whether anybody bore the visa, the required medical certificate and the journey of workers recruited from another country.',
  'FEE-13.advice':
    'Ask the workers, in confidence and without anyone being worse off for answering, how they came, who paid for it, and for their visa and medical certificate; repay what they paid. Then state in the fee table who bore each of these costs, also where it was an agency or a State. Where there was none, as within an area of free movement, leave "not_incurred" and say why in a note.',
} as const satisfies Record<string, string>;
