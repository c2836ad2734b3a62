import { repayFirst } from './repay-first.ts';

export const agency = {
  'AGY-01.breach.none': 'The declarant recruited workers without holding a licence where one is required.',
  'AGY-01.breach.after_expiry':
    'Workers were recruited after a licence had ended, and its renewal has not been confirmed.',
  'AGY-01.breach.not_in_force':
    'Workers were recruited after the licensing authority had suspended or revoked a licence.',
  'AGY-01.breach.country_without':
    'Workers were recruited or placed in a country that requires a licence, at a time when the declarant held none there.',
  'AGY-01.conflict.register_not_held':
    'By the register of its country, a licence of the declarant was not valid on the last day on which workers were recruited under it. It weighs as the worse of the two accounts.',
  'AGY-01.conflict.register_not_in_force':
    'By the register of its country, a licence that the declarant does not state as suspended or revoked is suspended or revoked. It weighs as the worse of the two accounts.',
  'AGY-01.conflict.register_differs':
    'The register of its country has a licence of the declarant with another holder, other dates or another state than the declarant gives.',
  'AGY-01.conflict.register_unknown': 'The register of its country does not have a licence that the declarant states.',
  'AGY-01.gap.not_in_force':
    "A licence of the declarant is suspended or revoked. By the declarant's account nobody has been recruited under it since.",
  'AGY-01.gap.dormant':
    "A licence of the declarant has ended and was not renewed. By the declarant's account nobody has been recruited under it since.",
  'AGY-01.gap.none':
    'The declarant holds no licence where one is required. By its account nobody was recruited in the period.',
  'AGY-01.gap.exemption_unnamed': 'The declarant says that it needs no licence, and names nothing that says so.',
  'AGY-01.met':
    'By its own account the declarant recruits under licences that are valid where they are required, and no register known here says otherwise.',
  'AGY-01.not_applicable': 'The declarant says that it needs no licence, and names what says so.',
  'AGY-01.unknown': 'It is not known whether the declarant recruits only under a valid licence.',
  'AGY-01.advice':
    'Protect the workers on their way first: nobody may be stranded, unpaid or without documents because a licence has ended. Recruit nobody more until the authority confirms the licence. Renew it, or name the law or authority that says none is needed, and state its number and dates here as the authority has them. Where a register is wrong, ask the authority to correct it, and keep what it answers.',

  'AGY-02.gap.undisclosed':
    'Agencies that say they bring workers to the declarant, and that it does not name: {count}.',
  'AGY-02.gap':
    'At least one sub-agent who brings workers to the declarant is not bound by a written contract that bans fees to workers.',
  'AGY-02.met':
    "By the declarant's account, every sub-agent is disclosed and bound by a written contract that bans fees to workers.",
  'AGY-02.not_applicable': 'The declarant recruits without sub-agents.',
  'AGY-02.unknown':
    'It is not known whether every sub-agent is disclosed and bound by a contract that bans fees to workers.',
  'AGY-02.advice':
    'Name every agency that brings you workers, or deny the link where there is none. Ask the workers who came through each sub-agent, in confidence, whether they paid anything, and see that it is repaid. Then sign a contract with every sub-agent that bans fees to workers and says who pays instead. Suspend new recruiting through those who will not sign; end the relation last, and only when no worker is left unpaid or stranded by it.',

  'AGY-03.breach':
    "Workers brought {percent} per cent of the declarant's revenue, by fees that have not been repaid and are not being repaid on time.",
  'AGY-03.breach.undisclosed':
    "Workers brought {percent} per cent of the declarant's revenue, and no row of the fee table shows what they paid.",
  'AGY-03.remedying':
    "Workers brought {percent} per cent of the declarant's revenue; it came to light from within, and all of them are being repaid by a day that has not passed.",
  'AGY-03.conflict.others':
    'By the account of the other side of a link, workers bore a cost that an agency collected from them, while the declarant states no revenue from workers. The days to respond are over, and it weighs as the worse of the two accounts.',
  'AGY-03.conflict':
    "Workers brought {percent} per cent of the declarant's revenue, by fees that the law of the place of recruitment permits, by the declarant's account, so that they may be lawful there; paragraph 13 encourages States to prohibit them.",
  'AGY-03.met': "By the declarant's account, none of the declarant's revenue comes from workers.",
  'AGY-03.met.repaid':
    "By the declarant's account, workers brought {percent} per cent of the declarant's revenue; all that they paid has been repaid, also to those who left.",
  'AGY-03.unknown':
    "It is not known whether any of the declarant's revenue comes from workers, or whether the fee table shows what they paid and what became of it.",
  'AGY-03.advice': `${repayFirst} Write what they paid into the fee table. Then bill employers for what recruiting costs, from an itemised price list.`,

  'AGY-04.gap': 'Not all who recruit for the declarant were trained on the ban on fees in the last 12 months.',
  'AGY-04.met':
    "By the declarant's account, all who recruit for the declarant were trained on the ban on fees in the last 12 months.",
  'AGY-04.unknown': 'It is not known whether those who recruit for the declarant are trained on the ban on fees.',
  'AGY-04.advice':
    'Train everyone who meets workers, sub-agents too: no fee of any kind, who pays instead, how to answer a worker who offers money, and what to do for one who has already paid.',

  'AGY-05.gap':
    'More is collected of workers than their qualifications, their work and the law ask for, or it is not protected.',
  'AGY-05.met':
    "By the declarant's account, of workers only what recruiting and the law ask for is collected, and it is protected.",
  'AGY-05.unknown': 'It is not known whether what is collected of workers is limited to need, and protected.',
  'AGY-05.advice':
    'Delete what recruiting does not need, such as tests for pregnancy, beliefs or debts. Lock up the rest, let only those see it who must, and let workers see, correct and take with them what is their own.',

  'AGY-06.breach.children': 'Somebody under the minimum age for work was recruited.',
  'AGY-06.breach.blacklists': 'Lists are kept or shared that keep workers from being hired.',
  'AGY-06.breach.discrimination': 'Workers were refused on grounds that have nothing to do with the work.',
  'AGY-06.breach.association': 'Workers were kept from joining a union or from bargaining together.',
  'AGY-06.met':
    "By the declarant's account, nobody under the minimum age was recruited, no blacklist is kept, nobody is refused without good ground, and workers may join a union.",
  'AGY-06.unknown':
    'It is not known whether anyone under the minimum age was recruited, a blacklist is kept, workers are refused without good ground, or kept from joining a union.',
  'AGY-06.advice':
    'Protect the workers concerned first. A child is taken out of the work without losing pay, and brought to the child protection service and back to school. Delete blacklists, and tell those who got them that they must not be used. Offer those who were refused a fair hearing, correct your criteria, and train the people who select. Tell workers that they are free to join a union and to bargain together.',

  'AGY-07.gap.no_regulator_route': 'Workers are not told how to complain to the regulator.',
  'AGY-07.gap.overdue': 'Complaints have been open for more than {days} days: {count}.',
  'AGY-07.met':
    "By the declarant's account, workers are told how to complain to the regulator, and no complaint has been open for more than {days} days.",
  'AGY-07.unknown':
    'It is not known whether workers are told how to complain to the regulator, or for how long complaints have been open.',
  'AGY-07.advice':
    'Answer the oldest complaints first and protect those who made them from any disadvantage. Tell every worker, before departure and in a language they understand, how to reach you and how to reach the regulator without going through you.',

  'AGY-08.gap.referrals':
    'Workers are referred to money lenders, which can leave them in debt for their own recruitment.',
  'AGY-08.gap.ties': 'The declarant, its owners or its staff have ties to money lenders.',
  'AGY-08.met': 'By its own account the declarant refers no worker to a lender, and has no ties to any.',
  'AGY-08.unknown': 'It is not known whether the declarant refers workers to lenders or has ties to any.',
  'AGY-08.advice':
    'Find out which workers owe money for their recruitment and relieve them of that debt first. Then stop referring workers to lenders, and end or disclose the ties. A worker who bears no cost of recruitment needs no loan for it.',

  'AGY-10.gap.expired':
    'The certificate for ethical recruitment that is stated ended on {on}. It weighs nothing, and would clear nothing.',
  'AGY-10.met':
    'A certificate for ethical recruitment is stated: number {number}, covering {scope}, until {on}. Nobody has checked it here; it weighs nothing, and clears nothing.',
  'AGY-10.not_applicable': 'No certificate for ethical recruitment is stated; none is asked for.',
  'AGY-10.unknown': 'It is not known whether the declarant holds a certificate for ethical recruitment, or until when.',

  'AGY-09.gap.sanction': 'A suspension or other sanction by an authority is in force against the declarant.',
  'AGY-09.gap.never_monitored':
    "No authority has ever inspected or monitored the declarant. That is not in the declarant's hands; it only means that nobody else has looked.",
  'AGY-09.gap.long_ago':
    "An authority last inspected or monitored the declarant on {on}, which is long ago. That is not in the declarant's hands; it only means that nobody else has looked since.",
  'AGY-09.met':
    "By the declarant's account, no sanction is in force, and an authority has inspected or monitored the declarant lately.",
  'AGY-09.unknown':
    'It is not known whether a sanction is in force, or when an authority last inspected or monitored the declarant.',
  'AGY-09.advice':
    'Correct what the sanction is about, beginning with whatever concerns workers, and have the authority confirm it. Where no authority has come for long, write to it that you are ready for a visit, and keep the letter.',
} as const satisfies Record<string, string>;
