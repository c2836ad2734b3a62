import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { SignInSettingsInput } from '../../functions/pages/sign-in/settings.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { publishedRules } from '../bundle.ts';
import { addFunction } from './add-function.ts';
import type { RunsApi } from './api-function.ts';
import type { Data } from './data.ts';
import { addHexSecret } from './hex-secret.ts';
import type { Stage } from './stages.ts';

interface PagesCollaborators {
  key: Key;
  data: Data;
  /** The API within the pages: it does what it may do in its own function, and nothing more. */
  runs: RunsApi;
  signIn: SignInSettingsInput;
}

/** The function behind the pages. */
export function addPagesFunction(
  scope: Construct,
  stage: Stage,
  { key, data, runs, signIn }: PagesCollaborators,
): LambdaFunction {
  const group = new Construct(scope, 'PagesFunction');
  const handler = addFunction(group, stage, {
    name: 'pages',
    key,
    data,
    memorySize: 1024,
    // Below the 30 s after which API Gateway stops waiting, so that the answer is ours.
    timeout: Duration.seconds(25),
    concurrency: stage.apiConcurrency,
    environment: {
      ...runs.environment,
      SIGN_IN: data.records.stack.toJsonString(signIn),
      SOURCE_VERSION: packageJson.version,
      OPERATOR: JSON.stringify(stage.operator),
      PAGES_SECRET: addHexSecret(group, 'Secret', {
        key,
        description: `Seals the sessions of the pages (${stage.name})`,
        rotation:
          'A new one is rolled out with a deployment, and everybody signs in anew. It opens no session by itself: what is kept of one is sealed with what only the browser holds, too.',
      }),
    },
    may: [...runs.may(), mayRenewSessions(data)],
    filesBeside: publishedRules,
  });
  runs.explain(handler);
  return handler;
}

/** That one is used, and that its tokens are new, is changed in place: of two that renew them one does. */
function mayRenewSessions({ records }: Data): PolicyStatement {
  return new PolicyStatement({
    actions: ['dynamodb:UpdateItem'],
    resources: [records.tableArn],
    conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['SESSION#*'] } },
  });
}
