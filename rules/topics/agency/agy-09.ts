import { c181, iloFair, un13 } from '../../basis.ts';
import { all, always, asOf, compare, field, no, parameter, plusDays, yes } from '../../language.ts';
import { gap, met, rule, when } from '../../rule.ts';

const longAgo = all(
  yes('/monitoring/everMonitored'),
  compare(plusDays(field('/monitoring/lastMonitoredOn'), parameter('agency.monitoring.days')), '<', asOf),
);

/** Whether an authority comes is not in the agency's hands: hence only minor. */
export const monitored = rule({
  id: 'AGY-09',
  version: 2,
  topic: 'agency',
  subject: 'declarant',
  forms: ['agency'],
  title: 'No sanction is in force, and an authority has inspected or monitored lately',
  basis: [un13('j', 2), c181('14(2)'), iloFair('principle 5')],
  appliesIf: always,
  cases: [
    when(yes('/monitoring/sanctionsOpen'), gap('major', { suffix: 'sanction' })),
    when(no('/monitoring/everMonitored'), gap('minor', { suffix: 'never_monitored' })),
    when(longAgo, gap('minor', { suffix: 'long_ago', says: { on: field('/monitoring/lastMonitoredOn') } })),
  ],
  otherwise: met(),
  examples: [
    {
      name: 'a sanction in force',
      answers: { monitoring: { sanctionsOpen: true, everMonitored: true, lastMonitoredOn: '2026-01-31' } },
      gives: 'AGY-09.gap.sanction',
    },
    {
      name: 'an authority that never came',
      answers: { monitoring: { sanctionsOpen: false, everMonitored: false } },
      gives: 'AGY-09.gap.never_monitored',
    },
    {
      name: 'an inspection five years ago',
      answers: { monitoring: { sanctionsOpen: false, everMonitored: true, lastMonitoredOn: '2021-10-31' } },
      gives: 'AGY-09.gap.long_ago',
    },
    {
      name: 'an inspection this year, without a sanction',
      answers: { monitoring: { sanctionsOpen: false, everMonitored: true, lastMonitoredOn: '2026-01-31' } },
      gives: 'AGY-09.met',
    },
    {
      name: 'an inspection of unknown date',
      answers: { monitoring: { sanctionsOpen: false, everMonitored: true } },
      gives: 'AGY-09.unknown',
    },
  ],
});
