import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { IssuerProfileInput } from '../../shared/access/issuer-profile.ts';
import { tables } from '../../shared/store/table.ts';
import { filesBeside } from '../bundle.ts';
import { addFunction } from './add-function.ts';
import type { Data } from './data.ts';
import { onEvidence } from './evidence.ts';
import { addHexSecret } from './hex-secret.ts';
import { explainObjects, onTables } from './permissions.ts';
import type { Stage } from './stages.ts';

interface ApiCollaborators {
  key: Key;
  data: Data;
  issuer: IssuerProfileInput;
  /** What links of the API open. */
  bundles: Bucket;
  /** Where files of evidence are sent, looked at, opened and erased. */
  evidence: Bucket;
}

/** What a function needs in which the API runs: the pages have it too, as a part of themselves. */
export interface RunsApi {
  environment: Record<string, string>;
  may: () => PolicyStatement[];
  explain: (handler: LambdaFunction) => void;
}

/** The function behind the API. */
export function addApiFunction(
  scope: Construct,
  stage: Stage,
  { key, data, issuer, bundles, evidence }: ApiCollaborators,
) {
  const group = new Construct(scope, 'ApiFunction');
  const runs: RunsApi = {
    environment: {
      EXPORTS_BUCKET: bundles.bucketName,
      EVIDENCE_BUCKET: evidence.bucketName,
      ISSUER_PROFILES: data.records.stack.toJsonString([issuer]),
      CURSOR_KEY: addHexSecret(group, 'CursorKey', {
        key,
        description: `Seals the cursors of the lists (${stage.name})`,
        rotation:
          'A new key is rolled out with a deployment. It opens nothing by itself: a cursor only says where a list goes on, and the caller still needs a token that may read that list.',
      }),
    },
    may: () => [
      ...onTables(
        data.records,
        data.audit,
        tables.records.indexes.map(({ name }) => name),
      ),
      mayRemove(data),
      // A link to a bundle opens what whoever signed it may open.
      new PolicyStatement({ actions: ['s3:GetObject'], resources: [bundles.arnForObjects('*')] }),
      ...onEvidence(evidence),
    ],
    explain: (handler) => {
      explainObjects(
        handler.role,
        bundles,
        'The name of a bundle is the id of its export, so none can be named beforehand.',
      );
      explainObjects(
        handler.role,
        evidence,
        'The name of a file is the id of its evidence, so none can be named beforehand.',
      );
    },
  };
  const handler = addFunction(group, stage, {
    name: 'api',
    key,
    data,
    memorySize: 1024,
    // Below the 30 s after which API Gateway stops waiting, so that the answer is ours.
    timeout: Duration.seconds(25),
    concurrency: stage.apiConcurrency,
    environment: runs.environment,
    may: runs.may(),
    filesBeside,
  });
  runs.explain(handler);
  return { handler, runs };
}

/**
 * What the API removes: watches, drafts, and what erasing a person or personal fields takes away. Memberships stand beside a
 * party's other records, and no condition tells sort keys apart (decision 0011).
 */
function mayRemove({ records }: Data): PolicyStatement {
  const partitions = ['WATCH#*', 'PERSONAL#*', 'ACTOR#*', 'FEED#*', 'INVITATION#*', 'PARTY#*', 'SESSION#*'];
  return new PolicyStatement({
    actions: ['dynamodb:DeleteItem'],
    resources: [records.tableArn],
    conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions } },
  });
}
