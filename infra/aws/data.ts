import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { type TableDefinition, tables } from '../../shared/store/table.ts';
import { changesEntries } from './permissions.ts';
import type { Stage } from './stages.ts';

export interface Data {
  records: Table;
  audit: Table;
}

/**
 * Both tables, made from the one definition in shared/store: on demand, recoverable to any second of the last 35 days,
 * protected from deletion, encrypted under our own key. Nobody may change an audit entry, whatever his own permissions.
 */
export function addData(scope: Construct, stage: Stage, key: Key): Data {
  const group = new Construct(scope, 'Data');
  const appendOnly = new PolicyDocument({
    statements: [
      new PolicyStatement({
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: changesEntries,
        // In the policy of a table the star stands for that table.
        resources: ['*'],
      }),
    ],
  });
  return {
    records: addTable(group, 'Records', tables.records, stage, key),
    audit: addTable(group, 'Audit', tables.audit, stage, key, appendOnly),
  };
}

function addTable(
  scope: Construct,
  id: string,
  definition: TableDefinition,
  stage: Stage,
  key: Key,
  resourcePolicy?: PolicyDocument,
): Table {
  const table = new Table(scope, id, {
    ...keySchema(definition),
    billingMode: BillingMode.PAY_PER_REQUEST,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey: key,
    removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    ...(definition.stream && { stream: StreamViewType[definition.stream] }),
    ...(definition.timeToLive && { timeToLiveAttribute: definition.timeToLive }),
    ...(resourcePolicy && { resourcePolicy }),
  });
  for (const index of definition.indexes) {
    table.addGlobalSecondaryIndex({
      indexName: index.name,
      ...keySchema(index),
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: index.attributes,
    });
  }
  return table;
}

const attributeTypes = { S: AttributeType.STRING, N: AttributeType.NUMBER };

function keySchema({ partitionKey, sortKey }: Pick<TableDefinition, 'partitionKey' | 'sortKey'>) {
  return {
    partitionKey: { name: partitionKey.name, type: attributeTypes[partitionKey.type] },
    sortKey: { name: sortKey.name, type: attributeTypes[sortKey.type] },
  };
}
