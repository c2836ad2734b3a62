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
