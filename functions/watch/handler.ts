import { Logger } from '@aws-lambda-powertools/logger';
import { SQSClient } from '@aws-sdk/client-sqs';
import { dayOf } from '../../shared/assessing/day-of.ts';
import type { Work } from '../../shared/reacting/work.ts';
import { openStore } from '../../shared/store/store.ts';
import { watchDue } from '../../shared/watching/watch-due.ts';
import { readSettings } from '../announce/settings.ts';
import { sendTo } from '../reassess/send-messages.ts';

const { tables, queueUrl } = readSettings(process.env);
const log = new Logger();
const store = openStore({ tables });
const send = sendTo<Work>(new SQSClient(), queueUrl, 0);

/** What one party may take at worst: a commit gives up after 25 seconds, and a party may need a few. */
const reserveMs = 120_000;

/**
 * The Lambda door of the watch, woken every hour: looks at every party that is due, those that fell due while it was not woken too.
 * A run that has no time left is continued by the next one.
 */
export async function handler(_event: unknown, context: { getRemainingTimeInMillis: () => number }): Promise<void> {
  const failed: string[] = [];
  const watching = {
    store,
    send,
    hasTime: () => context.getRemainingTimeInMillis() > reserveMs,
    onFailure: (party: string, error: unknown) => {
      failed.push(party);
      log.error('party not looked at', { party, error });
    },
  };
  const { end, parties } = await watchDue(watching, dayOf(new Date()));
  if (parties > 0) log.info('parties looked at', { parties, end });
  // The alarm on this function's errors hears of it; the next run looks at them again.
  if (failed.length > 0) throw new Error(`${failed.length} parties could not be looked at.`);
}
