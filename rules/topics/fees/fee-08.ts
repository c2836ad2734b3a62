import { c181, iloFeeDefinition, un13 } from '../../basis.ts';
import { all } from '../../language.ts';
import { localLawConflict, met, rule, when } from '../../rule.ts';
import { nobodyRecruited, recruited } from '../examples.ts';
import {
  inSomeFeeRow,
  localLawPermits,
  notPubliclyFunded,
  publiclyFunded,
  someoneRecruited,
  stillOpen,
} from './conditions.ts';

const openAndPermitted = inSomeFeeRow(all(stillOpen, localLawPermits));

const charge = (locallyPermitted: boolean | 'not_known') => ({
  recruitment: recruited([{ category: 'FAR-i', payer: 'worker', locallyPermitted, repayment: { status: 'none' } }]),
});

export const feePermittedLocally = rule({
  id: 'FEE-08',
  version: 2,
  topic: 'fees',
  group: 'fees',
  subject: 'declarant',
  forms: ['supplier', 'agency'],
  title: 'No open fee rests on local law alone',
  basis: [un13('j', 3), un13('k', '2a'), c181('7(2)'), iloFeeDefinition('exceptions')],
  appliesIf: someoneRecruited,
  cases: [
    when(all(openAndPermitted, publiclyFunded), localLawConflict('critical', { suffix: 'funded' })),
    when(all(openAndPermitted, notPubliclyFunded), localLawConflict('major')),
  ],
  otherwise: met(),
  examples: [
    {
      name: 'a service charge that local law permits, on work paid for by a grant',
      answers: { funding: { publicFunding: 'grant' }, ...charge(true) },
      gives: 'FEE-08.conflict.funded',
    },
    {
      name: 'a service charge that local law permits, without public money',
      answers: { funding: { publicFunding: 'none' }, ...charge(true) },
      gives: 'FEE-08.conflict',
    },
    {
      name: 'a charge that no law permits, which FEE-01 judges',
      answers: { funding: { publicFunding: 'none' }, ...charge(false) },
      gives: 'FEE-08.met',
    },
    { name: 'a year without recruits', answers: { recruitment: nobodyRecruited }, gives: 'FEE-08.not_applicable' },
    {
      name: 'a charge of which nobody knows whether the law permits it',
      answers: { funding: { publicFunding: 'contract' }, ...charge('not_known') },
      gives: 'FEE-08.unknown',
    },
  ],
});
