import { dhaka, far, farAllows, iloIndicator, underFederalContract } from '../../basis.ts';
import { elevated } from '../../forms/elevated.ts';
import { all, asOf, compare, field, no, parameter, plusDays, yes } from '../../language.ts';
import { gap, met, rule, when } from '../../rule.ts';
import { lowRisk } from '../examples.ts';
import { fiftyVulnerable } from '../workers.ts';
import { practiceByExample } from './practice.ts';

const inspected = yes('/housing/inspected');
const old = compare(asOf, '>', plusDays(field('/housing/inspectedOn'), parameter('housing.inspection.days')));

const sound = { provided: true, inspected: true, inspectedOn: '2026-06-01', meetsStandards: true };
const housed = (answers: { [member: string]: unknown }) => ({ ...fiftyVulnerable, housing: { ...sound, ...answers } });

export const housingMeetsStandards = rule({
  id: 'CON-05',
  version: 1,
  topic: 'worker-contract',
  subject: 'declarant',
  forms: ['supplier', 'agency'],
  title: 'Housing that is provided or arranged meets the standards of the country',
  basis: [
    practiceByExample,
    underFederalContract(far('52.222-50(b)(8)')),
    underFederalContract(farAllows('52.222-50(h)(3)(iv)')),
    dhaka('8'),
    iloIndicator('abusive working and living conditions'),
  ],
  appliesIf: all(elevated, yes('/housing/provided')),
  cases: [
    when(all(inspected, no('/housing/meetsStandards')), gap('major')),
    when(no('/housing/inspected'), gap('major', { suffix: 'not_inspected' })),
    when(all(inspected, old), gap('minor', { suffix: 'old' })),
  ],
  otherwise: met(),
  examples: [
    { name: 'a camp that failed its inspection', answers: housed({ meetsStandards: false }), gives: 'CON-05.gap' },
    {
      name: 'a camp that nobody inspected',
      answers: housed({ inspected: false }),
      gives: 'CON-05.gap.not_inspected',
    },
    {
      name: 'a camp last inspected three years ago',
      answers: housed({ inspectedOn: '2023-11-01' }),
      gives: 'CON-05.gap.old',
    },
    { name: 'a camp inspected in June, in good order', answers: housed({}), gives: 'CON-05.met' },
    {
      name: 'workers who live at home',
      answers: { ...fiftyVulnerable, housing: { provided: false } },
      gives: 'CON-05.not_applicable',
    },
    { name: 'work of low risk', answers: lowRisk, gives: 'CON-05.not_applicable' },
    {
      name: 'a camp whose inspection left no result',
      answers: housed({ meetsStandards: undefined }),
      gives: 'CON-05.unknown',
    },
  ],
});
