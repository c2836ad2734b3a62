import { farAllows, practice, underFederalContract } from '../../basis.ts';
import { always, no } from '../../language.ts';
import { gap, met, rule, when } from '../../rule.ts';

export const recruitersTrained = rule({
  id: 'AGY-04',
  version: 1,
  topic: 'agency',
  subject: 'declarant',
  forms: ['agency'],
  title: 'Those who recruit are trained on the ban on fees',
  basis: [
    practice('recruiters are trained on the ban on fees'),
    underFederalContract(farAllows('52.222-50(h)(3)(iii)')),
  ],
  appliesIf: always,
  cases: [when(no('/staff/recruitersTrained'), gap('minor'))],
  otherwise: met(),
  examples: [
    { name: 'untrained recruiters', answers: { staff: { recruitersTrained: false } }, gives: 'AGY-04.gap' },
    { name: 'trained recruiters', answers: { staff: { recruitersTrained: true } }, gives: 'AGY-04.met' },
    { name: 'no word on training', answers: {}, gives: 'AGY-04.unknown' },
  ],
});
