import { dirname, join } from 'node:path';
import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { ApplicationLogLevel, Architecture, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogLevel, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { IssuerProfileInput } from '../../shared/access/issuer-profile.ts';
import { bundleSettings, filesBeside } from '../bundle.ts';
import type { Data } from './data.ts';
import { mayUseKey } from './key.ts';
import { addLogGroup } from './log-group.ts';
import { apiOnTables } from './permissions.ts';
import type { Stage } from './stages.ts';

const root = join(import.meta.dirname, '..', '..');

interface ApiCollaborators {
  key: Key;
  data: Data;
  issuer: IssuerProfileInput;
}

/** The function behind the API, with a role that may do what the API does and nothing more. */
export function addApiFunction(scope: Construct, stage: Stage, { key, data, issuer }: ApiCollaborators) {
  const group = new Construct(scope, 'ApiFunction');
  const logGroup = addLogGroup(group, 'Log', stage);
  const role = new Role(group, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  const handler = new NodejsFunction(group, 'Handler', {
    entry: join(root, 'functions', 'api', 'handler.ts'),
    projectRoot: root,
    depsLockFilePath: join(root, 'package-lock.json'),
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    memorySize: 1024,
    // Below the 30 s after which API Gateway stops waiting, so that the answer is ours.
    timeout: Duration.seconds(25),
    ...(stage.apiConcurrency !== undefined && { reservedConcurrentExecutions: stage.apiConcurrency }),
    role,
    logGroup,
    loggingFormat: LoggingFormat.JSON,
    applicationLogLevelV2: ApplicationLogLevel[stage.logLevel],
    tracing: Tracing.ACTIVE,
    environment: {
      RECORDS_TABLE: data.records.tableName,
      AUDIT_TABLE: data.audit.tableName,
      ISSUER_PROFILES: data.records.stack.toJsonString([issuer]),
      CURSOR_KEY: addCursorKey(group, stage, key).secretValue.unsafeUnwrap(),
      POWERTOOLS_SERVICE_NAME: 'api',
      POWERTOOLS_METRICS_NAMESPACE: 'Paragraph13',
      NODE_OPTIONS: '--enable-source-maps',
    },
    environmentEncryption: key,
    bundling: {
      format: OutputFormat.ESM,
      bundleAwsSDK: true,
      target: bundleSettings.target,
      mainFields: bundleSettings.mainFields,
      minify: bundleSettings.minify,
      sourceMap: bundleSettings.sourcemap,
      sourcesContent: bundleSettings.sourcesContent,
      banner: bundleSettings.banner.js,
      logLevel: LogLevel.WARNING,
      commandHooks: {
        beforeBundling: () => [],
        beforeInstall: () => [],
        afterBundling: (_input, output) =>
          filesBeside.map(
            (file) =>
              `mkdir -p "${join(output, dirname(file))}" && cp -R "${join(root, file)}" "${join(output, file)}"`,
          ),
      },
    },
  });
  logGroup.grantWrite(role);
  role.addToPolicy(mayUseKey(key));
  for (const statement of apiOnTables(data.records, data.audit)) role.addToPolicy(statement);
  Validations.of(role).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: 'X-Ray takes trace segments without a resource to name; the two actions write traces and read nothing.',
  });
  return handler;
}

/** 32 random bytes in hexadecimal, made on deployment and known to nobody. Why it travels in a setting: decision 0004. */
function addCursorKey(scope: Construct, stage: Stage, key: Key): Secret {
  const secret = new Secret(scope, 'CursorKey', {
    description: `Seals the cursors of the lists (${stage.name})`,
    encryptionKey: key,
    generateSecretString: {
      passwordLength: 64,
      excludeCharacters: 'ghijklmnopqrstuvwxyz',
      excludeUppercase: true,
      excludePunctuation: true,
      requireEachIncludedType: false,
    },
    removalPolicy: RemovalPolicy.DESTROY,
  });
  Validations.of(secret).acknowledge({
    id: 'AwsSolutions-SMG4',
    reason:
      'A new key is rolled out with a deployment. It opens nothing by itself: a cursor only says where a list goes on, and the caller still needs a token that may read that list.',
  });
  return secret;
}
