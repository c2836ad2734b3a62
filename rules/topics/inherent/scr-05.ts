import { tradesGoods } from '../../forms/goods.ts';
import { any } from '../../language.ts';
import { rule, suggests, when } from '../../rule.ts';
import { characteristic } from './bases.ts';
import { someGood, trading } from './goods.ts';

/** The good alone, wherever it comes from. With SCR-07 it is one characteristic, which counts once. */
export const commodity = rule({
  id: 'SCR-05',
  version: 1,
  topic: 'inherent',
  group: 'commodity',
  subject: 'context',
  forms: ['supplier'],
  title: 'The kind of goods',
  basis: characteristic('commodity type'),
  appliesIf: tradesGoods,
  cases: [
    when(any(someGood('forcedLabour', 'anywhere'), someGood('forcedChildLabour', 'anywhere')), suggests('medium')),
  ],
  otherwise: suggests('not_known'),
  examples: [
    {
      name: 'cotton, wherever it is from',
      answers: trading({ name: 'Cotton', country: 'PT' }),
      gives: 'SCR-05.medium',
    },
    {
      name: 'a good that is on no list',
      answers: trading({ name: 'Paper clips', hsCode: '830590', country: 'CN' }),
      gives: 'SCR-05.not_known',
    },
    { name: 'a bank', answers: { business: { sector: 'finance' } }, gives: 'SCR-05.not_applicable' },
    { name: 'goods that are not named', answers: { business: { sector: 'mining' } }, gives: 'SCR-05.unknown' },
  ],
});
