import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Key } from 'aws-cdk-lib/aws-kms';
import { describe, expect, it } from 'vitest';
import { addAccessLogs } from '../../infra/aws/access-logs.ts';
import { addEvidence } from '../../infra/aws/evidence.ts';
import { stages } from '../../infra/aws/stages.ts';
import { deployed, lambda, onlyResource, resources, statements, synthesize } from './synthesize.ts';

const template = synthesize('prod');
const [bucket, ...others] = resources(template, 'AWS::S3::Bucket').filter(({ id }) => id.startsWith('Evidence'));
if (bucket === undefined || others.length > 0) throw new RangeError('One bucket of evidence was expected.');

describe('the bucket of the evidence', () => {
  it('is private, under our own key and over TLS alone, and outlives the stack', () => {
    expect(bucket.properties).toMatchObject({
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }],
      },
      PublicAccessBlockConfiguration: {
        ...{ BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true },
      },
      LoggingConfiguration: { LogFilePrefix: 'evidence/' },
    });
    expect(bucket.deletionPolicy).toBe('Retain');
    const policy = onlyResource(template, 'AWS::S3::BucketPolicy', { Bucket: { Ref: bucket.id } });
    const plain = { Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } };
    expect(policy.properties).toMatchObject({
      PolicyDocument: { Statement: expect.arrayContaining([expect.objectContaining(plain)]) },
    });
  });

  it('keeps no copy of what is erased, and nothing for long that was sent and never completed', () => {
    expect(bucket.properties).not.toHaveProperty('VersioningConfiguration');
    expect(bucket.properties).not.toHaveProperty('ObjectLockEnabled');
    expect(bucket.properties).toMatchObject({
      LifecycleConfiguration: {
        Rules: [
          { Prefix: 'incoming/', ExpirationInDays: 1, Status: 'Enabled' },
          { AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 }, Status: 'Enabled' },
        ],
      },
    });
  });

  it('is used by the API and by the pages, which hold it, and by nothing else; both are told its name', () => {
    const onBucket = statements(template).filter(({ resource }) => resource.includes(bucket.id));
    const ofOneFunction = [
      ['Allow', ['s3:DeleteObject', 's3:GetObject', 's3:PutObject']],
      ['Allow', ['s3:ListBucket']],
    ];
    expect(onBucket.map(({ effect, actions }) => [effect, actions])).toEqual([...ofOneFunction, ...ofOneFunction]);
    for (const name of ['api', 'pages']) {
      const { EVIDENCE_BUCKET: named } = deployed(lambda(template, name).properties.Environment);
      expect(named).toContain(bucket.id);
    }
  });

  it('takes files from the pages and the other origins of the stage, and from no other', () => {
    const rule = { AllowedMethods: ['PUT'], AllowedHeaders: ['content-type', 'x-amz-checksum-sha256'] };
    expect(bucket.properties.CorsConfiguration).toMatchObject({
      CorsRules: [{ ...rule, AllowedOrigins: [stages.prod.pages.origin] }],
    });
    const stack = new Stack(new App(), 'Stack');
    const stage = { ...stages.prod, corsOrigins: ['https://pages.example'] };
    addEvidence(stack, stage, { key: new Key(stack, 'Key'), accessLogs: addAccessLogs(stack, stage) });
    const [open] = resources(Template.fromStack(stack), 'AWS::S3::Bucket').filter(({ id }) =>
      id.startsWith('Evidence'),
    );
    expect(open?.properties.CorsConfiguration).toMatchObject({
      CorsRules: [{ ...rule, AllowedOrigins: [stages.prod.pages.origin, 'https://pages.example'] }],
    });
  });
});
