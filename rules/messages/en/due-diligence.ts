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
} as const satisfies Record<string, string>;
