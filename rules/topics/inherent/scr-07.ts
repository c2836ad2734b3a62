import { ilab } from '../../basis.ts';
import { tradesGoods } from '../../forms/goods.ts';
import { any } from '../../language.ts';
import { rule, suggests, when } from '../../rule.ts';
import { diligence } from './bases.ts';
import { someGood, trading } from './goods.ts';

/** A good from a country says more than either alone; a good that is not on the list is not thereby known to be clean. */
export const listedGoods = rule({
  id: 'SCR-07',
  version: 1,
  topic: 'inherent',
  group: 'commodity',
  subject: 'context',
  forms: ['supplier'],
  title: 'Goods and the countries they come from',
  basis: [ilab('2024'), ...diligence],
  appliesIf: tradesGoods,
  cases: [
    when(any(someGood('forcedLabour', 'its country'), someGood('forcedChildLabour', 'its country')), suggests('high')),
    when(someGood('childLabour', 'its country'), suggests('medium')),
  ],
  otherwise: suggests('not_known'),
  examples: [
    {
      name: 'cotton from Turkmenistan, by its code',
      answers: trading({ name: 'Raw fibre', hsCode: '5201.00', country: 'TM' }),
      gives: 'SCR-07.high',
    },
    {
      name: 'shrimps from Thailand, by name',
      answers: trading({ name: 'SHRIMP', hsCode: '0306', country: 'TH' }),
      gives: 'SCR-07.high',
    },
    {
      name: 'coal from Mongolia',
      answers: trading({ name: 'Coal', hsCode: '2701', country: 'MN' }),
      gives: 'SCR-07.medium',
    },
    {
      name: 'coal from Poland',
      answers: trading({ name: 'Coal', hsCode: '2701', country: 'PL' }),
      gives: 'SCR-07.not_known',
    },
    { name: 'a bank', answers: { business: { sector: 'finance' } }, gives: 'SCR-07.not_applicable' },
    { name: 'cotton from nobody knows where', answers: trading({ name: 'Cotton' }), gives: 'SCR-07.unknown' },
  ],
});
