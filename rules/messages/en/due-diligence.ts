import { shortForm } from './short-form.ts';

export const dueDiligence = {
  'DUE-01.gap':
    'The supply and recruitment chain is not mapped to the last recruiter, its risks were not assessed within the last {days} days, or what was found was not acted on; the answers shown say which.',
  'DUE-01.met':
    'The supply and recruitment chain is mapped to the last recruiter, its risks were assessed within the last {days} days, and what was found was acted on.',
  'DUE-01.not_applicable': shortForm,
  'DUE-01.unknown':
    'It is not known whether the supply and recruitment chain is mapped, when its risks were last assessed, or whether findings were acted on.',
  'DUE-01.advice':
    'Act first on what is known to harm workers. Then list every agency and sub-agent between you and the worker, ask each who else was paid, and talk to workers about how they came; assess the risks once a year and after every change of country or agency.',

  'MON-01.gap.uncorrected':
    'An authority has found something at a place of work or in how workers are recruited, and it has not been corrected.',
  'MON-01.gap.never':
    "No authority has ever inspected the declarant's places of work, or how workers are recruited for it. That is not in the declarant's hands; it only means that nobody else has looked.",
  'MON-01.gap.long_ago':
    "The last inspection of places of work, or of how workers are recruited, lies more than {days} days back. That is not in the declarant's hands; it only means that nobody else has looked since.",
  'MON-01.met':
    'An authority has inspected places of work, and how workers are recruited if any were, within the last {days} days, and nothing that it found is left uncorrected.',
  'MON-01.not_applicable': shortForm,
  'MON-01.unknown':
    'It is not known whether places of work and recruitment were inspected, when, or whether what was found has been corrected.',
  'MON-01.advice':
    'Correct what was found, beginning with whatever harms workers: pay what they are owed, return what is theirs. Have the authority confirm it. Where no inspector has come for long, let a union or an independent assessor look, with interviews away from supervisors, and keep what they wrote.',
} as const satisfies Record<string, string>;
