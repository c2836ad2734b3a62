import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { addFunction } from './add-function.ts';
import type { Data } from './data.ts';
import { onTables } from './permissions.ts';
import type { Stage } from './stages.ts';

/**
 * What looks at parties when a day comes on which something is due. Every hour, though days are what it looks for: a run
 * that failed or had no time left is continued soon, and one with nothing to do reads a few empty partitions.
 * @param queue takes what may change verdicts
 */
export function addWatching(
  scope: Construct,
  stage: Stage,
  { key, data, queue }: { key: Key; data: Data; queue: Queue },
) {
  const group = new Construct(scope, 'Watching');
  const watcher = addFunction(group, stage, {
    name: 'watch',
    key,
    data,
    memorySize: 512,
    timeout: Duration.minutes(14),
    // Two at once would look at the same parties, one of them in vain.
    concurrency: 1,
    environment: { QUEUE_URL: queue.queueUrl },
    may: [
      ...onTables(data.records, data.audit, ['gsi1', 'gsi2']),
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] }),
    ],
  });
  new Rule(group, 'EveryHour', {
    description: 'Looks at parties of which a licence, a promise, a declaration or days to answer come to their end',
    schedule: Schedule.rate(Duration.hours(1)),
    targets: [new LambdaTarget(watcher, { retryAttempts: 0 })],
  });
  return { watcher };
}
