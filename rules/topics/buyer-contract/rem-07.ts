import { far } from '../../basis.ts';
import {
  aboveAtAward,
  aboveToday,
  awardedOn,
  beforePlans,
  federal,
  planThreshold,
  portionCounts,
  portionDollars,
} from '../../forms/federal-contract.ts';
import { all, not, parameter } from '../../language.ts';
import { met, rule, when } from '../../rule.ts';
import { largeAbroad, notFederal, underFederal } from '../far/examples.ts';

const worth = (portionDollars: number, awardedOn?: string) =>
  largeAbroad({ portionDollars, awarded: awardedOn !== undefined, awardedOn });

/** Computed, and no judgement: which other rules apply hangs on it. */
export const planCalledFor = rule({
  id: 'REM-07',
  version: 1,
  topic: 'contract-compliance',
  subject: 'declarant',
  forms: ['supplier'],
  title: 'Whether the contract calls for a compliance plan and certifications',
  basis: [far('52.222-50(h)(1)'), far('22.1703(c)')],
  appliesIf: all(federal, not(beforePlans)),
  cases: [
    when(
      all(portionCounts, aboveAtAward),
      met({ suffix: 'required', says: { dollars: portionDollars, threshold: parameter(planThreshold, awardedOn) } }),
    ),
    when(
      all(portionCounts, aboveToday),
      met({ suffix: 'required_today', says: { dollars: portionDollars, threshold: parameter(planThreshold) } }),
    ),
  ],
  otherwise: met({ suffix: 'not_required' }),
  examples: [
    { name: 'services abroad above the threshold', answers: largeAbroad(), gives: 'REM-07.met.required' },
    { name: 'the threshold of the day of award', answers: worth(600_000, '2025-09-30'), gives: 'REM-07.met.required' },
    { name: 'the threshold of a day later', answers: worth(600_000, '2025-10-01'), gives: 'REM-07.met.not_required' },
    { name: 'exactly the threshold', answers: worth(700_000, '2026-01-01'), gives: 'REM-07.met.not_required' },
    { name: 'an award before the clause', answers: worth(900_000, '2015-03-01'), gives: 'REM-07.not_applicable' },
    { name: 'not awarded yet', answers: worth(700_001), gives: 'REM-07.met.required_today' },
    {
      name: 'off-the-shelf supplies alone',
      answers: largeAbroad({ abroad: 'supplies', offTheShelf: true }),
      gives: 'REM-07.met.not_required',
    },
    {
      name: 'supplies made to order abroad',
      answers: largeAbroad({ abroad: 'supplies', offTheShelf: false }),
      gives: 'REM-07.met.required',
    },
    { name: 'all of it at home', answers: underFederal({ abroad: 'none' }), gives: 'REM-07.met.not_required' },
    { name: 'no federal contract', answers: notFederal, gives: 'REM-07.not_applicable' },
    {
      name: 'no word of the day of award',
      answers: largeAbroad({ awardedOn: undefined }),
      gives: 'REM-07.unknown',
    },
  ],
});
