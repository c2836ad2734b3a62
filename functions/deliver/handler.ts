import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { v7 as uuid } from 'uuid';
import { deliverAll } from '../../shared/delivering/deliver-all.ts';
import { createSender } from '../../shared/delivering/send.ts';
import { openStore } from '../../shared/store/store.ts';
import { readSettings } from './settings.ts';

const { tables } = readSettings(process.env);
const log = new Logger();
const metrics = new Metrics();
const store = openStore({ tables });
const send = createSender();

/** What one attempt may take at worst: ten seconds for the receiver, and 25 for each of two commits. */
const reserveMs = 60_000;

/**
 * The Lambda door of deliveries, woken every minute: delivers until nothing is due or no time is left, and counts what
 * had to be given up (`DeadDeliveries`). Neither an address nor a body goes to the log.
 */
export async function handler(_event: unknown, context: { getRemainingTimeInMillis: () => number }): Promise<void> {
  const troubled: string[] = [];
  const counts = await deliverAll({
    ...{ store, send, newId: () => uuid() },
    hasTime: () => context.getRemainingTimeInMillis() > reserveMs,
    onDead: (facts) => {
      log.warn('delivery given up', facts);
      metrics.addMetric('DeadDeliveries', MetricUnit.Count, 1);
    },
    onFailure: (watch, error) => {
      troubled.push(watch);
      log.error('line not served', { watch, error });
    },
  });
  metrics.publishStoredMetrics();
  if (counts.delivered + counts.failed > 0) log.info('delivered', { ...counts });
  // The alarm on this function's errors hears of it; the next run serves them again.
  if (troubled.length > 0) throw new Error(`${troubled.length} lines could not be served.`);
}
