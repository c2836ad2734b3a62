const lowRisk = 'The work does not call for the longer questions';

export const workingConditions = {
  'CON-02.gap':
    'Law or a contract demands a written work document, and not every worker has one in a language that they understand.',
  'CON-02.gap.contents':
    'The work document leaves out something that workers are to be told: the work, wages, the ban on fees, places, accommodation and its cost, time off, the journey, how to complain, or the rules that protect them.',
  'CON-02.gap.late':
    'Workers who moved for the work had their work document less than {days} days before they set out, too late to decide freely.',
  'CON-02.met':
    "By the declarant's account, workers have a whole work document in a language that they understand, and had it in time.",
  'CON-02.not_applicable': `${lowRisk}, or neither law nor contract demands a written work document.`,
  'CON-02.unknown':
    'It is not known whether workers have a whole work document in a language that they understand, and had it in time.',
  'CON-02.advice':
    'Give every worker the document now, in a language that they understand, with a copy to keep, and explain it to those who do not read. Let those who would not have agreed to its terms leave at no cost, their way home included. Then complete its contents, and give it before anyone gives up a job or a home for the work.',

  'CON-04.breach':
    'The lowest wage paid lies below what law or agreement allow, and no lawful reason is put in writing.',
  'CON-04.met': "By the declarant's account, no wage lies below what law or agreement allow.",
  'CON-04.met.explained':
    "By the declarant's account, the lowest wage paid lies below what law or agreement allow, and the declarant names a reason in writing; whether it holds is for a person to look at.",
  'CON-04.not_applicable': `${lowRisk}, or neither law nor agreement sets a lowest wage for the work.`,
  'CON-04.unknown': 'It is not known whether the lowest wage paid lies below what law or agreement allow, or why.',
  'CON-04.advice':
    'Pay the workers concerned what they lack, for all the time that they lacked it, also those who have left; no worker may lose hours or work over it. Then set wages right from the next pay day, and check those that agencies and subcontractors pay.',

  'CON-05.gap':
    'Housing that is provided or arranged for workers does not meet the housing and safety standards of the country.',
  'CON-05.gap.not_inspected':
    'Housing is provided or arranged for workers, and nobody has inspected all of it against the standards of the country.',
  'CON-05.gap.old':
    'Housing that is provided or arranged for workers met the standards of the country, but was last inspected too long ago to rely on it.',
  'CON-05.met':
    "By the declarant's account, housing that is provided or arranged for workers was inspected lately and meets the standards of the country.",
  'CON-05.not_applicable': `${lowRisk}, or housing is neither provided nor arranged.`,
  'CON-05.unknown':
    'It is not known whether housing that is provided or arranged for workers was inspected and meets the standards of the country.',
  'CON-05.advice':
    'Put right at once what endangers life or health, and move those who are in danger to safe housing at no cost to them. Then have all housing inspected by somebody independent, mend the rest by stated days, and ask those who live there whether it is done.',

  'WRK-01.gap.under_15':
    'Children under 15 were recruited. Their protection comes first: refer each of them to those who protect children where they are, and see that none is left alone, unpaid or sent away meanwhile. What follows is for a person to decide; nothing of it enters the score.',
  'WRK-01.gap.review':
    'People from 15 to 17 were recruited. Whether each of them may do this work, and is safe there, is for a person to look at; where one may be in danger, those who protect children come first. Nothing of it enters the score.',
  'WRK-01.gap.uncounted':
    'People under 18 were recruited, but in neither age band is there one: a person has to ask how old they are. Where one may be in danger, those who protect children come first. Nothing of it enters the score.',
  'WRK-01.met': 'Nobody under 18 was recruited.',
  'WRK-01.not_applicable': 'Nobody was recruited in the period.',
  'WRK-01.unknown': 'It is not known whether anyone under 18 was recruited, or how many of what age.',
} as const satisfies Record<string, string>;
