import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { addFunction } from './add-function.ts';
import type { Data } from './data.ts';
import { onTables } from './permissions.ts';
import type { Stage } from './stages.ts';

const workerTimeout = Duration.minutes(5);

/**
 * What brings every party up to date when a rule set is published: an announcer, a queue with a message for each of
 * the 256 shards, and workers that are held to a number and a pace. What fails five times waits in a second queue.
 */
export function addReassessing(scope: Construct, stage: Stage, { key, data }: { key: Key; data: Data }) {
  const group = new Construct(scope, 'Reassessing');
  const encrypted = { encryption: QueueEncryption.KMS, encryptionMasterKey: key, enforceSSL: true };
  const deadLetters = new Queue(group, 'DeadLetters', { ...encrypted, retentionPeriod: Duration.days(14) });
  const queue = new Queue(group, 'Queue', {
    ...encrypted,
    // Six times the function's own, as AWS advises: else a message comes back while its worker still has it.
    visibilityTimeout: Duration.seconds(6 * workerTimeout.toSeconds()),
    retentionPeriod: Duration.days(4),
    deadLetterQueue: { queue: deadLetters, maxReceiveCount: 5 },
  });
  const { workers, partiesPerSecond } = stage.reassessing;
  const maySend = new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] });

  const worker = addFunction(new Construct(group, 'Worker'), stage, {
    name: 'reassess',
    key,
    data,
    memorySize: 1024,
    timeout: workerTimeout,
    concurrency: workers,
    environment: { QUEUE_URL: queue.queueUrl, PARTIES_PER_SECOND: String(partiesPerSecond) },
    may: [
      ...onTables(data.records, data.audit, ['gsi2']),
      maySend,
      new PolicyStatement({
        actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ChangeMessageVisibility'],
        resources: [queue.queueArn],
      }),
    ],
  });
  const source = new EventSourceMapping(group, 'Source', {
    target: worker,
    eventSourceArn: queue.queueArn,
    batchSize: 1,
    // With reserved concurrency alone, SQS would deliver more than is taken, and count each refusal as a failure.
    maxConcurrency: workers,
    reportBatchItemFailures: true,
  });
  // The mapping is refused where the role may not receive yet.
  if (worker.role) source.node.addDependency(worker.role);

  const announcer = addFunction(new Construct(group, 'Announcer'), stage, {
    name: 'announce',
    key,
    data,
    memorySize: 512,
    timeout: Duration.minutes(1),
    // Two at once would do the same, one of them in vain.
    concurrency: 1,
    environment: { QUEUE_URL: queue.queueUrl },
    may: [...onTables(data.records, data.audit), maySend],
  });
  // A rule set is announced only once its workers hold it.
  announcer.node.addDependency(worker);
  new Rule(group, 'EveryMinute', {
    description: 'Finds rule sets that a deployment brought, and jobs that wait',
    schedule: Schedule.rate(Duration.minutes(1)),
    targets: [new LambdaTarget(announcer, { retryAttempts: 0 })],
  });
  return { queue, deadLetters, announcer };
}
