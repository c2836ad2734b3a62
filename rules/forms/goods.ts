import * as z from 'zod';
import { counted, type List, oneOf } from '../language.ts';
import { question } from './question.ts';
import { countedRows, row } from './rows.ts';
import { country, goodName, hsCode } from './values.ts';

export const goodsTraded: List = counted('/goods/traded');

/** Work in which goods are made, grown, dug or sold. */
const goodsSectors = [
  'agriculture',
  'mining',
  'logging',
  'fishing',
  'construction',
  'electronics_manufacturing',
  'garments_and_footwear',
  'other_manufacturing',
  'food_processing',
  'retail',
] as const;

export const tradesGoods = oneOf('/business/sector', goodsSectors);

const commodity = ['PPN 009 commodity type', '13(j)-1'] as const;

const good = row({
  name: question(goodName, {
    title: 'What is it?',
    hint: 'One good a row, by its usual English name, such as cotton or surgical gloves.',
    serves: commodity,
    since: 2,
  }),
  hsCode: question(hsCode, {
    title: 'Which customs code does it have?',
    hint: 'Four to ten digits of the Harmonized System, such as 5201 or 610910. Without it a good is found by name only.',
    serves: commodity,
    since: 2,
  }),
  country: question(country, {
    title: 'Which country does it come from?',
    hint: 'Where it is grown, dug, made or sewn, not where it is bought.',
    serves: commodity,
    since: 2,
  }),
});

export const goods = z.strictObject({
  traded: question(countedRows(good, 500), {
    title: 'Which goods do you make or buy for your customers, and where do they and their materials come from?',
    row: 'good',
    hint: 'A row for each good and country, also for the main materials in what you make.',
    serves: commodity,
    askedIf: tradesGoods,
    since: 2,
  }),
});
