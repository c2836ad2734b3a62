import { method, practice } from '../../basis.ts';
import { all, asOf, compare, field, no, parameter, plusDays, yes } from '../../language.ts';
import { gap, met, rule, when } from '../../rule.ts';
import { nobodyRecruited, recruited } from '../examples.ts';
import { someoneRecruited } from './conditions.ts';

const asked = yes('/feeChecks/workersAsked');
const longAgo = compare(asOf, '>', plusDays(field('/feeChecks/lastOn'), parameter('fees.worker-interviews.days')));

const checked = (feeChecks: { [member: string]: unknown }) => ({ recruitment: recruited(), feeChecks });
const wellAsked = { workersAsked: true, sample: 12, lastOn: '2026-08-01', independent: true };

/** Says how far a denial of fees can be relied on, and weighs nothing: it is no conduct that harms a worker. */
export const workersAskedOfFees = rule({
  id: 'FEE-11',
  version: 1,
  topic: 'fees',
  subject: 'declarant',
  forms: ['supplier', 'agency'],
  title: 'Recruits were asked in confidence, after arrival, what they had paid',
  basis: [
    method('a denial that nobody tested stays the word of the declarant'),
    practice('workers are interviewed after arrival by somebody independent', { certainty: 'medium' }),
  ],
  appliesIf: someoneRecruited,
  cases: [
    when(no('/feeChecks/workersAsked'), gap('info')),
    when(all(asked, no('/feeChecks/independent')), gap('info', { suffix: 'dependent' })),
    when(all(asked, longAgo), gap('info', { suffix: 'long_ago' })),
  ],
  otherwise: met({ says: { asked: field('/feeChecks/lastOn') } }),
  examples: [
    { name: 'recruits whom nobody asked', answers: checked({ workersAsked: false }), gives: 'FEE-11.gap' },
    {
      name: "recruits asked by the agency's own people",
      answers: checked({ ...wellAsked, independent: false }),
      gives: 'FEE-11.gap.dependent',
    },
    {
      name: 'recruits last asked two years ago',
      answers: checked({ ...wellAsked, lastOn: '2024-11-01' }),
      gives: 'FEE-11.gap.long_ago',
    },
    { name: 'recruits asked by an independent body', answers: checked(wellAsked), gives: 'FEE-11.met' },
    { name: 'a year without recruits', answers: { recruitment: nobodyRecruited }, gives: 'FEE-11.not_applicable' },
    {
      name: 'recruits asked on a day that nobody noted',
      answers: checked({ ...wellAsked, lastOn: undefined }),
      gives: 'FEE-11.unknown',
    },
  ],
});
