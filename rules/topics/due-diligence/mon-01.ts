import { framework } from '../../basis.ts';
import { elevated } from '../../forms/elevated.ts';
import { corridors } from '../../forms/recruitment.ts';
import { all, any, asOf, compare, field, hasRows, is, no, parameter, plusDays, yes } from '../../language.ts';
import { gap, met, rule, when } from '../../rule.ts';
import { lowRisk, nobodyRecruited, recruited } from '../examples.ts';

const days = parameter('labour-inspection.days');
const at = (part: 'workplace' | 'recruitment', name: string) => `/inspections/${part}/${name}`;
const ever = (part: 'workplace' | 'recruitment') => yes(at(part, 'ever'));

const leftOpen = (part: 'workplace' | 'recruitment') => all(ever(part), is(at(part, 'outcome'), 'open'));
const longAgo = (part: 'workplace' | 'recruitment') =>
  all(ever(part), compare(plusDays(field(at(part, 'lastOn')), days), '<', asOf));

/** How workers are recruited for the declarant can be inspected only where somebody recruits them. */
const recruiting = hasRows(corridors);

const last = (outcome: string, lastOn: string) => ({ ever: true, outcome, lastOn });
const inspected = (workplace: object, recruitment?: object) => ({
  ...(recruitment === undefined ? { workforce: { vulnerable: true } } : {}),
  recruitment: recruitment === undefined ? nobodyRecruited : recruited(),
  inspections: { workplace, ...(recruitment === undefined ? {} : { recruitment }) },
});
const fine = last('nothing_found', '2026-02-03');

/**
 * That an authority never came, or not lately, is not in the declarant's hands (so in AGY-09 for agencies): a minor gap.
 * What an authority found and nobody corrected is.
 */
export const labourInspected = rule({
  id: 'MON-01',
  version: 1,
  topic: 'due-diligence',
  subject: 'declarant',
  forms: ['supplier'],
  title: 'Workplaces and recruitment are inspected, and what is found is corrected',
  basis: [framework('table 3: monitoring of workplaces and recruitment')],
  appliesIf: elevated,
  cases: [
    when(any(leftOpen('workplace'), all(recruiting, leftOpen('recruitment'))), gap('major', { suffix: 'uncorrected' })),
    when(
      any(no(at('workplace', 'ever')), all(recruiting, no(at('recruitment', 'ever')))),
      gap('minor', { suffix: 'never' }),
    ),
    when(
      any(longAgo('workplace'), all(recruiting, longAgo('recruitment'))),
      gap('minor', { suffix: 'long_ago', says: { days } }),
    ),
  ],
  otherwise: met({ says: { days } }),
  examples: [
    {
      name: 'wages withheld that an inspector found, and nobody paid since',
      answers: inspected(last('open', '2026-02-03')),
      gives: 'MON-01.gap.uncorrected',
    },
    {
      name: 'a recruiter warned by the ministry, and nothing changed',
      answers: inspected(fine, last('open', '2026-02-03')),
      gives: 'MON-01.gap.uncorrected',
    },
    {
      name: 'recruitment that no authority ever looked at',
      answers: inspected(fine, { ever: false }),
      gives: 'MON-01.gap.never',
    },
    {
      name: 'an inspection of five years ago',
      answers: inspected(last('corrected', '2021-10-12')),
      asOf: '2026-11-01',
      gives: 'MON-01.gap.long_ago',
    },
    {
      name: 'both inspected lately, and a finding corrected',
      answers: inspected(last('corrected', '2026-02-03'), fine),
      asOf: '2026-11-01',
      gives: 'MON-01.met',
    },
    {
      name: 'workplaces inspected, and no word of recruitment',
      answers: inspected(fine, {}),
      asOf: '2026-11-01',
      gives: 'MON-01.unknown',
    },
    { name: 'work of low risk', answers: lowRisk, gives: 'MON-01.not_applicable' },
  ],
});
