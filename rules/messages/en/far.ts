export const farFees = {
  'FAR-FEE-01.breach':
    'Workers bore a recruitment fee as FAR 52.222-50 defines it, and it has neither been repaid in full nor is being repaid on time. The clause knows no local law that permits it, and asks for no receipts.',
  'FAR-FEE-01.remedying':
    'Workers bore a recruitment fee as FAR 52.222-50 defines it; it was disclosed and is being repaid on time to all of them.',
  'FAR-FEE-01.met': 'No worker bore a recruitment fee as FAR 52.222-50 defines it.',
  'FAR-FEE-01.met.repaid':
    'Workers bore a recruitment fee as FAR 52.222-50 defines it, and all of it has been repaid, also to those who have left.',
  'FAR-FEE-01.not_applicable': 'Nobody was recruited in the period.',
  'FAR-FEE-01.unknown':
    'It is not known whether workers bore a recruitment fee of any of the thirteen categories of FAR 52.222-50, or whether it has been repaid.',
  'FAR-FEE-01.advice':
    'Repay every worker what they bore, also those who have left; an estimate by corridor and period is enough, and receipts are never required. Then bear these costs yourself, say so in contracts with recruiters, and check with workers after arrival. End a contract with a recruiter last, and only when no worker is left unpaid or stranded by it.',

  'FAR-FEE-02.breach':
    'A recruitment fee was taken from workers in property, from their wages, by concession, as kickback, in kind or by unpaid work, and it has neither been repaid in full nor is being repaid on time. FAR 52.222-50 counts all of these as fees.',
  'FAR-FEE-02.breach.recovered':
    'Costs of recruitment were taken back from workers, and not all of it has been repaid. FAR 52.222-50 counts that as a recruitment fee.',
  'FAR-FEE-02.breach.loans':
    'Workers were lent money for costs of their recruitment, and not all of these loans are cancelled and returned. FAR 52.222-50 counts any financial obligation as a recruitment fee.',
  'FAR-FEE-02.remedying':
    'A recruitment fee was taken from workers in another form; it was disclosed and is being repaid on time to all of them.',
  'FAR-FEE-02.met': 'No recruitment fee was taken from workers in another form.',
  'FAR-FEE-02.met.repaid':
    'A recruitment fee was taken from workers in another form, and all of it has been repaid or cancelled, also for those who have left.',
  'FAR-FEE-02.not_applicable': 'Nobody was recruited, and nothing was taken back from workers or lent to them.',
  'FAR-FEE-02.unknown':
    'It is not known whether a recruitment fee was taken from workers in another form, or whether it has been repaid.',
  'FAR-FEE-02.advice':
    'Stop deductions, loans and unpaid work for costs of recruitment at once. Repay or cancel all of it, also for those who have left; estimates are enough. Then check payslips and contracts for it, yours and those of your recruiters.',

  'FAR-FEE-03.breach':
    'The employer or a third party collected a recruitment fee from workers, and it has neither been repaid in full nor is being repaid on time. FAR 52.222-50 makes no difference between licensed and unlicensed collectors or between tiers.',
  'FAR-FEE-03.remedying':
    'The employer or a third party collected a recruitment fee from workers; it was disclosed and is being repaid on time to all of them.',
  'FAR-FEE-03.conflict.others':
    'By the account of the other side of a link, an employer, agency or sub-agent collected a cost from workers which the declarant does not say they bore. The days to respond are over, and it weighs as the worse of the two accounts.',
  'FAR-FEE-03.met': 'Neither the employer nor a third party collected a recruitment fee from workers.',
  'FAR-FEE-03.met.repaid':
    'The employer or a third party collected a recruitment fee from workers, and all of it has been repaid, also to those who have left.',
  'FAR-FEE-03.not_applicable': 'Nobody was recruited in the period.',
  'FAR-FEE-03.unknown':
    'It is not known who collected a recruitment fee from workers, whether anybody did, or whether it has been repaid.',
  'FAR-FEE-03.advice':
    'Repay every worker what was collected, also those who have left, and settle with the collector afterwards. Name every sub-agent, broker and subcontractor who recruits for you, and bind each of them to the ban. End a contract with one of them last, and only when no worker is left unpaid or stranded by it.',

  'FAR-AGY-03.breach':
    'The declarant takes {percent} per cent of its revenue from workers, and not all of what they bore has been repaid or is being repaid on time. FAR 52.222-50 knows no local law that permits it.',
  'FAR-AGY-03.breach.undisclosed':
    'The declarant takes {percent} per cent of its revenue from workers, and its fee tables show no fee that a worker bore.',
  'FAR-AGY-03.remedying':
    'The declarant took {percent} per cent of its revenue from workers; what they bore was disclosed and is being repaid on time to all of them.',
  'FAR-AGY-03.conflict.others':
    'By the account of the other side of a link, workers bore a cost that an agency collected from them, while the declarant states no revenue from workers. The days to respond are over, and it weighs as the worse of the two accounts.',
  'FAR-AGY-03.met': 'The declarant takes no revenue from workers.',
  'FAR-AGY-03.met.repaid':
    'The declarant took {percent} per cent of its revenue from workers, and all that they bore has been repaid, also to those who have left.',
  'FAR-AGY-03.unknown': 'It is not known whether the declarant takes revenue from workers, or whether it is repaid.',
  'FAR-AGY-03.advice':
    'Repay workers what you took from them, also those who have left; estimates by corridor and period are enough. Put each fee into the fee table. Then charge employers alone, with an itemised price.',
} as const satisfies Record<string, string>;

export const farConduct = {
  'FAR-RCR-01.breach':
    'Not all recruiters used keep the labour law of the country in which they recruit, a practice that FAR 52.222-50 prohibits.',
  'FAR-RCR-01.met': 'All recruiters used keep the labour law of the country in which they recruit.',
  'FAR-RCR-01.not_applicable': 'The work is under no United States federal contract, or no recruiters were used.',
  'FAR-RCR-01.unknown':
    'It is not known whether all recruiters used keep the labour law of the country in which they recruit, or whether the work is under a United States federal contract.',
  'FAR-RCR-01.advice':
    'Make sure first that workers recruited by them have not paid and are not stranded, and make good what they lost. Have each recruiter show its licence where one is needed, and correct what falls short. Suspend new recruiting through one that does not; end its contract last, and only when no worker is left unpaid or stranded by it.',

  'FAR-CON-06.breach':
    'Workers were brought in from another country for the contract, and some of them were given no way home although FAR 52.222-50 gives them one and no exception holds.',
  'FAR-CON-06.breach.obstructed':
    'Somebody who was harmed, or a witness, was sent home so that it kept them from help, redress or testimony, which FAR 52.222-50 does not allow.',
  'FAR-CON-06.met': 'All workers brought in from another country for the contract get their way home.',
  'FAR-CON-06.met.not_owed':
    'Workers were brought in to the United States, and neither a temporary worker programme nor a written agreement promises them the way home, so that the clause does not give them one.',
  'FAR-CON-06.met.excepted':
    'Some workers brought in were given no way home, and an exception of the clause holds for them: they may stay and chose to, or an authorised official exempted the contractor.',
  'FAR-CON-06.met.not_yet_due': 'Workers were brought in from another country, and their work has not ended yet.',
  'FAR-CON-06.not_applicable':
    'The work is under no United States federal contract, or no workers were brought in from another country for it.',
  'FAR-CON-06.unknown':
    'It is not known whether workers were brought in for a United States federal contract, where they work, or whether each of them gets a way home or falls under an exception.',
  'FAR-CON-06.advice':
    'Protect those who were harmed and witnesses first: nobody is sent home where that keeps them from help, redress or testimony, and their own wish counts. Provide the way home to the others now, or repay those who paid for it themselves. Then write it into contracts, and say who pays.',

  'FAR-INC-01.gap.review':
    'Credible information is known that people were recruited, moved or held for this work by force, fraud or coercion, or a child for commercial sex. Whether it is true is not judged here: a person has to look at it now, and see first that those concerned are safe.',
  'FAR-INC-01.met':
    'No credible information is known of people recruited, moved or held for this work by force, fraud or coercion.',
  'FAR-INC-01.not_applicable': 'The work is under no United States federal contract.',
  'FAR-INC-01.unknown':
    'It is not stated whether credible information is known of people recruited, moved or held by force, fraud or coercion, or whether the work is under a United States federal contract.',

  'FAR-INC-02.gap.review':
    'Credible information is known that somebody on this work paid for sex while the contract ran. Whether it is true is not judged here: a person has to look at it.',
  'FAR-INC-02.met': 'No credible information is known of anybody on this work paying for sex while the contract ran.',
  'FAR-INC-02.not_applicable': 'The work is under no United States federal contract.',
  'FAR-INC-02.unknown':
    'It is not stated whether credible information is known of sex bought while the contract ran, or whether the work is under a United States federal contract.',

  'FAR-INC-03.gap.review':
    'Credible information is known that somebody is made to do this work against their will. Whether it is true is not judged here: a person has to look at it now, and see first that those concerned are safe.',
  'FAR-INC-03.met': 'No credible information is known of anybody made to do this work against their will.',
  'FAR-INC-03.not_applicable': 'The work is under no United States federal contract.',
  'FAR-INC-03.unknown':
    'It is not stated whether credible information is known of forced work, or whether the work is under a United States federal contract.',

  'FAR-INC-04.gap':
    "Credible information is known of something that the clause prohibits, and the contracting officer and the agency's Inspector General were not told.",
  'FAR-INC-04.gap.late':
    "The contracting officer and the agency's Inspector General were told of credible information, but not at once.",
  'FAR-INC-04.met':
    "The contracting officer and the agency's Inspector General were told at once of credible information and of what was done.",
  'FAR-INC-04.not_applicable':
    'The work is under no United States federal contract, or no credible information is known of anything that the clause prohibits.',
  'FAR-INC-04.unknown':
    'It is not known whether there is credible information of something that the clause prohibits, or whether the authorities were told of it at once.',
  'FAR-INC-04.advice':
    "See first that those concerned are safe. Then tell the contracting officer and the agency's Inspector General at once what the information is and what you have done; with several contracts, the officer of the one of the highest value. Do not say who complained unless they agree.",

  'FAR-INC-05.gap':
    'Credible information is known of something that the clause prohibits, and no action was taken against those concerned.',
  'FAR-INC-05.met':
    'Action was taken against the employees, agents or subcontractors whom credible information concerns.',
  'FAR-INC-05.not_applicable':
    'The work is under no United States federal contract, or no credible information is known of anything that the clause prohibits.',
  'FAR-INC-05.unknown':
    'It is not known whether there is credible information of something that the clause prohibits, or whether action was taken.',
  'FAR-INC-05.advice':
    'Protect those who may have been harmed, return documents and repay what was taken from them. Then correct the practice, and suspend those concerned from the work while it is looked into. Ending employment or a subcontract comes last, and only when no worker is left unpaid or stranded by it.',

  'FAR-INC-06.gap':
    'An authority looked into how the clause is kept, and the declarant did not do all of these: disclose what happened, hand over documents in time, and give access to sites and staff.',
  'FAR-INC-06.gap.unprotected':
    'An authority looked into how the clause is kept, and those who may have been harmed, or witnesses, were not protected or not free to speak.',
  'FAR-INC-06.met':
    'The declarant disclosed what happened, handed over documents in time, gave access to sites and staff, and protected victims and witnesses.',
  'FAR-INC-06.not_applicable':
    'The work is under no United States federal contract, or no authority has asked about it.',
  'FAR-INC-06.unknown':
    'It is not known whether an authority has looked into how the clause is kept, or whether it found full cooperation.',
  'FAR-INC-06.advice':
    'Protect victims and witnesses first, house those who need it, and let them speak freely; nobody is sent home before they have been heard. Then give documents, access and answers. Privilege and rights of defence stay yours: take advice on them.',
} as const satisfies Record<string, string>;
