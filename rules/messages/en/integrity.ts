export const integrity = {
  'INT-01.gap':
    'Questions that were asked and have no answer: {count}. What is left open weighs as the gravest answer that is not ruled out.',
  'INT-01.met':
    'Every question outside the rows of lists has an answer; the rows are judged by the rules that read them.',
  'INT-01.unknown': 'This form has not been filed.',
  'INT-02.gap.expired': 'Documents whose validity has ended: {count}. They no longer raise confidence.',
  'INT-02.gap.old': 'Documents that have grown old: {count}. A newer one shows more.',
  'INT-02.met': 'The documents given are current.',
  'INT-02.not_applicable': 'No document was given.',
  'INT-02.unknown': 'This form has not been filed.',
  'INT-05.gap': 'The person who signed is not entitled to sign for the organisation.',
  'INT-05.met': 'The person who signed is entitled to sign for the organisation.',
  'INT-05.unknown': 'It is not known whether the person who signed is entitled to sign for the organisation.',
  'INT-05.advice':
    'Have the declaration read and signed again by somebody who is entitled to speak for the organisation, such as a director or an officer with written authority.',
} as const satisfies Record<string, string>;
