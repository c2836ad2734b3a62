import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { tables } from '../../shared/store/table.ts';

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
 * What the API function does with the tables, action by action. `TransactWriteItems` needs the actions of the items
 * in it, none of its own. Removing is not among them: the API replaces items and never takes one away.
 */
export function apiOnTables(records: Table, audit: Table): PolicyStatement[] {
  // Named one by one: CDK's own grant would write index/*.
  const indexes = tables.records.indexes.map((index) => `${records.tableArn}/index/${index.name}`);
  return [
    new PolicyStatement({
      actions: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:PutItem'],
      resources: [records.tableArn],
    }),
    new PolicyStatement({ actions: ['dynamodb:Query'], resources: [records.tableArn, ...indexes] }),
    new PolicyStatement({ actions: ['dynamodb:Query', 'dynamodb:PutItem'], resources: [audit.tableArn] }),
    new PolicyStatement({ effect: Effect.DENY, actions: changesEntries, resources: [audit.tableArn] }),
  ];
}
