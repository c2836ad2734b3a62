import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { EventSourceMapping, type Function as LambdaFunction, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectLockRetention, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { logAccess } from './access-logs.ts';
import { addFunction } from './add-function.ts';
import type { Data } from './data.ts';
import { explainObjects, readsStream } from './permissions.ts';
import type { Stage } from './stages.ts';

interface LogCollaborators {
  key: Key;
  data: Data;
  /** Where the bucket of checkpoints says who asked for what. */
  accessLogs: Bucket;
}

/**
 * The log above all audit streams: a function that the audit table's stream wakes and that alone appends, and one that
 * makes a checkpoint each minute, signs it and puts it on a shelf from which nobody can take it.
 */
export function addLogging(scope: Construct, stage: Stage, { key, data, accessLogs }: LogCollaborators) {
  const group = new Construct(scope, 'Logging');
  const { sequencer, lostEntries } = addSequencer(new Construct(group, 'Sequencer'), stage, { key, data });
  const shelf = addShelf(group, stage, accessLogs);
  const signing = stage.log.keys.map((name) => addSigningKey(group, stage, name));

  const notary = addFunction(new Construct(group, 'Notary'), stage, {
    name: 'checkpoint',
    key,
    data,
    memorySize: 512,
    timeout: Duration.seconds(50),
    // Two at once would make the same checkpoint, one of them in vain.
    concurrency: 1,
    environment: {
      LOG_ORIGIN: stage.log.origin,
      LOG_KEYS: signing.map(({ keyArn }) => keyArn).join(','),
      CHECKPOINT_BUCKET: shelf.bucketName,
    },
    may: [
      onRecords(data),
      new PolicyStatement({
        actions: ['kms:Sign', 'kms:GetPublicKey'],
        resources: signing.map(({ keyArn }) => keyArn),
      }),
      // It reads to tell a checkpoint that it put there before from another under the same name.
      new PolicyStatement({ actions: ['s3:PutObject', 's3:GetObject'], resources: [shelf.arnForObjects('*')] }),
    ],
  });
  explainObjects(
    notary.role,
    shelf,
    'A name on the shelf is the time of a checkpoint, so none can be named beforehand.',
  );
  schedule(group, 'EveryMinute', 'rate(1 minute)', notary);
  schedule(group, 'EveryDay', 'rate(1 day)', sequencer, { sweep: true });

  const counted = (metricName: string, service: string, period = Duration.minutes(5)) =>
    new Metric({ namespace: 'Paragraph13', metricName, dimensionsMap: { service }, statistic: 'Sum', period });
  return {
    sequencer,
    lostEntries,
    checkpoints: counted('Checkpoints', 'checkpoint'),
    brokenChains: counted('BrokenChains', 'log'),
  };
}

function addSequencer(group: Construct, stage: Stage, { key, data }: Pick<LogCollaborators, 'key' | 'data'>) {
  const { tableArn, tableStreamArn } = data.audit;
  if (tableStreamArn === undefined) throw new RangeError('The table of audit entries has no stream.');
  const lostEntries = new Queue(group, 'LostEntries', {
    encryption: QueueEncryption.KMS,
    encryptionMasterKey: key,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  Validations.of(lostEntries).acknowledge({
    id: 'AwsSolutions-SQS3',
    reason: 'It is itself where the stream puts what it gives up; a mapping of a stream names it, and not a queue.',
  });
  const sequencer = addFunction(group, stage, {
    name: 'log',
    key,
    data,
    memorySize: 512,
    timeout: Duration.minutes(5),
    environment: {},
    may: [
      onRecords(data),
      // The sweep goes through the keys of all entries, to find those that the stream lost.
      new PolicyStatement({ actions: ['dynamodb:Query', 'dynamodb:Scan'], resources: [tableArn] }),
      readsStream(tableStreamArn),
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [lostEntries.queueArn] }),
    ],
  });
  const fromStream = new EventSourceMapping(group, 'FromStream', {
    target: sequencer,
    eventSourceArn: tableStreamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 1000,
    // Few large appends instead of many small ones, which would stand in one another's way at the log's head.
    maxBatchingWindow: Duration.seconds(5),
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    retryAttempts: 10,
    // Half of what the stream keeps: an entry that cannot be logged holds up its shard no longer.
    maxRecordAge: Duration.hours(12),
    // CDK's own destination would let the function do more with queue and key than it does.
    onFailure: { bind: () => ({ destination: lostEntries.queueArn }) },
  });
  // A mapping is refused where the role may not read yet.
  if (sequencer.role) fromStream.node.addDependency(sequencer.role);
  return { sequencer, lostEntries };
}

/** What the log is kept with: tiles, segments, head and checkpoints are read and put, never removed. */
function onRecords({ records }: Data): PolicyStatement {
  return new PolicyStatement({
    actions: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:PutItem', 'dynamodb:Query'],
    resources: [records.tableArn],
  });
}

/**
 * Checkpoints under Object Lock in compliance mode: until their time is over nobody can change or remove one, the
 * owner of the account included. So the bucket stays when the stack goes, in every stage.
 */
function addShelf(scope: Construct, stage: Stage, accessLogs: Bucket): Bucket {
  const shelf = new Bucket(scope, 'Checkpoints', {
    versioned: true,
    objectLockEnabled: true,
    objectLockDefaultRetention: ObjectLockRetention.compliance(stage.log.checkpointsKept),
    // They are public: a key of ours would keep nobody out, and could be lost.
    encryption: BucketEncryption.S3_MANAGED,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  logAccess(shelf, accessLogs, 'checkpoints/');
  return shelf;
}

/** An Ed25519 key that never leaves KMS. It stays when it is taken out of the stage: what it signed is checked for years. */
function addSigningKey(scope: Construct, stage: Stage, name: string): Key {
  return new Key(scope, `SigningKey${name}`, {
    description: `Paragraph 13 (${stage.name}): signs the checkpoints of the log, key ${name}`,
    keySpec: KeySpec.ECC_NIST_EDWARDS25519,
    keyUsage: KeyUsage.SIGN_VERIFY,
    removalPolicy: RemovalPolicy.RETAIN,
  });
}

/** CDK's own target would let the scheduler invoke every version of the function. */
function schedule(scope: Construct, id: string, expression: string, target: LambdaFunction, input: object = {}): void {
  const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
  role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [target.functionArn] }));
  new CfnSchedule(scope, id, {
    scheduleExpression: expression,
    flexibleTimeWindow: { mode: 'OFF' },
    target: {
      arn: target.functionArn,
      roleArn: role.roleArn,
      input: JSON.stringify(input),
      // The next one comes soon enough.
      retryPolicy: { maximumRetryAttempts: 0 },
    },
  });
}
