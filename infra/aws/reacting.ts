import { Duration, Validations } from 'aws-cdk-lib';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { reactsTo } from '../../shared/reacting/effects-of.ts';
import { addFunction } from './add-function.ts';
import type { Data } from './data.ts';
import { onTables, readsStream } from './permissions.ts';
import type { Stage } from './stages.ts';

const workerTimeout = Duration.minutes(1);

/**
 * What does what follows from changes: the stream of `records` wakes a function that puts work into a queue (exports that were asked for into their own), and
 * workers, held to a number, do it. What fails again and again waits in one of two dead-letter queues: of the stream its
 * place there, of the queue the message.
 */
export function addReacting(
  scope: Construct,
  stage: Stage,
  { key, data, bus, exports }: { key: Key; data: Data; bus: EventBus; exports: Queue },
) {
  const group = new Construct(scope, 'Reacting');
  const encrypted = { encryption: QueueEncryption.KMS, encryptionMasterKey: key, enforceSSL: true };
  const kept = { ...encrypted, retentionPeriod: Duration.days(14) };
  const lostRecords = new Queue(group, 'LostRecords', kept);
  Validations.of(lostRecords).acknowledge({
    id: 'AwsSolutions-SQS3',
    reason: 'It is itself where the stream puts what it gives up; a mapping of a stream names it, and not a queue.',
  });
  const deadLetters = new Queue(group, 'DeadLetters', kept);
  const queue = new Queue(group, 'Queue', {
    ...encrypted,
    // Six times the function's own, as AWS advises: else a message comes back while its worker still has it.
    visibilityTimeout: Duration.seconds(6 * workerTimeout.toSeconds()),
    retentionPeriod: Duration.days(4),
    deadLetterQueue: { queue: deadLetters, maxReceiveCount: 5 },
  });
  const maySend = new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] });

  const worker = addFunction(new Construct(group, 'Worker'), stage, {
    name: 'work',
    key,
    data,
    memorySize: 1024,
    timeout: workerTimeout,
    concurrency: stage.reacting.workers,
    environment: { QUEUE_URL: queue.queueUrl, EVENT_BUS: bus.eventBusName },
    may: [
      ...onTables(data.records, data.audit, ['gsi2']),
      maySend,
      new PolicyStatement({ actions: ['events:PutEvents'], resources: [bus.eventBusArn] }),
      new PolicyStatement({
        actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ChangeMessageVisibility'],
        resources: [queue.queueArn],
      }),
    ],
  });
  const fromQueue = new EventSourceMapping(group, 'FromQueue', {
    target: worker,
    eventSourceArn: queue.queueArn,
    batchSize: 10,
    // With reserved concurrency alone, SQS would deliver more than is taken, and count each refusal as a failure.
    maxConcurrency: stage.reacting.workers,
    reportBatchItemFailures: true,
  });

  const { tableStreamArn } = data.records;
  if (tableStreamArn === undefined) throw new RangeError('The table of records has no stream.');
  const reader = addFunction(new Construct(group, 'Reader'), stage, {
    name: 'react',
    key,
    data,
    memorySize: 512,
    timeout: Duration.minutes(1),
    environment: { QUEUE_URL: queue.queueUrl, EXPORTS_QUEUE_URL: exports.queueUrl },
    may: [
      maySend,
      readsStream(tableStreamArn),
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [lostRecords.queueArn, exports.queueArn] }),
    ],
  });
  const fromStream = new EventSourceMapping(group, 'FromStream', {
    target: reader,
    eventSourceArn: tableStreamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 100,
    // Order is of no account, since all work looks at what is kept: so a shard may be read by several at a time.
    parallelizationFactor: 4,
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    retryAttempts: 10,
    // Half of what the stream keeps: a record that cannot be read holds up its shard no longer.
    maxRecordAge: Duration.hours(12),
    // CDK's own destination would let the function do more with queue and key than it does.
    onFailure: { bind: () => ({ destination: lostRecords.queueArn }) },
    // Requests, assessments, personal fields and the like wake nobody.
    filters: [
      FilterCriteria.filter({ dynamodb: { NewImage: { type: { S: FilterRule.or(...reactsTo) } } } }),
      FilterCriteria.filter({
        eventName: FilterRule.isEqual('INSERT'),
        dynamodb: { NewImage: { type: { S: FilterRule.isEqual('export-job') } } },
      }),
    ],
  });
  // A mapping is refused where the role may not read or receive yet.
  if (worker.role) fromQueue.node.addDependency(worker.role);
  if (reader.role) fromStream.node.addDependency(reader.role);
  return { queue, deadLetters, lostRecords, reader };
}
