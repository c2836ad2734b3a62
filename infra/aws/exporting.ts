import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { daysKept } from '../../shared/exporting/export-link.ts';
import { publishedRules } from '../bundle.ts';
import { logAccess } from './access-logs.ts';
import { addFunction } from './add-function.ts';
import type { Data } from './data.ts';
import { explainObjects, onTables } from './permissions.ts';
import type { Stage } from './stages.ts';

const workerTimeout = Duration.minutes(10);
const mostAttempts = 5;

/** The bucket of the bundles: private, under our own key, over TLS alone, and emptied by itself. */
export function addBundles(scope: Construct, { key, accessLogs }: { key: Key; accessLogs: Bucket }): Bucket {
  const bundles = new Bucket(scope, 'Bundles', {
    encryption: BucketEncryption.KMS,
    encryptionKey: key,
    bucketKeyEnabled: true,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    lifecycleRules: [{ expiration: Duration.days(daysKept), abortIncompleteMultipartUploadAfter: Duration.days(1) }],
    // A bundle can be made again from what is kept elsewhere.
    removalPolicy: RemovalPolicy.DESTROY,
  });
  logAccess(bundles, accessLogs, 'bundles/');
  return bundles;
}

/**
 * What makes bundles: a queue of exports that were asked for, and workers that are held to a number. A worker sends its
 * export on before its time is up; one that fails five times is given up, and waits in a second queue.
 */
export function addExporting(
  scope: Construct,
  stage: Stage,
  { key, data, bundles }: { key: Key; data: Data; bundles: Bucket },
) {
  const group = new Construct(scope, 'Exporting');
  const encrypted = { encryption: QueueEncryption.KMS, encryptionMasterKey: key, enforceSSL: true };
  const deadLetters = new Queue(group, 'DeadLetters', { ...encrypted, retentionPeriod: Duration.days(14) });
  const queue = new Queue(group, 'Queue', {
    ...encrypted,
    // Little longer than a worker may run: of two at one export the slower stops, and nobody waits long for a dead one.
    visibilityTimeout: workerTimeout.plus(Duration.minutes(1)),
    retentionPeriod: Duration.days(4),
    deadLetterQueue: { queue: deadLetters, maxReceiveCount: mostAttempts },
  });
  const worker = addFunction(new Construct(group, 'Worker'), stage, {
    name: 'export',
    key,
    data,
    memorySize: 1024,
    timeout: workerTimeout,
    concurrency: stage.exporting.workers,
    environment: {
      QUEUE_URL: queue.queueUrl,
      EXPORTS_BUCKET: bundles.bucketName,
      MOST_ATTEMPTS: String(mostAttempts),
    },
    may: [
      ...onTables(data.records, data.audit, ['gsi2']),
      new PolicyStatement({
        actions: [
          ...['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ChangeMessageVisibility'],
          'sqs:SendMessage',
        ],
        resources: [queue.queueArn],
      }),
      new PolicyStatement({
        actions: ['s3:PutObject', 's3:GetObject', 's3:DeleteObject', 's3:AbortMultipartUpload'],
        resources: [bundles.arnForObjects('*')],
      }),
    ],
    filesBeside: publishedRules,
  });
  explainObjects(
    worker.role,
    bundles,
    'The name of a bundle is the id of its export, so none can be named beforehand.',
  );
  const source = new EventSourceMapping(group, 'Source', {
    target: worker,
    eventSourceArn: queue.queueArn,
    batchSize: 1,
    // With reserved concurrency alone, SQS would deliver more than is taken, and count each refusal as a failure.
    maxConcurrency: stage.exporting.workers,
    reportBatchItemFailures: true,
  });
  // The mapping is refused where the role may not receive yet.
  if (worker.role) source.node.addDependency(worker.role);
  return { queue, deadLetters };
}
