/** Why officers, auditors and administrators read what organisations declared. */
export const reason = {
  'reason.title': 'Why you are reading',
  'reason.lead':
    'Organisations can see who opened their records, in which role, and why. Say it once: it goes with all that you open until you sign out.',
  'reason.not-given': 'Reason for reading: not given',
  'reason.given': 'Reason for reading: {reason}',
  'reason.label': 'Why do you read these records?',
  'reason.hint':
    'For example the reference of the procurement. The organisations will see it. Name no person. At most {most, number} characters; you can leave it empty.',
  'reason.keep': 'Keep this reason',
  'reason.wrong': 'Write the reason in at most {most, number} characters, on one line',
  'reason.back': 'Back without changing it',
} as const;
