import { far } from '../../basis.ts';
import { planNeeded } from '../../forms/federal-contract.ts';
import { any, no } from '../../language.ts';
import { gap, met, rule, when } from '../../rule.ts';
import { largeAbroad, underFederal } from '../far/examples.ts';

const all = { noRetaliation: true, hotlineShown: true, emailShown: true };
const reporting = (answers: { [member: string]: boolean }) => ({ ...largeAbroad(), compliancePlan: answers });

export const reportingWithoutRetaliation = rule({
  id: 'GRV-02',
  version: 1,
  topic: 'grievance',
  subject: 'declarant',
  forms: ['supplier'],
  title: 'Employees can report without fear of retaliation, and are shown the hotline and its address',
  basis: [far('52.222-50(h)(3)(ii)')],
  appliesIf: planNeeded,
  cases: [when(any(...Object.keys(all).map((name) => no(`/compliancePlan/${name}`))), gap('major'))],
  otherwise: met({ review: 'credibility' }),
  examples: [
    { name: 'reprisals to fear', answers: reporting({ ...all, noRetaliation: false }), gives: 'GRV-02.gap' },
    {
      name: 'a hotline that nobody is shown',
      answers: reporting({ ...all, hotlineShown: false }),
      gives: 'GRV-02.gap',
    },
    { name: 'all of it', answers: reporting(all), gives: 'GRV-02.met' },
    {
      name: 'a contract that calls for no plan',
      answers: underFederal({ abroad: 'none' }),
      gives: 'GRV-02.not_applicable',
    },
    { name: 'no word of the address', answers: reporting({ noRetaliation: true }), gives: 'GRV-02.unknown' },
  ],
});
