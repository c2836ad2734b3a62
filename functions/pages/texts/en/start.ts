/** The start page. */
export const start = {
  'start.title': 'Say how workers are recruited, and see the risk',
  'start.lead':
    'Companies and recruitment agencies declare how the people who work for them are recruited. From the answers comes a risk score, with the paragraph behind every finding, that public buyers use before they award a contract.',
  'start.button': 'Sign in',
  'start.button-on': 'Go on to your pages',
  'start.declarant.title': 'You are a company or a recruitment agency',
  'start.declarant.body':
    'You answer questions about fees, identity documents, contracts, complaints and the agencies you use.',
  'start.declarant.need':
    'You need to know who pays for recruitment, from which countries people come, and where your policies are written down. Answers that nobody knows can be left as not known.',
  'start.declarant.time':
    'Only what applies to you is asked: an office that recruits nobody abroad has about 20 questions, a company or agency that recruits from two countries 200 to 300, many of them in the fee tables. You can stop at any time and go on later, together with your colleagues.',
  'start.declarant.then':
    'You see your result at once: what was found, under which paragraph, what to mend first, and what that would change. Buyers see it too, and you see who looked.',
  'start.officer.title': 'You buy for a public authority',
  'start.officer.body':
    'You look up one supplier or screen up to a thousand, riskiest first, each with the reasons. A score is not by itself an exclusion ground: the supplier is heard, and you decide.',
  'start.auditor.title': 'You audit',
  'start.auditor.body':
    'You get the rules in plain English and as data, exports that can be verified without trusting us, and the trail of every change.',
  'start.workers.title': 'Never name a worker',
  'start.workers.body':
    'No answer, note or file may say who a worker is. We ask for numbers, payers and policies only. Whoever tells of a wrong must not come to harm for it.',
  'start.paragraph.title': 'Where this comes from',
  'start.paragraph.body':
    'Paragraph 13 of resolution 10/3 of the Conference of the Parties to the United Nations Convention against Transnational Organized Crime encourages States to see that companies look into their supply chains, that recruitment agencies are licensed and monitored, that no worker pays to be recruited, and that public contracts carry remedies. It obliges no company by itself: every finding says on which instrument it rests, and with what force.',
  'starting.title': 'The service is being started',
  'starting.body':
    'The demo organisations are being entered, as their own people would do it. That takes a minute or two, and only the first time.',
  'starting.loaded': '{done, number} of {all, number} are there.',
  'starting.todo': 'Nothing is wrong. Load this page again in a moment.',
  'starting.again': 'Load this page again',
} as const;
