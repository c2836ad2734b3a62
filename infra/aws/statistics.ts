import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { addFunction } from './add-function.ts';
import type { Data } from './data.ts';
import { onTables } from './permissions.ts';
import type { Stage } from './stages.ts';

/**
 * What counts a year that is over and makes its statistics. Every hour, so that a run that failed or had no time left is
 * continued soon; for the rest of the year it reads one item and ends.
 */
export function addStatistics(scope: Construct, stage: Stage, { key, data }: { key: Key; data: Data }) {
  const group = new Construct(scope, 'Statistics');
  const counter = addFunction(group, stage, {
    name: 'statistics',
    key,
    data,
    memorySize: 1024,
    timeout: Duration.minutes(14),
    // Two at once would count the same parties, one of them in vain.
    concurrency: 1,
    environment: { LEAST_SHOWN: String(stage.statistics.least) },
    may: onTables(data.records, data.audit, ['gsi2']),
  });
  new Rule(group, 'EveryHour', {
    description: 'Counts the year that ended last, until its statistics are made',
    schedule: Schedule.cron({ minute: '30' }),
    targets: [new LambdaTarget(counter, { retryAttempts: 0 })],
  });
  return { counter };
}
