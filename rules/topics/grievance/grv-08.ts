import { far } from '../../basis.ts';
import { planNeeded } from '../../forms/federal-contract.ts';
import { all, asOf, compare, field, is, not, oneOf, yes } from '../../language.ts';
import { gap, met, rule, when } from '../../rule.ts';
import { largeAbroad } from '../far/examples.ts';

const at = '/compliancePlan';
const started = compare(field(`${at}/startsOn`), '<=', asOf);
const posted = is(`${at}/posted`, 'all');
const notAll = oneOf(`${at}/posted`, ['some', 'none']);

const plan = (answers: { [member: string]: unknown }) => ({
  ...largeAbroad(),
  compliancePlan: { exists: true, startsOn: '2026-03-01', ...answers },
});

/** REM-08 judges a plan that is missing altogether. */
export const planPosted = rule({
  id: 'GRV-08',
  version: 1,
  topic: 'grievance',
  subject: 'declarant',
  forms: ['supplier'],
  title: 'What matters of the plan is posted at the workplace and on the website by the start of the work',
  basis: [far('52.222-50(h)(4)(i)')],
  appliesIf: all(planNeeded, yes(`${at}/exists`)),
  cases: [
    when(all(started, notAll), gap('minor')),
    when(all(posted, compare(field(`${at}/postedOn`), '>', field(`${at}/startsOn`))), gap('minor', { suffix: 'late' })),
    when(all(not(started), notAll), met({ suffix: 'not_yet_due' })),
  ],
  otherwise: met(),
  examples: [
    { name: 'posted at some sites', answers: plan({ posted: 'some' }), gives: 'GRV-08.gap' },
    {
      name: 'posted a month after the start',
      answers: plan({ posted: 'all', postedOn: '2026-04-01' }),
      gives: 'GRV-08.gap.late',
    },
    {
      name: 'work that has not begun',
      answers: plan({ startsOn: '2027-01-01', posted: 'none' }),
      gives: 'GRV-08.met.not_yet_due',
    },
    { name: 'posted in time', answers: plan({ posted: 'all', postedOn: '2026-02-15' }), gives: 'GRV-08.met' },
    { name: 'no plan, which REM-08 judges', answers: plan({ exists: false }), gives: 'GRV-08.not_applicable' },
    { name: 'no word of the start', answers: plan({ startsOn: undefined, posted: 'some' }), gives: 'GRV-08.unknown' },
  ],
});
