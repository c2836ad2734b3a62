/** Why a rule on the longer questions does not apply. */
export const shortForm =
  'Nothing in the work calls for the longer questions: by the answers nobody was recruited, no agency is used, no workers are in a vulnerable situation, the trade is not one at risk, and the work is under no United States federal contract.';

/** The same beside another reason, a clause without its full stop. */
export const orShortForm = (reason: string): string =>
  `${reason}, or nothing in the work calls for the longer questions; the answers shown say which.`;
