import { protocol } from '../../basis.ts';
import { all, compare, field, value, yes } from '../../language.ts';
import { gap, met, rule, when } from '../../rule.ts';
import { nobodyRecruited, recruited } from '../examples.ts';
import { someoneRecruited } from '../fees/conditions.ts';

const some = yes('/recruitsUnder18/any');
const young = (answers: { [member: string]: unknown }) => ({
  recruitment: recruited(),
  recruitsUnder18: { any: true, under15: 0, from15To17: 3, ...answers },
});

/**
 * The Protocol needs no means where the victim is a child. Whether work or age is lawful, and whether somebody is in
 * danger, is for people who protect children to say: a machine shows it and weighs nothing.
 */
export const childrenRecruited = rule({
  id: 'WRK-01',
  version: 1,
  topic: 'workers-under-18',
  subject: 'declarant',
  forms: ['supplier', 'agency'],
  title: 'Recruits under 18 are seen by somebody who protects children',
  basis: [protocol('3(c)'), protocol('3(d)')],
  appliesIf: someoneRecruited,
  cases: [
    when(
      all(some, compare(field('/recruitsUnder18/under15'), '>', value(0))),
      gap('info', { suffix: 'under_15', review: 'protection' }),
    ),
    when(
      all(some, compare(field('/recruitsUnder18/from15To17'), '>', value(0))),
      gap('info', { suffix: 'review', review: 'age' }),
    ),
    when(some, gap('info', { suffix: 'uncounted', review: 'age' })),
  ],
  otherwise: met(),
  examples: [
    { name: 'a recruit of 14', answers: young({ under15: 1 }), gives: 'WRK-01.gap.under_15' },
    { name: 'recruits of 16 and 17', answers: young({}), gives: 'WRK-01.gap.review' },
    {
      name: 'people under 18, but none in either band',
      answers: young({ from15To17: 0 }),
      gives: 'WRK-01.gap.uncounted',
    },
    {
      name: 'nobody under 18',
      answers: { recruitment: recruited(), recruitsUnder18: { any: false } },
      gives: 'WRK-01.met',
    },
    { name: 'a year without recruits', answers: { recruitment: nobodyRecruited }, gives: 'WRK-01.not_applicable' },
    {
      name: 'recruits whose ages nobody knows',
      answers: young({ any: undefined }),
      gives: 'WRK-01.unknown',
    },
  ],
});
