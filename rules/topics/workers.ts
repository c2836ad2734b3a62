import { elevated } from '../forms/elevated.ts';
import { workforceLanguages } from '../forms/workforce.ts';
import { all, any, compare, field, hasRows, term, value } from '../language.ts';

/**
 * Somebody works for (or was placed by) the declarant. Where the longer questions are asked two answers can show
 * it, so that writing 0 in one of them does not switch off the rules on what workers are told.
 */
export const hasWorkers = term(
  'somebody works for the declarant or was placed by it',
  'nobody works for the declarant or was placed by it',
  any(compare(field('/workforce/headcount'), '>', value(0)), all(elevated, hasRows(workforceLanguages))),
);

/** For the examples of rules. */
export const fiftyWorkers = { workforce: { headcount: 50 } };
/** Of whom some are migrants or the like, so that the longer questions are asked. */
export const fiftyVulnerable = { workforce: { headcount: 50, vulnerable: true } };
export const noWorkers = { workforce: { headcount: 0, languages: { total: 0, rows: [] } } };
