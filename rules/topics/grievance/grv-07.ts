import { practice, ungp } from '../../basis.ts';
import { elevated } from '../../forms/elevated.ts';
import { all, any, compare, field, parameter, value } from '../../language.ts';
import { gap, met, rule, when } from '../../rule.ts';
import { lowRisk } from '../examples.ts';
import { noChannel } from './channel.ts';

const headcount = field('/workforce/headcount');
const many = parameter('grievance.silent-channel.headcount');
const workers = (count: number, grievance: { [name: string]: boolean | number } = {}) => ({
  workforce: { headcount: count, vulnerable: true },
  grievance,
});

/** Silence of workers is no proof that they have nothing to say; without a channel it is certain that none can. */
export const channelUsed = rule({
  id: 'GRV-07',
  version: 2,
  topic: 'grievance',
  subject: 'declarant',
  forms: ['supplier', 'agency'],
  title: 'Where many work, somebody uses the complaint channel',
  basis: [practice('a complaint channel without cases is a warning', { certainty: 'low' }), ungp('31(a)')],
  appliesIf: all(compare(headcount, '>=', many), elevated),
  cases: [
    when(
      any(noChannel, compare(field('/grievance/casesReceived'), '=', value(0))),
      gap('minor', { says: { workers: headcount } }),
    ),
  ],
  otherwise: met({ says: { cases: field('/grievance/casesReceived') } }),
  examples: [
    {
      name: 'not one case from 800 workers',
      answers: workers(800, { exists: true, casesReceived: 0 }),
      gives: 'GRV-07.gap',
    },
    { name: 'no channel for 800 workers', answers: workers(800, { exists: false }), gives: 'GRV-07.gap' },
    { name: 'a dozen cases', answers: workers(800, { exists: true, casesReceived: 12 }), gives: 'GRV-07.met' },
    { name: 'a number of cases left out', answers: workers(800, { exists: true }), gives: 'GRV-07.unknown' },
    {
      name: 'work of low risk',
      answers: { ...lowRisk, workforce: { headcount: 800, vulnerable: false } },
      gives: 'GRV-07.not_applicable',
    },
    { name: 'a company of twenty', answers: workers(20), gives: 'GRV-07.not_applicable' },
  ],
});
