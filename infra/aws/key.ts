import { RemovalPolicy } from 'aws-cdk-lib';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { Stage } from './stages.ts';

/** The one customer managed key of a stage: tables, secrets, function settings and alarms are encrypted under it. */
export function addKey(scope: Construct, stage: Stage): Key {
  return new Key(scope, 'Key', {
    description: `Paragraph 13 (${stage.name}): declarations, their audit log and the secrets of the functions`,
    enableKeyRotation: true,
    // Without the key every backup is noise: where the data stay, the key stays.
    removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
}

/**
 * What DynamoDB asks of whoever uses a table under a customer managed key, and Lambda of a role whose settings it
 * decrypts. AWS writes it as `ReEncrypt*` and `GenerateDataKey*`; spelled out, it grows only when we say so.
 */
export function mayUseKey(key: Key): PolicyStatement {
  return new PolicyStatement({
    effect: Effect.ALLOW,
    actions: [
      'kms:Encrypt',
      'kms:Decrypt',
      'kms:ReEncryptFrom',
      'kms:ReEncryptTo',
      'kms:GenerateDataKey',
      'kms:GenerateDataKeyWithoutPlaintext',
      'kms:DescribeKey',
    ],
    resources: [key.keyArn],
  });
}
