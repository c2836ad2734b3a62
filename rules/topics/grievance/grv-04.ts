import { ungp } from '../../basis.ts';
import { elevated } from '../../forms/elevated.ts';
import { ungp31 } from '../../forms/grievance.ts';
import { all, any, no } from '../../language.ts';
import { gap, met, type Rule, rule, when } from '../../rule.ts';
import { lowRisk } from '../examples.ts';
import { fiftyVulnerable, hasWorkers, noWorkers } from '../workers.ts';
import { noChannel } from './channel.ts';

const titles = {
  legitimate: 'Workers trust the complaint channel, and somebody is accountable for its fair conduct',
  accessible: 'Every worker can use the complaint channel, with help where there are barriers',
  predictable: 'The procedure of the complaint channel is known, with a time for each stage',
  equitable: 'Workers who complain get the information, advice and expertise they need',
  transparent: 'Workers are told how their case goes, and it is public how the channel performs',
  rightsCompatible: 'Outcomes of the complaint channel accord with human rights',
  continuousLearning: 'Cases are used to prevent later harm',
  dialogue: 'Workers were consulted on the complaint channel, and it decides by dialogue',
} satisfies { [criterion in keyof typeof ungp31]: string };

/** GRV-04A to GRV-04H, one for each criterion of UNGP 31: eight results, never one tick for all. */
export const effectiveChannel: readonly Rule[] = (Object.keys(titles) as (keyof typeof titles)[]).map((criterion) => {
  const { letter } = ungp31[criterion];
  const id = `GRV-04${letter.toUpperCase()}`;
  const channel = (answers: { [name: string]: boolean }) => ({ ...fiftyVulnerable, grievance: answers });
  return rule({
    id,
    version: 2,
    topic: 'grievance',
    subject: 'declarant',
    forms: ['supplier', 'agency'],
    title: titles[criterion],
    basis: [ungp(`31(${letter})`)],
    appliesIf: all(hasWorkers, elevated),
    cases: [when(any(noChannel, no(`/grievance/${criterion}`)), gap('minor'))],
    otherwise: met(),
    examples: [
      {
        name: 'a channel that does not meet the criterion',
        answers: channel({ exists: true, [criterion]: false }),
        gives: `${id}.gap`,
      },
      { name: 'no channel at all', answers: channel({ exists: false }), gives: `${id}.gap` },
      {
        name: 'a channel that meets the criterion',
        answers: channel({ exists: true, [criterion]: true }),
        gives: `${id}.met`,
      },
      { name: 'a channel of which no more is said', answers: channel({ exists: true }), gives: `${id}.unknown` },
      { name: 'work of low risk', answers: lowRisk, gives: `${id}.not_applicable` },
      { name: 'a company without workers', answers: noWorkers, gives: `${id}.not_applicable` },
    ],
  });
});
