export const buyerContract = {
  'REM-01.gap':
    'The contract or grant does not ban by name both charging workers recruitment fees and confiscating their identity documents or denying access to them.',
  'REM-01.met':
    'The contract or grant bans by name both charging workers recruitment fees and confiscating their identity documents or denying access to them.',
  'REM-01.unknown':
    'It is not known whether the contract or grant bans recruitment fees and keeping identity documents by name.',
  'REM-01.advice':
    'Agree an amendment that names both practices, also for agents and subcontractors, and put both clauses in your standard terms. Do not wait for a new award: until then, ask the contractor for a written undertaking that every worker keeps their documents and pays nothing.',

  'REM-02.gap.none': 'The contract gives the authority no remedy where the contractor breaks these terms.',
  'REM-02.gap.weak':
    'The contract has remedies, but neither suspending payments nor terminating is among them: nothing follows when the milder ones have no effect.',
  'REM-02.met': 'The contract has remedies, suspending payments or terminating among them.',
  'REM-02.not_applicable':
    'It is a grant alone, and the paragraphs cited speak of contracts. The ban on the practices is judged all the same.',
  'REM-02.unknown': 'It is not known which remedies the contract gives the authority, or whether it is a grant alone.',
  'REM-02.advice':
    'Agree remedies that rise step by step: correction and repayment to workers, removal of those responsible, suspended payments, and termination last. Write in that wages owed are paid first, so that no remedy leaves workers unpaid or stranded.',

  'REM-03.gap': 'The contract gives workers no remedy where its terms are broken, such as having fees repaid.',
  'REM-03.met': 'The contract gives workers a remedy, such as having fees repaid.',
  'REM-03.not_applicable': 'It is a grant alone, and the paragraphs cited speak of contracts.',
  'REM-03.unknown': 'It is not known whether the contract gives workers a remedy, or whether it is a grant alone.',
  'REM-03.advice':
    'Agree a clause by which the contractor repays every fee to the workers who bore it, also to those who have left, and returns documents at once; let an estimate by corridor and period be enough.',

  'REM-04.gap':
    'The contract does not oblige the contractor to tell the authority at once of credible information that these terms are broken.',
  'REM-04.met':
    'The contract obliges the contractor to tell the authority at once of credible information that these terms are broken.',
  'REM-04.not_applicable': 'It is a grant alone, and the paragraphs cited speak of contracts.',
  'REM-04.unknown':
    'It is not known whether the contract obliges the contractor to tell the authority of credible information that these terms are broken, or whether it is a grant alone.',
  'REM-04.advice':
    'Agree a clause that says what must be told, to whom, and that it must be told at once, with the steps taken. Say that those who tell in good faith are protected, and that they need not be named.',

  'REM-05.gap':
    'The contract does not oblige the contractor to all of these: to disclose what happened, to hand over documents in time, to give access to sites and staff, and to protect victims and witnesses.',
  'REM-05.met':
    'The contract obliges the contractor to disclose what happened, to hand over documents in time, to give access to sites and staff, and to protect victims and witnesses.',
  'REM-05.not_applicable': 'It is a grant alone, and the paragraphs cited speak of contracts.',
  'REM-05.unknown':
    'It is not known whether the contract obliges the contractor to cooperate and to protect victims and witnesses, or whether it is a grant alone.',
  'REM-05.advice':
    'Agree the duty to protect victims and witnesses first, then disclosure, documents, and access to sites and staff. Leave privilege and rights of defence untouched.',

  'REM-06.gap':
    'The clauses do not reach all of these: subcontracts of every tier, and contracts with agents and recruiters.',
  'REM-06.met': 'The clauses reach subcontracts of every tier and contracts with agents and recruiters.',
  'REM-06.not_applicable': 'It is a grant alone, and the paragraphs cited speak of contracts.',
  'REM-06.unknown':
    'It is not known whether the clauses reach every tier and the agents, or whether it is a grant alone.',
  'REM-06.advice':
    'Agree that the contractor writes the same clauses into every subcontract, whatever its tier or value, and into every contract with an agent or recruiter, and shows them to you on request.',

  'REM-10.gap.not_heard': 'It was decided whether an allegation is true before the contractor could respond.',
  'REM-10.gap.not_told':
    'Credible information was not passed on promptly to those who investigate, and to those who suspend and debar.',
  'REM-10.gap.not_investigated': 'Credible information was never investigated.',
  'REM-10.gap.no_consequence':
    'An allegation was substantiated, and not all of these were done: to enter it where other buyers look, to decide on the remedies of the contract, and to weigh what speaks for the contractor.',
  'REM-10.met':
    'No allegation is known of which a step was missed, from credible information to the remedy, with the contractor heard.',
  'REM-10.not_applicable': 'It is a grant alone, and the paragraphs cited speak of contracts.',
  'REM-10.unknown':
    'It is not known whether each allegation was followed up step by step, with the contractor heard, or whether it is a grant alone.',
  'REM-10.advice':
    'See first that the workers concerned are safe and that nobody learns who complained. Then take the missing step: pass the information on, have it investigated, hear the contractor, decide, and use the remedies of the contract in an order that repays workers before it ends any work.',
} as const satisfies Record<string, string>;
