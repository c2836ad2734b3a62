import { Logger } from '@aws-lambda-powertools/logger';
import { ruleSets } from '../../rules/sets/all.ts';
import { dayOf } from '../../shared/assessing/day-of.ts';
import { countYear } from '../../shared/statistics/count-year.ts';
import { openStore } from '../../shared/store/store.ts';
import { readSettings } from './settings.ts';

const { tables, least } = readSettings(process.env);
const log = new Logger();
const store = openStore({ tables });

/** What one page of parties and keeping what was counted may take at worst. */
const reserveMs = 180_000;

/**
 * The Lambda door of statistics, woken every hour: counts the year that ended last, and reads one item where that is done. A run that
 * has no time left is continued by the next one.
 */
export async function handler(_event: unknown, context: { getRemainingTimeInMillis: () => number }): Promise<void> {
  const hasTime = () => context.getRemainingTimeInMillis() > reserveMs;
  const end = await countYear({ store, ruleSets, least, hasTime }, dayOf(new Date()));
  if (end === 'unfinished') log.info('year not counted to its end yet');
}
