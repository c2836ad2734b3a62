import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { addFunction } from './add-function.ts';
import type { Data } from './data.ts';
import { onTables } from './permissions.ts';
import type { Stage } from './stages.ts';

/**
 * What sends events to webhooks. It stands in no network of ours, so that nothing of ours is near what it connects to,
 * and its role reaches the tables and nothing else.
 */
export function addDelivering(scope: Construct, stage: Stage, { key, data }: { key: Key; data: Data }) {
  const group = new Construct(scope, 'Delivering');
  const deliverer = addFunction(group, stage, {
    name: 'deliver',
    key,
    data,
    memorySize: 512,
    timeout: Duration.minutes(5),
    // Two share the lines between them; a run that lasts is not waited for.
    concurrency: 2,
    environment: {},
    may: onTables(data.records, data.audit, ['gsi1', 'gsi2']),
  });
  new Rule(group, 'EveryMinute', {
    description: 'Delivers events to webhooks, and tries those again that failed',
    schedule: Schedule.rate(Duration.minutes(1)),
    targets: [new LambdaTarget(deliverer, { retryAttempts: 0 })],
  });
  /** Events that nobody tries to deliver any more, as the function counts them. */
  const givenUp = new Metric({
    namespace: 'Paragraph13',
    metricName: 'DeadDeliveries',
    dimensionsMap: { service: 'deliver' },
    statistic: 'Sum',
    period: Duration.minutes(5),
  });
  return { deliverer, givenUp };
}
