/** What a tier of due diligence asks of the buyer. */
export const tiers = {
  'PPN-009.standard.terms':
    'Put the terms on modern slavery into the contract, in proportion to the size of the supplier.',
  'PPN-009.standard.again': 'Ask for the answers again once a year, and when work, place or goods change.',
  'PPN-009.enhanced.chain':
    'At the selection stage, ask for information on the supply chain, and for declarations of those in it.',
  'PPN-009.enhanced.checks':
    'Look further than the answers: documents, visits, and workers heard in safety and in their own language.',
  'PPN-009.enhanced.exclusion':
    'Look with more care at the grounds for exclusion that the law has; this assessment is not one by itself.',
  'PPN-009.remedy.first':
    'Do not go on before what was found is being put right for the workers concerned; breaking off work with the supplier comes last, and leaves no worker unpaid or stranded.',
} as const satisfies Record<string, string>;
