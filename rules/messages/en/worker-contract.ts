import { orShortForm } from './short-form.ts';

export const workerContract = {
  'CON-01.breach':
    'Workers were told something untrue about the terms, the place or the conditions of their work before they agreed.',
  'CON-01.gap':
    'Workers agreed to the work before they had been told all of its terms in a language and form that they understand.',
  'CON-01.met':
    "By the declarant's account, before they agreed, workers were told of wages, place, living conditions, housing, costs and hazards in a language and form that they understand.",
  'CON-01.not_applicable': orShortForm('Nobody works for the declarant or was placed by it'),
  'CON-01.unknown': 'It is not known whether workers were told all terms of the work, and truly, before they agreed.',
  'CON-01.advice':
    'Tell the workers concerned now, in their language, what the true terms are, and let those who would not have agreed leave at no cost, their way home included. Make good what they lost by relying on what they were told. Then give all six items in writing before anyone agrees, and check with workers after arrival that they match.',

  'CON-03.breach':
    'Workers met worse pay, hours, job or place than they had agreed to, and not all of them have been given what was agreed.',
  'CON-03.met':
    "By the declarant's account, workers got on arrival the pay, hours, job and place that they had agreed to.",
  'CON-03.met.repaired':
    "By the declarant's account, workers met worse terms than they had agreed to; all of them have since been given what was agreed and what they had lost.",
  'CON-03.unknown':
    'It is not known whether workers met worse terms than they had agreed to, or whether all of them have been given what was agreed.',
  'CON-03.advice':
    'See first that the workers concerned are safe and free to leave at no cost. Give all of them, also those who have left, what they had agreed to and what they have lost. A signature under the worse terms does not settle it. Then compare offers with the terms on arrival, and correct how your agencies recruit; end a contract with one of them last, and only when no worker is left unpaid or stranded by it.',

  'CON-06.breach':
    'Workers were brought in from another country, and for some of them the way home was neither provided nor paid for, without an exception.',
  'CON-06.met':
    "By the declarant's account, the way home was provided or paid for, for all workers brought in from another country.",
  'CON-06.met.excepted':
    "By the declarant's account, some workers brought in from another country were not given a way home, and an exception holds for them: they may stay and chose to, or the authority exempted the declarant.",
  'CON-06.met.not_yet_due':
    "By the declarant's account, workers were brought in from another country, and their work has not ended yet.",
  'CON-06.not_applicable': orShortForm('No workers were brought in from another country for the work'),
  'CON-06.unknown':
    'It is not known whether workers were brought in from another country, or whether each of them gets a way home or falls under an exception.',
  'CON-06.advice':
    'Provide the way home now, or repay those who paid for it themselves. Never send home a victim or a witness where that would obstruct protection services, redress or testimony: their safety and their own wish come first. Then write the way home into contracts, and say who pays for it.',

  'CON-07.breach': 'Workers who leave or change employer with notice lose money, documents or something else.',
  'CON-07.met': "By the declarant's account, workers may leave or change employer with notice and lose nothing.",
  'CON-07.unknown': 'It is not known whether workers who leave or change employer with notice lose anything.',
  'CON-07.advice':
    'Tell workers now, in their language, that they are free to leave with notice and lose nothing. Return documents that are kept for it, and repay what was withheld, also to those who have left. Then strike the penalty from contracts and house rules, yours and those of your agencies.',
} as const satisfies Record<string, string>;
