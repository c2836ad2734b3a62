import { channelCriteria } from './channel-criteria.ts';
import { orShortForm, shortForm } from './short-form.ts';

const nobody = 'Nobody works for the declarant or was placed by it.';
const nobodyOrShortForm = orShortForm('Nobody works for the declarant or was placed by it');

export const grievance = {
  'GRV-01A.gap': 'Not all workers have been told, in their language, how they are protected.',
  'GRV-01A.met': 'All workers have been told, in their language, how they are protected.',
  'GRV-01A.not_applicable': nobody,
  'GRV-01A.unknown': 'It is not known whether workers have been told how they are protected.',
  'GRV-01A.advice':
    'Tell every worker, in a language they understand, that they pay no fees, keep their own documents and are free to leave. Tell new workers before they travel, and repeat it after arrival; post it where all can read it.',

  'GRV-01B.gap': 'Not all workers have been told, in their language, where and how to complain.',
  'GRV-01B.met': 'All workers have been told, in their language, where and how to complain.',
  'GRV-01B.not_applicable': nobody,
  'GRV-01B.unknown': 'It is not known whether workers have been told where and how to complain.',
  'GRV-01B.advice':
    'Tell every worker where and how to complain, in a language they understand, within your company and outside it, and that nobody suffers for it. Post it where workers can read it unobserved.',

  'GRV-01C.gap':
    'Not all agents and recruiters have been told the policy and what follows if they break it. A clause in contracts of the United States government asks for it.',
  'GRV-01C.met': 'All agents and recruiters have been told the policy and what follows if they break it.',
  'GRV-01C.not_applicable': shortForm,
  'GRV-01C.unknown':
    'It is not known whether agents and recruiters have been told the policy and what follows if they break it.',
  'GRV-01C.advice':
    'Send the policy to every agent and recruiter, in writing and in their language, with what follows if it is broken: correction and repayment first, the end of the contract last.',

  'GRV-03.gap':
    'Some workers cannot complain in a language they understand: there is no channel, it lacks one of their languages, or not one of their languages is named.',
  'GRV-03.met': 'Workers can complain in each of the languages they understand best.',
  'GRV-03.not_applicable': nobodyOrShortForm,
  'GRV-03.unknown':
    'It is not known whether workers can complain in a language they understand: the list of their languages, the channel or its languages is not fully stated.',
  'GRV-03.advice':
    'Ask workers which languages they understand best, and open the channel in each of them, through interpreters or an outside service where you have no speakers; somebody must be able to answer in that language, not only receive.',

  ...channelCriteria,

  'GRV-06.gap':
    'There is no channel, or it is closed to agency workers, to subcontracted workers, to those who have left, or to workers without regular residence status.',
  'GRV-06.met':
    'Agency workers, subcontracted workers, those who have left, and workers whatever their residence status may use the channel.',
  'GRV-06.not_applicable': nobodyOrShortForm,
  'GRV-06.unknown': 'It is not known whether every group of workers may use the channel.',
  'GRV-06.advice':
    'Open the channel to everyone who works for you or did, however hired, and never ask for residence status or pass it on. Tell agencies and subcontractors, and their workers.',

  'GRV-07.gap':
    'Not one case came in from {workers} workers. With so many, a channel without cases is more likely unused or absent than unneeded; it does not show that all is well.',
  'GRV-07.met': 'Workers use the channel: {cases} cases came in during the period.',
  'GRV-07.not_applicable': orShortForm('There are too few workers for a channel without cases to tell anything'),
  'GRV-07.unknown': 'It is not known whether there are many workers, or whether any case came in.',
  'GRV-07.advice':
    'Ask workers, away from the workplace and through somebody they trust, whether they know the channel, could use it, and would be safe. Correct what keeps them from it; cases that come in are a good sign, not a bad one.',

  'GRV-09.gap':
    'No telephone line or service outside the organisation is posted, or it costs workers something, or it lacks one of their languages, or not one of their languages is named.',
  'GRV-09.met':
    'A free line or service outside the organisation is posted, and answers in each of the languages that workers understand best.',
  'GRV-09.not_applicable': nobodyOrShortForm,
  'GRV-09.unknown':
    'It is not known whether a free line outside the organisation is posted and answers in the languages of the workers.',
  'GRV-09.advice':
    'Post the number of a free line that is not yours, run by an authority, a union or an organisation that helps workers, in every language of your workers, where they can read it unobserved: in rest rooms, lodgings and buses. Call it yourself in each language first.',
} as const satisfies Record<string, string>;
