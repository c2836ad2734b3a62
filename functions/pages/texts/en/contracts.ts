/** What an officer reads of the contracts of the own authority. */
export const contracts = {
  'contracts.lead':
    'Paragraph 13 (k) encourages States to write bans and remedies into their own contracts. Describe the clauses of a contract, and see what they miss. It is the contract that is looked at, never the contractor.',
  'contracts.new': 'Describe a contract',
  'contracts.no-authority':
    'You speak for no contracting authority that is registered here. You can describe a contract all the same, but it will stand in no list: keep the address of its page.',
  'contracts.none': 'No contract has been described yet.',
  'contracts.no-reference': 'Contract without a reference',
  'contracts.reference': 'Reference',
  'contracts.declared': 'Described on',
  'contracts.band': 'Band',
  'contracts.score': 'Score',
  'contracts.title': 'Contract {reference}',
  'contracts.contractor': 'Contractor',
  'contracts.not-the-contractor': 'This is about the clauses of the contract. It says nothing of the contractor.',
  'contracts.kept': 'The contract is kept, and this is what its clauses come to.',
  'contracts.kept-alone':
    'The contract is kept, and this is what its clauses come to. It belongs to no authority here, so keep the address of this page.',
  'contracts.misses': 'What its clauses miss, and what to add',
  'contracts.misses-nothing': 'Nothing that the rules ask for is missing.',
  'contracts.has':
    '{count, plural, one {One more rule was} other {# more rules were}} looked at, and the clauses answer {count, plural, one {it} other {them}}',
  'contracts.answers': 'What was stated',
  'contracts.not-answered': 'Not answered',
  'contracts.new-title': 'Describe a contract',
  'contracts.new-lead':
    'What its clauses say about recruitment fees, identity documents and what follows a violation. Leave out what you do not know: it shows as not known.',
  'contracts.authority': 'Contracting authority',
  'contracts.supplier': 'Contractor, if it is registered here (optional)',
  'contracts.supplier-hint': 'Its whole name, or a number such as GB-COH:01234567.',
  'contracts.about': 'The contract',
  'contracts.clauses': 'Its clauses',
  'contracts.allegations': 'Allegations',
  'contracts.count-hint': 'Write how many there are, 0 where there was none. What became of each is asked next.',
  'contracts.period': 'For which time do you say this?',
  'contracts.send': 'Keep it and see what it misses',
  'contracts.more-title': 'Not sent yet',
  'contracts.more':
    '{count, plural, one {One more question follows} other {# more questions follow}} from what you answered.',
  'contracts.more-link': 'Go to the first of them',
  'contracts.mistake.supplier': 'No organisation here has this number or name: check it, or leave it out',
  'contracts.mistake.suppliers': 'Several organisations have names that begin like this: write its number',
} as const;
