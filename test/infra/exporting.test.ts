import { describe, expect, it } from 'vitest';
import { readSettings } from '../../functions/export/settings.ts';
import { stages } from '../../infra/aws/stages.ts';
import { deployed, lambda, onlyResource, resources, statements, synthesize } from './synthesize.ts';

const template = synthesize('prod');
const named = (type: string, name: string) => {
  const found = resources(template, type).find(({ id }) => id.startsWith(name));
  if (found === undefined) throw new RangeError(`There is no ${type} ${name}.`);
  return found;
};
const bucket = named('AWS::S3::Bucket', 'Bundles');
const queue = named('AWS::SQS::Queue', 'ExportingQueue');
const deadLetters = named('AWS::SQS::Queue', 'ExportingDeadLetters');
const worker = lambda(template, 'export');
const arn = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });

describe('the bucket of the bundles', () => {
  it('is private, under our own key, and keeps a bundle for a week and an unfinished one for a day', () => {
    expect(bucket.properties).toMatchObject({
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }],
      },
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true },
      LifecycleConfiguration: {
        Rules: [{ ExpirationInDays: 7, AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 }, Status: 'Enabled' }],
      },
      LoggingConfiguration: { LogFilePrefix: 'bundles/' },
    });
    const policy = onlyResource(template, 'AWS::S3::BucketPolicy', { Bucket: { Ref: bucket.id } });
    const plain = { Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } };
    expect(policy.properties).toMatchObject({
      PolicyDocument: { Statement: expect.arrayContaining([expect.objectContaining(plain)]) },
    });
  });

  it('is written by the worker alone, and read by the API and by the pages, whose links open it', () => {
    const onBundles = statements(template).filter(
      ({ effect, resource }) => effect === 'Allow' && resource.includes(bucket.id),
    );
    expect(onBundles.map(({ actions }) => actions.toSorted()).toSorted()).toEqual([
      ['s3:AbortMultipartUpload', 's3:DeleteObject', 's3:GetObject', 's3:PutObject'],
      ['s3:GetObject'],
      ['s3:GetObject'],
    ]);
  });
});

describe('the workers that make bundles', () => {
  it('are so many as the stage says, one bundle each, and give one up after five deliveries', () => {
    const { workers } = stages.prod.exporting;
    expect(worker.properties.ReservedConcurrentExecutions).toBe(workers);
    expect(queue.properties).toMatchObject({
      VisibilityTimeout: Number(worker.properties.Timeout) + 60,
      RedrivePolicy: { maxReceiveCount: 5, deadLetterTargetArn: arn(deadLetters.id) },
    });
    const from = { EventSourceArn: arn(queue.id) };
    expect(onlyResource(template, 'AWS::Lambda::EventSourceMapping', from).properties).toMatchObject({
      BatchSize: 1,
      ScalingConfig: { MaximumConcurrency: workers },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
  });

  it('are given the settings that they read, the API the same bucket, and the reader of the stream the same queue', () => {
    const { bucket: name, queueUrl, mostAttempts } = readSettings(deployed(worker.properties.Environment));
    expect(mostAttempts).toBe(5);
    expect(deployed(lambda(template, 'api').properties.Environment).EXPORTS_BUCKET).toBe(name);
    expect(deployed(lambda(template, 'react').properties.Environment).EXPORTS_QUEUE_URL).toBe(queueUrl);
  });

  it('are missed when one is given up', () => {
    const dimensions = { Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': [deadLetters.id, 'QueueName'] } }] };
    const alarms = resources(template, 'AWS::CloudWatch::Alarm').map(({ properties }) => properties);
    expect(alarms).toContainEqual(expect.objectContaining(dimensions));
  });
});
