import { goodsTraded } from '../../forms/goods.ts';
import { type Condition, inTable, some } from '../../language.ts';
import { rows } from './examples.ts';

const good = { name: 'name', hsCode: 'hsCode' };

/** Some good that the supplier trades stands on the list as made by this kind of labour, by anyone or where it comes from. */
export const someGood = (column: string, from: 'anywhere' | 'its country'): Condition =>
  some(
    goodsTraded,
    inTable('ilab-goods-2024', {
      ...(from === 'anywhere' ? {} : { country: 'country' }),
      good,
      having: { column, values: [true] },
    }),
  );

/** For the examples of rules: a garment maker and what it makes. */
export const trading = (...goods: { name: string; hsCode?: string; country?: string }[]) => ({
  business: { sector: 'garments_and_footwear' },
  goods: { traded: rows(...goods) },
});
