/** What the service says of itself: who can use it, and what it keeps of whom. */
export const about = {
  'about.ask': 'Whom to ask',
  'about.nobody':
    'This installation names nobody who runs it. Ask whoever gave you its address, or your contracting authority.',
  'about.accessibility.title': 'Accessibility',
  'about.accessibility.lead':
    'Everybody who has to declare, screen, audit or administer should be able to. This page says how far that holds, and where it does not yet.',
  'about.accessibility.can': 'What you can do',
  'about.accessibility.script': 'Use every page without JavaScript.',
  'about.accessibility.keyboard': 'Do everything with a keyboard alone, and see where you are.',
  'about.accessibility.narrow':
    'Use a phone, or enlarge the text to four times its size, without scrolling sideways except in wide tables.',
  'about.accessibility.colour':
    'Read every band, mark and picture without colour: each is told in words too, and each picture has a table beside it.',
  'about.accessibility.languages': 'Change the language of every page; Arabic runs from right to left.',
  'about.accessibility.how': 'How we know',
  'about.accessibility.checked':
    'The pages are built from the components of the GOV.UK Design System. Every kind of page is checked against the Web Content Accessibility Guidelines 2.2, level AA, by a program (axe-core) in a real browser, wide and narrow, in English and Arabic, whenever the service changes; its HTML is checked as well.',
  'about.accessibility.journeys':
    'A program also does the whole work of a declarant, an officer and an auditor in a real browser, from signing in to the end: with and without JavaScript, with a mouse, and with a keyboard alone also at a width of 320 pixels in Arabic.',
  'about.accessibility.not-checked':
    'A program finds only part of what can be wrong. People with disabilities have not tested these pages yet, nor has anyone with a screen reader, and no outside expert has audited them. The French, Spanish and Arabic texts have not been read by native speakers.',
  'about.accessibility.gaps': 'What is known to fall short',
  'about.accessibility.docs':
    'The reference of the API is made by another program, Swagger UI, and is in English only.',
  'about.accessibility.api': 'Some messages about mistakes come from the API in English; they are marked as English.',
  'about.accessibility.ask':
    'Where a page keeps you from doing something, say which page and what you wanted to do. You can ask to give or get the same information in another way.',
  'about.privacy.title': 'Privacy',
  'about.privacy.lead':
    'The records here are about organisations. This page says what is kept of the people who use the service, how long, and what can be erased.',
  'about.privacy.workers': 'Workers',
  'about.privacy.workers-body':
    'No worker has a record here, and no answer, note or file may say who a worker is. Statistics leave out groups so small that an organisation could be told from them.',
  'about.privacy.kept': 'What is kept of you',
  'about.privacy.session':
    'While you are signed in: your name as your sign-in service tells it, sealed so that it opens only with what your browser holds. It ends after an hour without use, and at the latest after twelve hours.',
  'about.privacy.draft': 'Drafts, for your whole organisation to see, for 180 days after they were last saved.',
  'about.privacy.signatory':
    'Who signed a declaration, their contact and the notes, apart from the answers, until they are erased.',
  'about.privacy.actor':
    'Who did what and when: in the audit trail you are a random number. What says that the number is you is kept apart and can be erased.',
  'about.privacy.reading':
    'When you read the records of other organisations: your role, your reason and how many. Their members see that; they do not see your name.',
  'about.privacy.free-text': 'What you write as a reason, statement or note. So name nobody in it.',
  'about.privacy.cookies': 'Cookies',
  'about.privacy.cookies-body': 'There are four, each needed for what it does, and none is read by a script.',
  'about.privacy.cookie-session': '__Host-session: that you are signed in. 24 hours at most.',
  'about.privacy.cookie-sign-in': '__Host-sign-in: while you are signing in. 10 minutes.',
  'about.privacy.cookie-kept': '__Host-kept: a form that you sent after your session had ended. 1 hour.',
  'about.privacy.cookie-language': '__Host-language: the language that you chose. A year.',
  'about.privacy.not': 'What there is none of',
  'about.privacy.no-third': 'No page asks any other website for anything, but for signing in.',
  'about.privacy.no-tracking': 'No statistics about visitors, no advertising, no profiles of people.',
  'about.privacy.erase': 'What can be erased',
  'about.privacy.erase-fields':
    'Members can have the personal fields of a declaration erased: signatory, contact, notes, and the files that it alone names. The answers and the score stay, and can still be proven.',
  'about.privacy.erase-person':
    'An administrator can erase who you are: the random number stays in the audit trail, and nothing says any more that it was you.',
  'about.privacy.stays':
    'Entries of the audit trail are never changed or removed; that is what makes it worth something. Backups of the tables end after 35 days.',
  'about.privacy.ask':
    'Whoever runs this installation decides about it and answers for it under the law of their country. Ask them for what is kept of you, for a correction, or to have it erased.',
} as const;
