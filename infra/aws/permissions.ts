import { Stack, Validations } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { IConstruct } from 'constructs';

/** What changes or removes an entry that is there. PutItem can replace one too: the hash chain shows it if it does. */
export const changesEntries = [
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:BatchWriteItem',
  'dynamodb:PartiQLInsert',
  'dynamodb:PartiQLUpdate',
  'dynamodb:PartiQLDelete',
];

/**
 * What a function does with the tables, action by action: it reads and replaces records, and appends to the audit.
 * `TransactWriteItems` needs the actions of the items in it, none of its own. Removing is not among them.
 * @param indexes those of `records` that it queries beside the table; left out, it queries neither
 */
export function onTables(records: Table, audit: Table, indexes?: readonly string[]): PolicyStatement[] {
  // Indexes are named one by one: CDK's own grant would write index/*.
  const queried = indexes && [records.tableArn, ...indexes.map((index) => `${records.tableArn}/index/${index}`)];
  return [
    new PolicyStatement({
      actions: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:PutItem'],
      resources: [records.tableArn],
    }),
    ...(queried ? [new PolicyStatement({ actions: ['dynamodb:Query'], resources: queried })] : []),
    new PolicyStatement({
      actions: ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem'],
      resources: [audit.tableArn],
    }),
    new PolicyStatement({ effect: Effect.DENY, actions: changesEntries, resources: [audit.tableArn] }),
  ];
}

/** The four actions that AWS asks of the role of a mapping from a stream. */
export function readsStream(streamArn: string): PolicyStatement {
  return new PolicyStatement({
    actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
    resources: [streamArn],
  });
}

/** Says why a role may use all objects of a bucket, where none of their names is known beforehand. */
export function explainObjects(role: IConstruct | undefined, bucket: IConstruct, reason: string): void {
  const { defaultChild } = bucket.node;
  if (role === undefined || !(defaultChild instanceof CfnBucket)) throw new TypeError('There is no role or no bucket.');
  const name = Stack.of(bucket).getLogicalId(defaultChild);
  Validations.of(role).acknowledge({ id: `AwsSolutions-IAM5[Resource::<${name}.Arn>/*]`, reason });
}
