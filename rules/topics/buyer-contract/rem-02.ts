import { farAllows, un13 } from '../../basis.ts';
import { contractRemedies } from '../../forms/clauses.ts';
import { all, no } from '../../language.ts';
import { gap, met, rule, when } from '../../rule.ts';
import { aContract, aGrant, isContract } from './conditions.ts';

const absent = (...names: string[]) => all(...names.map((name) => no(`/clauses/remedies/${name}`)));
const names = Object.keys(contractRemedies);
const only = (...present: string[]) => ({
  ...aContract,
  clauses: { remedies: Object.fromEntries(names.map((name) => [name, present.includes(name)])) },
});

/**
 * Suspended payments and termination are what makes the milder remedies more than words; how many of the seven there
 * are beyond that is the authority's choice.
 */
export const remediesPresent = rule({
  id: 'REM-02',
  version: 2,
  topic: 'buyer-contract',
  subject: 'buyer',
  forms: ['contract'],
  title: 'The contract gives the authority remedies, from mild to grave',
  basis: [un13('k', 4), farAllows('52.222-50(e)(1)-(7)')],
  appliesIf: isContract,
  cases: [
    when(absent(...names), gap('critical', { suffix: 'none' })),
    when(absent('suspendPayments', 'terminate'), gap('major', { suffix: 'weak' })),
  ],
  otherwise: met(),
  examples: [
    { name: 'a contract without any remedy', answers: only(), gives: 'REM-02.gap.none' },
    {
      name: 'a contract by which an employee can be removed and no more',
      answers: only('removeEmployees', 'declineOptions'),
      gives: 'REM-02.gap.weak',
    },
    {
      name: 'a contract by which payments can be suspended',
      answers: only('removeEmployees', 'suspendPayments'),
      gives: 'REM-02.met',
    },
    { name: 'a contract with all seven', answers: only(...names), gives: 'REM-02.met' },
    { name: 'a grant', answers: aGrant, gives: 'REM-02.not_applicable' },
    {
      name: 'a contract of which one remedy is known to be absent',
      answers: { ...aContract, clauses: { remedies: { terminate: false } } },
      gives: 'REM-02.unknown',
    },
  ],
});
