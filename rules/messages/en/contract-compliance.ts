const noPlan = 'The work is under no United States federal contract that calls for a compliance plan.';
const notOpen =
  'or whether the contract calls for a compliance plan: that hangs on where the work is done, what it is worth and when it was awarded.';

const element = (id: string, what: string, advice: string) => ({
  [`${id}.gap`]: `There is no compliance plan, or it lacks ${what}.`,
  [`${id}.met`]: `The compliance plan has ${what}. How good it is, and whether it fits the size and the risk of the work, is for a person to judge.`,
  [`${id}.not_applicable`]: noPlan,
  [`${id}.unknown`]: `It is not known whether the compliance plan has ${what}, ${notOpen}`,
  [`${id}.advice`]: advice,
});

export const contractCompliance: { readonly [code: string]: string } = {
  'REM-06A.gap': 'Not all subcontracts of every tier and all contracts with agents hold the substance of the clause.',
  'REM-06A.met': 'All subcontracts and all contracts with agents hold the substance of the clause.',
  'REM-06A.not_applicable': 'The work is under no United States federal contract.',
  'REM-06A.unknown':
    'It is not known whether all subcontracts and all contracts with agents hold the substance of the clause, or whether the work is under a United States federal contract.',
  'REM-06A.advice':
    'Write the substance of the clause into every subcontract, whatever its tier or value, and into every contract with an agent or recruiter; the duty to have a plan only where the portion abroad is above the threshold. Tell the workers concerned what it gives them.',

  'REM-07.met.required':
    'The contract calls for a compliance plan and certifications: the portion outside the United States is put at {dollars} United States dollars, more than the {threshold} of the day of award.',
  'REM-07.met.required_today':
    'The contract would call for a compliance plan and a certification before it is awarded: the portion outside the United States is put at {dollars} United States dollars, more than the {threshold} of today.',
  'REM-07.met.not_required':
    'The contract calls for no compliance plan: nothing but off-the-shelf supplies comes from outside the United States, or the portion is not worth more than the threshold of the day of award.',
  'REM-07.not_applicable':
    'The work is under no United States federal contract, or under one that was awarded before 2 March 2015: before the clause called for plans.',
  'REM-07.unknown': `It is not known whether the work is under a United States federal contract, ${notOpen}`,

  ...element(
    'REM-08A',
    'a programme that tells employees of the policy, of what is prohibited and of what follows if it is broken',
    'Tell employees in their own language what is prohibited, what follows, and whom they can ask, before they start and again every year. Put the programme into the plan.',
  ),
  ...element(
    'REM-08B',
    'a way for employees to report breaches of the policy',
    'Open a way to report without fear of retaliation, in the languages of the workers, and put it into the plan.',
  ),
  ...element(
    'REM-08C',
    'a recruitment and wage plan',
    'Use only recruiters with trained staff, bar fees to workers, and pay what local law wants or say why not. Put all three into the plan.',
  ),
  ...element(
    'REM-08D',
    'a housing plan, where housing is provided or arranged',
    'Bring housing up to the standards of the host country first. Then put into the plan how that is checked and who mends what falls short.',
  ),
  ...element(
    'REM-08E',
    'procedures to prevent, monitor, detect and end breaches by agents and subcontractors of every tier',
    'Say who checks agents and subcontractors, how often, and what is done: protect and repay first, correct, suspend; ending a contract comes last, and leaves no worker unpaid or stranded.',
  ),

  'REM-09A.gap': 'The contract was awarded without the certification that it calls for.',
  'REM-09A.gap.late': 'The certification that the contract calls for was given after the award.',
  'REM-09A.met': 'The certification was given by the day of the award.',
  'REM-09A.met.not_yet_due': 'The contract has not been awarded yet; the certification is due before it is.',
  'REM-09A.not_applicable': noPlan,
  'REM-09A.unknown': `It is not known whether the certification was given before the award, ${notOpen}`,
  'REM-09A.advice':
    'Check first, with workers themselves, whether fees were paid or documents kept, and put right what you find. Then certify what due diligence has found, and tell the contracting officer why it comes late. Certify nothing that you have not checked.',

  'REM-09B.gap': 'More than a year has passed since the award, and the certification has never been given again.',
  'REM-09B.gap.late': 'More than a year has passed since the certification was last given.',
  'REM-09B.met': 'The certification was given again within the last year.',
  'REM-09B.met.not_yet_due': 'The first year after the award has not ended yet.',
  'REM-09B.not_applicable':
    'The work is under no United States federal contract that calls for a compliance plan, or it has not been awarded yet.',
  'REM-09B.unknown': `It is not known whether the certification is given every year, ${notOpen}`,
  'REM-09B.advice':
    'Do this year the due diligence that the certification speaks of, put right what it finds, certify it, and set a day for the next one.',

  'REM-09C.gap':
    'At least one subcontractor above the threshold has never given the declarant its certification, or not in every year.',
  'REM-09C.gap.late': 'At least one subcontractor above the threshold gave the declarant its certification late.',
  'REM-09C.met':
    'Every subcontractor above the threshold gave the declarant its certification in time, or there is none.',
  'REM-09C.not_applicable': noPlan,
  'REM-09C.unknown': `It is not known whether subcontractors above the threshold have given their certifications, ${notOpen}`,
  'REM-09C.advice':
    'Ask each of them for the certification and for what stands behind it, and help those that cannot give it to put right what is wrong. Ending a subcontract comes last, and leaves no worker unpaid or stranded.',

  'REM-09D.gap':
    'The latest certification states neither that nothing prohibited was found nor that what was found was remedied.',
  'REM-09D.gap.review':
    'The latest certification states that nothing prohibited was found, and credible information is known of something. Whether both can be true is for a person to judge.',
  'REM-09D.met': 'The latest certification states that nothing prohibited was found, or that it was remedied.',
  'REM-09D.not_applicable':
    'The work is under no United States federal contract that calls for a compliance plan, or it has not been awarded yet.',
  'REM-09D.unknown': `It is not known what the latest certification states, whether it agrees with what is known, ${notOpen}`,
  'REM-09D.advice':
    'Do the due diligence that the certification speaks of and remedy what it finds, with referral of those who were harmed to people who can help. Then certify one or the other.',

  'GRV-02.gap':
    'Employees cannot report without fear of retaliation, or are not shown both the hotline 1-844-888-FREE and the address help@befree.org.',
  'GRV-02.met':
    'Employees can report without fear of retaliation, and are shown the hotline and its address. Whether they trust it is for a person to find out.',
  'GRV-02.not_applicable': noPlan,
  'GRV-02.unknown': `It is not known whether employees can report without fear of retaliation and are shown the hotline and its address, ${notOpen}`,
  'GRV-02.advice':
    'Protect those who have reported, and undo what they suffered for it. Say in writing that nobody is worse off for reporting. Then show the hotline and its address where workers see them, in their languages.',

  'GRV-08.gap':
    'The work has begun, and what matters of the compliance plan is not posted everywhere at the workplace and on the website, nor given to each worker in writing.',
  'GRV-08.gap.late': 'What matters of the compliance plan was posted after the work had begun.',
  'GRV-08.met': 'What matters of the compliance plan was posted by the start of the work.',
  'GRV-08.met.not_yet_due': 'The work has not begun yet; what matters of the compliance plan is not all posted.',
  'GRV-08.not_applicable':
    'The work is under no United States federal contract that calls for a compliance plan, or there is no plan.',
  'GRV-08.unknown': `It is not known whether what matters of the compliance plan was posted by the start of the work, ${notOpen}`,
  'GRV-08.advice':
    'Post at every workplace and on your website what workers need to know of the plan, in their languages; where that is impracticable, give it to each of them in writing.',
};
