import { far, un13, underFederalContract } from '../../basis.ts';
import { subAgents } from '../../forms/recruitment.ts';
import { any, compare, field, hasRows, no, some, value } from '../../language.ts';
import { gap, met, rule, when } from '../../rule.ts';

const brought = (total: number, ...rows: { id: string; boundByContract: boolean }[]) => ({
  recruitment: { subAgents: { total, rows } },
});

const unnamed = field('/context/unnamedSubAgents');
const someUnnamed = compare(unnamed, '>', value(0));

export const subAgentsBound = rule({
  id: 'AGY-02',
  version: 3,
  topic: 'agency',
  subject: 'declarant',
  forms: ['agency'],
  title: 'Every sub-agent is disclosed and bound by contract',
  basis: [
    un13('j', 4),
    underFederalContract(far('22.1702, recruitment fees (2)(v)')),
    underFederalContract(far('52.222-50(i)(1)')),
  ],
  appliesIf: any(hasRows(subAgents), someUnnamed),
  cases: [
    when(someUnnamed, gap('major', { suffix: 'undisclosed', says: { count: unnamed } })),
    when(some(subAgents, no('boundByContract')), gap('major')),
  ],
  otherwise: met(),
  examples: [
    {
      name: 'a village broker who works on a handshake',
      answers: brought(2, { id: 'broker', boundByContract: false }, { id: 'branch', boundByContract: true }),
      gives: 'AGY-02.gap',
    },
    {
      name: 'an agency that is said to have a sub-agent, and names none',
      answers: brought(0),
      beside: { unnamedSubAgents: 1 },
      gives: 'AGY-02.gap.undisclosed',
    },
    {
      name: 'sub-agents bound in writing',
      answers: brought(1, { id: 'a', boundByContract: true }),
      gives: 'AGY-02.met',
    },
    { name: 'an agency that recruits by itself', answers: brought(0), gives: 'AGY-02.not_applicable' },
    {
      name: 'three sub-agents, one of them disclosed',
      answers: brought(3, { id: 'a', boundByContract: true }),
      gives: 'AGY-02.unknown',
    },
  ],
});
