import { c181, c188, mlc, un13 } from '../../basis.ts';
import { always, yes } from '../../language.ts';
import { breach, met, rule, when } from '../../rule.ts';
import { repaired, repairing } from '../repairs.ts';

const fair = { underMinimumAge: false, blacklists: false, discrimination: false, associationDenied: false };

export const fairConduct = rule({
  id: 'AGY-06',
  version: 2,
  topic: 'agency',
  group: 'agency-conduct',
  subject: 'declarant',
  forms: ['agency'],
  title: 'Recruits no children, keeps no blacklists, discriminates against nobody',
  basis: [un13('j', 4), c181('4'), c181('5'), c181('9'), mlc('Standard A1.4(5)(a)'), c188('22(3)(a)')],
  appliesIf: always,
  cases: [
    when(yes('/conduct/underMinimumAge'), breach('critical', { suffix: 'children' })),
    when(yes('/conduct/blacklists'), breach('critical', { suffix: 'blacklists' })),
    when(yes('/conduct/discrimination'), breach('major', { suffix: 'discrimination' })),
    when(yes('/conduct/associationDenied'), breach('major', { suffix: 'association' })),
  ],
  otherwise: met(),
  repairedIf: repaired('agency_conduct'),
  repairingIf: repairing('agency_conduct'),
  examples: [
    {
      name: 'somebody under the minimum age',
      answers: { conduct: { ...fair, underMinimumAge: true } },
      gives: 'AGY-06.breach.children',
    },
    {
      name: 'a list of workers who once complained',
      answers: { conduct: { ...fair, blacklists: true } },
      gives: 'AGY-06.breach.blacklists',
    },
    {
      name: 'pregnant women turned away',
      answers: { conduct: { ...fair, discrimination: true } },
      gives: 'AGY-06.breach.discrimination',
    },
    {
      name: 'workers made to promise that they join no union',
      answers: { conduct: { ...fair, associationDenied: true } },
      gives: 'AGY-06.breach.association',
    },
    { name: 'none of these', answers: { conduct: fair }, gives: 'AGY-06.met' },
    {
      name: 'no word on blacklists',
      answers: { conduct: { underMinimumAge: false, discrimination: true } },
      gives: 'AGY-06.unknown',
    },
  ],
});
