import { dhaka, iloFair, un13 } from '../../basis.ts';
import { elevated } from '../../forms/elevated.ts';
import { all, any, no } from '../../language.ts';
import { gap, met, rule, when } from '../../rule.ts';
import { lowRisk } from '../examples.ts';
import { fiftyVulnerable, hasWorkers, noWorkers } from '../workers.ts';
import { noChannel } from './channel.ts';

const everyone = { agencyWorkers: true, subcontractedWorkers: true, departedWorkers: true, irregularStatus: true };
const open = (answers: { [name: string]: boolean }) => ({
  ...fiftyVulnerable,
  grievance: { exists: true, covers: answers },
});

export const channelOpenToAll = rule({
  id: 'GRV-06',
  version: 2,
  topic: 'grievance',
  subject: 'declarant',
  forms: ['supplier', 'agency'],
  title: 'Agency, subcontracted, departed and irregular-status workers can complain too',
  basis: [un13('k', 3), iloFair('principle 13'), dhaka('9')],
  appliesIf: all(hasWorkers, elevated),
  cases: [when(any(noChannel, ...Object.keys(everyone).map((who) => no(`/grievance/covers/${who}`))), gap('major'))],
  otherwise: met(),
  examples: [
    {
      name: 'a channel closed to those who have left',
      answers: open({ ...everyone, departedWorkers: false }),
      gives: 'GRV-06.gap',
    },
    {
      name: 'no channel at all',
      answers: { ...fiftyVulnerable, grievance: { exists: false } },
      gives: 'GRV-06.gap',
    },
    { name: 'a channel open to all', answers: open(everyone), gives: 'GRV-06.met' },
    {
      name: 'no word of agency workers',
      answers: open({ subcontractedWorkers: true, departedWorkers: true, irregularStatus: true }),
      gives: 'GRV-06.unknown',
    },
    { name: 'work of low risk', answers: lowRisk, gives: 'GRV-06.not_applicable' },
    { name: 'a company without workers', answers: noWorkers, gives: 'GRV-06.not_applicable' },
  ],
});
