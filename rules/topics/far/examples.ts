type Answers = { [member: string]: unknown };

/** Work under a federal contract, for the examples of rules. */
export const underFederal = (more: Answers = {}): { [topic: string]: Answers } => ({
  funding: { publicFunding: 'contract' },
  federalContract: { underOne: true, ...more },
});

/** The same with a portion abroad that calls for a plan. */
export const largeAbroad = (more: Answers = {}) =>
  underFederal({ abroad: 'services', portionDollars: 900_000, awarded: true, awardedOn: '2026-02-01', ...more });

export const notFederal = { funding: { publicFunding: 'contract' }, federalContract: { underOne: false } };
