import type { Rule } from '../../rule.ts';
import { industry } from './scr-01.ts';
import { workforce } from './scr-02.ts';
import { location } from './scr-03.ts';
import { bonds } from './scr-04.ts';
import { commodity } from './scr-05.ts';
import { model } from './scr-06.ts';
import { listedGoods } from './scr-07.ts';
import { named } from './scr-08.ts';
import { indicators } from './scr-09.ts';

/** The six characteristics of risk of UK procurement guidance. */
export const characteristics: readonly Rule[] = [industry, workforce, location, bonds, commodity, model];

/** What the context alone suggests; none of it enters the score. */
export const inherentRules: readonly Rule[] = [...characteristics, listedGoods, named, ...indicators];
