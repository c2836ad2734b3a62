import { sectors } from '../../forms/business.ts';
import { all, always, is, oneOf } from '../../language.ts';
import { rule, suggests, when } from '../../rule.ts';
import { characteristic } from './bases.ts';

const declares = is('/form', 'supplier');
const work = (sector: string) => ({ business: { sector } });

export const industry = rule({
  id: 'SCR-01',
  version: 1,
  topic: 'inherent',
  subject: 'context',
  forms: ['supplier', 'agency'],
  title: 'The kind of work',
  basis: characteristic('industry type'),
  appliesIf: always,
  cases: [
    when(is('/form', 'agency'), suggests('medium', { suffix: 'agency' })),
    when(all(declares, oneOf('/business/sector', sectors.atRisk)), suggests('medium')),
    when(all(declares, is('/business/sector', 'other')), suggests('not_known')),
  ],
  otherwise: suggests('low'),
  examples: [
    { name: 'an agency, whose work is to recruit', form: 'agency', answers: {}, gives: 'SCR-01.medium.agency' },
    { name: 'a cleaning firm', answers: work('cleaning'), gives: 'SCR-01.medium' },
    { name: 'work that fits no kind', answers: work('other'), gives: 'SCR-01.not_known' },
    { name: 'a bank', answers: work('finance'), gives: 'SCR-01.low' },
    { name: 'no word on the work', answers: {}, gives: 'SCR-01.unknown' },
  ],
});
