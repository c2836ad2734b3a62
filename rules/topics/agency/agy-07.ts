import { c181, iloFair, iris, mlc, un13 } from '../../basis.ts';
import { all, always, compare, field, no, parameter, value } from '../../language.ts';
import { gap, met, rule, when } from '../../rule.ts';

/** The question names these days itself; a test sees that it names as many. */
const days = parameter('agency.complaints.days');

const openOverLimit = all(
  compare(field('/complaints/open'), '>', value(0)),
  compare(field('/complaints/openOverLimit'), '>', value(0)),
);

export const complaintsAnswered = rule({
  id: 'AGY-07',
  version: 2,
  topic: 'agency',
  subject: 'declarant',
  forms: ['agency'],
  title: 'Workers know the way to the regulator, and complaints are answered in time',
  basis: [un13('j', 2), c181('10'), mlc('Standard A1.4(5)(c)(v)'), iloFair('principle 13'), iris('5')],
  appliesIf: always,
  cases: [
    when(no('/complaints/regulatorRouteTold'), gap('major', { suffix: 'no_regulator_route' })),
    when(openOverLimit, gap('major', { suffix: 'overdue', says: { count: field('/complaints/openOverLimit'), days } })),
  ],
  otherwise: met({ says: { days } }),
  examples: [
    {
      name: 'workers who were not told of the regulator',
      answers: { complaints: { regulatorRouteTold: false, open: 0 } },
      gives: 'AGY-07.gap.no_regulator_route',
    },
    {
      name: 'two complaints open for half a year',
      answers: { complaints: { regulatorRouteTold: true, open: 3, openOverLimit: 2 } },
      gives: 'AGY-07.gap.overdue',
    },
    {
      name: 'no complaint open',
      answers: { complaints: { regulatorRouteTold: true, open: 0 } },
      gives: 'AGY-07.met',
    },
    {
      name: 'open complaints of unknown age',
      answers: { complaints: { regulatorRouteTold: true, open: 3 } },
      gives: 'AGY-07.unknown',
    },
  ],
});
