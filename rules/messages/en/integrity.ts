export const integrity = {
  'INT-01.gap':
    'Questions that were asked and have no answer: {count}; what an unanswered one would open is not counted. What is left open weighs as the gravest answer that is not ruled out.',
  'INT-01.met':
    'Every question outside the rows of lists has an answer; the rows are judged by the rules that read them.',
  'INT-01.unknown': 'This form has not been filed.',
  'INT-02.gap.expired': 'Documents whose validity has ended: {count}. They no longer raise confidence.',
  'INT-02.gap.old': 'Documents that have grown old: {count}. A newer one shows more.',
  'INT-02.met': 'The documents given are current.',
  'INT-02.not_applicable': 'No document was given.',
  'INT-02.unknown': 'This form has not been filed.',
  'INT-03.conflict.workers':
    'The other side of a link says that workers bore a cost of their recruitment which the declarant does not say they bore. The days to respond are over, and it weighs as the worse of the two accounts; which of them is right has to be checked.',
  'INT-03.conflict.cost':
    'One side of a link says that there was a cost of recruitment, and the other that there was none. The days to respond are over; which of them is right has to be checked.',
  'INT-03.conflict.amount':
    'Both sides of a link say that workers bore a cost of their recruitment, and differ by more than a little in how much it was. The days to respond are over; which of them is right has to be checked.',
  'INT-03.conflict.responding':
    'The other side of a link says something else of a cost of recruitment than the declarant does. It weighs nothing while the days to respond run: the answer can be corrected, or the other side can correct its own.',
  'INT-03.conflict.others':
    'The other side of a link says something else of a cost of recruitment than the declarant does, but may speak of other workers too. It weighs nothing; a person has to look at it.',
  'INT-03.conflict.own':
    'The declarant says of itself that workers bore a cost of their recruitment which the other side of a link does not say they bore. It is not held against the declarant; which of them is right a person has to look at.',
  'INT-03.gap.unconfirmed':
    'Links with those that the declarant recruits through or for: {links}. None of them could be compared, because the other side has not stated the link, or has not filed a fee table for the same time.',
  'INT-03.met':
    'Both sides of the links that could be compared say the same of recruitment costs: {compared} of {links}.',
  'INT-03.not_applicable': 'No link to anybody through or for whom workers are recruited is stated.',
  'INT-03.unknown':
    'It is not known whether both sides of a link say the same of recruitment costs: something that the other side states is left open here.',
  'INT-03.advice':
    'Ask the workers first, in confidence and without anyone being worse off for answering, what they paid and to whom; repay what they bore. Then correct your fee table where it was wrong. Where it was right, write to those through or for whom you recruit what your answer rests on, and ask them to correct theirs; keep what they answer. Nobody may suffer for having told what they know.',
  'INT-04.gap.review':
    'Other parties that filed the very same answers on this form: {count}. Whether the answers are its own, a person has to look at; it weighs nothing.',
  'INT-04.met': 'No other party filed the very same answers on this form.',
  'INT-04.unknown':
    'Whether another party filed the very same answers on this form is looked up when a declaration is filed; here that was not done, as for one that was only tried out or was filed before this was looked up.',
  'INT-05.gap': 'The person who signed is not entitled to sign for the organisation.',
  'INT-05.met': 'The person who signed is entitled to sign for the organisation.',
  'INT-05.unknown': 'It is not known whether the person who signed is entitled to sign for the organisation.',
  'INT-05.advice':
    'Have the declaration read and signed again by somebody who is entitled to speak for the organisation, such as a director or an officer with written authority.',
  'INT-06.gap.review':
    'Answers that rules read and that changed after a case had been opened: {count}. They may mend a mistake; why they changed, a person has to look at, and it weighs nothing.',
  'INT-06.met': 'No answer that a rule reads changed after a case had been opened.',
  'INT-06.unknown':
    'Whether answers changed after a case had been opened is looked up when a declaration is filed; here that was not done, as for one that was only tried out or was filed before this was looked up.',
  'INT-07.gap':
    'The rules, or a table that they read, have changed since the last verdict: a difference in the score may come from them, and not from what was declared.',
  'INT-07.met': 'The rules and the tables that they read are the same as for the last verdict.',
  'INT-07.unknown': 'It was not looked up whether the rules have changed since the last verdict.',
  'INT-08.conflict.agencies':
    'Recruitment agencies are named although nobody is said to have been recruited in the period. Which of the two holds has to be checked.',
  'INT-08.conflict.brought_in':
    'Workers are said to have been brought in from another country although nobody is said to have been recruited in the period. They may have come earlier; it has to be checked.',
  'INT-08.met': 'Nobody is said to have been recruited, and nothing else in the answers speaks against it.',
  'INT-08.not_applicable': 'Somebody was recruited in the period.',
  'INT-08.unknown':
    'It is not known whether anybody was recruited, whether agencies were used, or whether workers were brought in.',
  'INT-08.advice':
    'State a corridor for everyone who was recruited in the period, also through an agency and also where it cost nothing; or correct the answer on agencies or on workers brought in.',
} as const satisfies Record<string, string>;
