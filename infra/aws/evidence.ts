import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, HttpMethods, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { shelfKey } from '../../shared/evidence/shelf.ts';
import { logAccess } from './access-logs.ts';
import type { Stage } from './stages.ts';

/**
 * The bucket of the evidence: private, under our own key, over TLS alone. Neither versions nor locks, for a file that is
 * erased has to be gone. What is sent and never completed goes by itself; a browser may send from the pages and from the
 * stage's other origins.
 */
export function addEvidence(scope: Construct, stage: Stage, { key, accessLogs }: { key: Key; accessLogs: Bucket }) {
  const evidence = new Bucket(scope, 'Evidence', {
    encryption: BucketEncryption.KMS,
    encryptionKey: key,
    bucketKeyEnabled: true,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    lifecycleRules: [
      { prefix: shelfKey('incoming', ''), expiration: Duration.days(1) },
      { abortIncompleteMultipartUploadAfter: Duration.days(1) },
    ],
    cors: [
      {
        allowedOrigins: [stage.pages.origin, ...stage.corsOrigins],
        allowedMethods: [HttpMethods.PUT],
        allowedHeaders: ['content-type', 'x-amz-checksum-sha256'],
        maxAge: Duration.hours(1).toSeconds(),
      },
    ],
    removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  logAccess(evidence, accessLogs, 'evidence/');
  return evidence;
}

/** What the API does with evidence, by itself and through its links. */
export function onEvidence(evidence: Bucket): PolicyStatement[] {
  return [
    new PolicyStatement({
      actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
      resources: [evidence.arnForObjects('*')],
    }),
    // Without it S3 says of a file that is not there that it may not be seen, as it says when a permission is missing.
    new PolicyStatement({ actions: ['s3:ListBucket'], resources: [evidence.bucketArn] }),
  ];
}
