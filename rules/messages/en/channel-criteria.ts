import { orShortForm } from './short-form.ts';

const nobody = orShortForm('Nobody works for the declarant or was placed by it');

/** The eight criteria by which a complaint channel is judged, GRV-04A to GRV-04H. */
export const channelCriteria = {
  'GRV-04A.gap': 'There is no channel, or workers do not trust it, or nobody is accountable for its fair conduct.',
  'GRV-04A.met': 'Workers trust the channel, and somebody is accountable for its fair conduct.',
  'GRV-04A.not_applicable': nobody,
  'GRV-04A.unknown': 'It is not known whether workers trust the channel and somebody is accountable for it.',
  'GRV-04A.advice':
    'Make somebody outside the line of command accountable for the channel, and ask workers whom they would trust with it.',

  'GRV-04B.gap': 'There is no channel, or some workers cannot use it because a barrier stands in their way.',
  'GRV-04B.met': 'Every worker can use the channel, with help for those who meet barriers.',
  'GRV-04B.not_applicable': nobody,
  'GRV-04B.unknown': 'It is not known whether every worker can use the channel.',
  'GRV-04B.advice':
    'Look for what keeps workers from it: language, reading, telephone, cost, working hours, fear. Offer a second way in for each.',

  'GRV-04C.gap': 'There is no channel, or its procedure is not known, or its stages have no indicative time.',
  'GRV-04C.met': 'The procedure of the channel is known, with an indicative time for each stage.',
  'GRV-04C.not_applicable': nobody,
  'GRV-04C.unknown': 'It is not known whether the procedure of the channel and its times are known to workers.',
  'GRV-04C.advice': 'Write down each stage, how long it takes and what can come of it, and give that to workers.',

  'GRV-04D.gap': 'There is no channel, or workers lack the information, advice or expertise to use it on fair terms.',
  'GRV-04D.met': 'Workers get the information, advice and expertise they need to use the channel on fair terms.',
  'GRV-04D.not_applicable': nobody,
  'GRV-04D.unknown': 'It is not known whether workers get the advice they need to use the channel on fair terms.',
  'GRV-04D.advice':
    'Let workers bring somebody they trust, such as a union or a community organisation, and pay for interpreting.',

  'GRV-04E.gap':
    'There is no channel, or workers are not told how their case goes, or it is not public how the channel performs.',
  'GRV-04E.met': 'Workers are told how their case goes, and it is public how the channel performs.',
  'GRV-04E.not_applicable': nobody,
  'GRV-04E.unknown': 'It is not known whether workers are told how their case goes, or how the channel performs.',
  'GRV-04E.advice':
    'Tell each worker at every stage how the case goes, and publish once a year how many cases came and how they ended, with nobody named.',

  'GRV-04F.gap':
    'There is no channel, or its outcomes and remedies do not accord with internationally recognised human rights.',
  'GRV-04F.met': 'Outcomes and remedies of the channel accord with internationally recognised human rights.',
  'GRV-04F.not_applicable': nobody,
  'GRV-04F.unknown': 'It is not known whether outcomes and remedies of the channel accord with human rights.',
  'GRV-04F.advice':
    'Have past outcomes reviewed by somebody who knows the rights concerned, and never ask a worker to give up a right in return for a remedy.',

  'GRV-04G.gap': 'There is no channel, or its cases are not used to prevent later harm.',
  'GRV-04G.met': 'Cases of the channel are used to prevent later harm.',
  'GRV-04G.not_applicable': nobody,
  'GRV-04G.unknown': 'It is not known whether cases of the channel are used to prevent later harm.',
  'GRV-04G.advice': 'Look through the cases at least once a year for what recurs, and change what causes it.',

  'GRV-04H.gap': 'There is no channel, or workers were not consulted on it, or it does not decide by dialogue.',
  'GRV-04H.met': 'Workers were consulted on the channel, and it decides by dialogue.',
  'GRV-04H.not_applicable': nobody,
  'GRV-04H.unknown': 'It is not known whether workers were consulted on the channel and it decides by dialogue.',
  'GRV-04H.advice':
    'Ask workers and those who represent them how the channel should work, and settle cases by talking with them, not by ruling on them.',
} as const satisfies Record<string, string>;
