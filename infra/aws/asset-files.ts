import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Duration, Fn, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import type { Construct } from 'constructs';
import { assets } from '../../functions/pages/assets.ts';
import { builtFile } from '../built-file.ts';
import { addLogGroup } from './log-group.ts';
import { explainObjects } from './permissions.ts';
import type { Stage } from './stages.ts';

const root = join(import.meta.dirname, '..', '..');

/**
 * Puts the files that browsers load beside the pages into their bucket. Those of deployments before stay, for pages that
 * are still open somewhere; their names hold what is in them, so none is ever replaced.
 */
export function addAssetFiles(scope: Construct, stage: Stage, bucket: IBucket): void {
  const logGroup = addLogGroup(scope, 'AssetFilesLog', stage);
  const role = new Role(scope, 'AssetFilesRole', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  const { bootstrapQualifier = 'hnb659fds' } = Stack.of(scope).synthesizer;
  const staged = `cdk-${bootstrapQualifier}-assets-`;
  role.addToPolicy(
    new PolicyStatement({
      actions: ['s3:GetObject'],
      resources: [Fn.sub(`arn:\${AWS::Partition}:s3:::${staged}\${AWS::AccountId}-\${AWS::Region}/*`)],
    }),
  );
  role.addToPolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }));
  role.addToPolicy(
    new PolicyStatement({ actions: ['s3:GetObject', 's3:PutObject'], resources: [bucket.arnForObjects('*')] }),
  );
  logGroup.grantWrite(role);
  new BucketDeployment(scope, 'AssetFiles', {
    sources: Object.values(assets).map((path) =>
      Source.data(path.slice(1), readFileSync(join(root, builtFile(path)), 'utf8')),
    ),
    destinationBucket: bucket,
    prune: false,
    cacheControl: [CacheControl.setPublic(), CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()],
    // CDK's own grants have stars in their actions.
    role: role.withoutPolicyUpdates(),
    logGroup,
  });
  const why = 'The names of the files hold the digests of what is in them, and change with it.';
  explainObjects(role, bucket, why);
  Validations.of(role).acknowledge({
    id: `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::${staged}<AWS::AccountId>-<AWS::Region>/*]`,
    reason: why,
  });
  const carrier = Stack.of(scope).node.children.find(({ node }) => node.id.startsWith('Custom::CDKBucketDeployment'));
  if (carrier === undefined) throw new TypeError('CDK puts files into a bucket in another way now.');
  Validations.of(carrier).acknowledge({
    id: 'AwsSolutions-L1',
    reason: 'CDK brings this function for putting files into a bucket, and says on what it runs.',
  });
}
