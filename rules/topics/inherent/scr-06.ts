import { elevated } from '../../forms/elevated.ts';
import { all, any, yes } from '../../language.ts';
import { rule, suggests, when } from '../../rule.ts';
import { characteristic } from './bases.ts';
import { officeWork, riskyWork } from './examples.ts';

const features = ['labourOnlySubcontracting', 'shortLeadTimes', 'pieceRates', 'multiTierSubcontracting'] as const;
const feature = (name: string) => yes(`/businessModel/${name}`);
const pairs = features.flatMap((one, index) => features.slice(index + 1).map((other) => [one, other] as const));

const working = (model: { [feature: string]: boolean }) => ({
  ...riskyWork,
  businessModel: { ...Object.fromEntries(features.map((name) => [name, false])), ...model },
});

export const model = rule({
  id: 'SCR-06',
  version: 1,
  topic: 'inherent',
  subject: 'context',
  forms: ['supplier'],
  title: 'The business and supply-chain model',
  basis: characteristic('business and supply-chain model'),
  appliesIf: elevated,
  cases: [
    when(any(...pairs.map(([one, other]) => all(feature(one), feature(other)))), suggests('high')),
    when(any(...features.map(feature)), suggests('medium')),
  ],
  otherwise: suggests('low'),
  examples: [
    {
      name: 'piece rates at the third tier',
      answers: working({ pieceRates: true, multiTierSubcontracting: true }),
      gives: 'SCR-06.high',
    },
    { name: 'orders at short notice', answers: working({ shortLeadTimes: true }), gives: 'SCR-06.medium' },
    { name: 'none of these', answers: working({}), gives: 'SCR-06.low' },
    { name: 'an office at home', answers: officeWork, gives: 'SCR-06.not_applicable' },
    { name: 'no word of how the work is given out', answers: riskyWork, gives: 'SCR-06.unknown' },
  ],
});
