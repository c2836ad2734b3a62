import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { sequence } from '../../shared/log/sequence.ts';
import { sweepOn } from '../../shared/log/sweep.ts';
import type { PartialBatchResponse } from '../../shared/reacting/react-to.ts';
import { openStore } from '../../shared/store/store.ts';
import { readSettings } from '../deliver/settings.ts';
import { logBatch } from './log-batch.ts';

const { tables } = readSettings(process.env);
const log = new Logger();
const metrics = new Metrics();
const store = openStore({ tables });

/** What one more page of streams may take at worst. */
const reserveMs = 120_000;

type Event = { Records: readonly unknown[] } | { sweep: true };

/**
 * The Lambda door of the log: records of the audit table's stream in, and into the log what their streams have. Once a
 * day it is asked to sweep: to look at all streams, whatever the records told. Counts chains that do not hold
 * (`BrokenChains`).
 */
export async function handler(
  event: Event,
  context: { getRemainingTimeInMillis: () => number },
): Promise<PartialBatchResponse> {
  const onBroken = (streams: readonly string[]) => {
    log.error('audit chain does not hold', { streams });
    metrics.addMetric('BrokenChains', MetricUnit.Count, streams.length);
  };
  try {
    if ('Records' in event) {
      const onStrange = (records: number) => log.error('records not read', { records });
      return await logBatch(event, { sequence: (streams) => sequence(store, streams), onBroken, onStrange });
    }
    const hasTime = () => context.getRemainingTimeInMillis() > reserveMs;
    const { appended, broken, ended } = await sweepOn({ store, hasTime });
    if (broken.length > 0) onBroken(broken);
    log.info('swept', { appended, ended });
    return { batchItemFailures: [] };
  } finally {
    metrics.publishStoredMetrics();
  }
}
