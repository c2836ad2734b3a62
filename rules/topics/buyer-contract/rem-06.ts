import { far } from '../../basis.ts';
import { federal } from '../../forms/federal-contract.ts';
import { any, oneOf } from '../../language.ts';
import { gap, met, rule, when } from '../../rule.ts';
import { notFederal, underFederal } from '../far/examples.ts';

const lacks = (answer: string) => oneOf(`/federalContract/${answer}`, ['some', 'none']);
const hold = (subcontractsHoldClause: string, agentsHoldClause?: string) =>
  underFederal({ subcontractsHoldClause, agentsHoldClause });

/** REM-06 seen from the contractor's side: whatever the value; only the plan flows down above the threshold. */
export const clauseFlowsDown = rule({
  id: 'REM-06A',
  version: 1,
  topic: 'contract-compliance',
  subject: 'declarant',
  forms: ['supplier'],
  title: 'Subcontracts of every tier and contracts with agents hold the substance of the clause',
  basis: [far('52.222-50(i)(1)')],
  appliesIf: federal,
  cases: [when(any(lacks('subcontractsHoldClause'), lacks('agentsHoldClause')), gap('major'))],
  otherwise: met(),
  examples: [
    { name: 'subcontracts of the first tier alone', answers: hold('some', 'no_agents'), gives: 'REM-06A.gap' },
    { name: 'recruiters bound by nothing', answers: hold('all', 'none'), gives: 'REM-06A.gap' },
    { name: 'all subcontracts, and no agents', answers: hold('all', 'no_agents'), gives: 'REM-06A.met' },
    { name: 'no federal contract', answers: notFederal, gives: 'REM-06A.not_applicable' },
    { name: 'no word of agents', answers: hold('all'), gives: 'REM-06A.unknown' },
  ],
});
