/** What is read by those who let a colleague speak for their organisation. */
export const members = {
  'members.title': 'Who speaks for it',
  'members.lead':
    'Everybody who speaks for the organisation can declare for it, sign, and add others. Add only colleagues who are to declare; workers are never added, or named, here.',
  'members.count':
    '{count, plural, one {One person speaks} other {# persons speak}} for this organisation. Who they are is not kept here, so that a person can be erased.',
  'members.since-you': 'You, since {at}',
  'members.since-another': 'A colleague, since {at}',
  'members.add': 'Add a colleague',
  'members.how':
    'Ask your colleague to sign in here once and to open “My organisations”. Their code stands at the foot of that page. Ask them to send it to you.',
  'members.code': 'The code of your colleague',
  'members.code-hint': 'Enter it exactly as it stands there.',
  'members.send': 'Add them',
  'members.missing': 'Enter the code of your colleague',
  'members.wrong': 'Enter the code as it stands on the page of your colleague, in at most 255 characters',
  'members.already': 'This person speaks for the organisation already',
  'members.added-title': 'Added',
  'members.added': 'Your colleague speaks for the organisation from now on, and finds it under “My organisations”.',
  'members.yours': 'To be added by a colleague',
  'members.yours-how': 'Send this code to a colleague who speaks for your organisation already:',
} as const;
